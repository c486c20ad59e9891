import { stop } from './setup.mjs'
import { build } from './setup/build.mjs'
import { step } from './setup/steps.mjs'

await step('Build', build).catch(stop)
