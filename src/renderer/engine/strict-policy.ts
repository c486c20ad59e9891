import { z } from 'zod'

// zod compiles checkers with `new Function` where it may; under our content policy even the attempt is reported, so it is told not to try.
z.config({ jitless: true })
