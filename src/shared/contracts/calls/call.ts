import { z } from 'zod'

/** One entry of the wire: what is asked with and what comes back. */
export const call = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R) => ({ arguments: args, result })
export const nothing = z.strictObject({})
export const done = z.strictObject({})

/** Which samples: `3`, `1..8`, `all`, `ensemble:1`, `run:2`, `tag:WORD`, joined by commas. */
export const selection = z.string().min(1)
export const parameters = z.record(z.string(), z.unknown())
