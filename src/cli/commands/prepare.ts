import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { InputError } from '../../shared/contracts/errors.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'
import { collectAnalyses, collectSettings, readInteger, readNumber } from '../settings.ts'
import { collectSweep } from '../sweep.ts'

interface Options extends GlobalOptions {
  protocol?: string
  model?: string
  dimension?: number
  param?: Record<string, unknown>
  particles?: number
  density?: number
  from?: string
  set?: Record<string, unknown>
  sweep?: Record<string, unknown>
  samples?: number
  seed?: number
  name?: string
  then?: { analysis: string }[]
}

export function addPrepare(program: Command): void {
  program
    .command('prepare')
    .description('prepare samples by a recipe, from a file or from options')
    .argument('<project>')
    .argument('[recipe]', 'a recipe in JSON; - for standard input')
    .option('--protocol <name>', 'how to prepare: see “vitrine protocols”')
    .option('--model <name>', 'the interaction model: see “vitrine models”')
    .option('--dimension <d>', '2, 3 or 4', readInteger('--dimension'))
    .option('--param <name=value>', 'a parameter of the model; may be repeated', collectSettings)
    .option('--particles <n>', 'particles in each sample', readInteger('--particles'))
    .option('--density <number>', 'number density', readNumber('--density'))
    .option('--from <samples>', 'start from samples of the project: 3, 1..8, all, ensemble:1, tag:WORD')
    .option('--set <name=value>', 'a parameter of the protocol; may be repeated', collectSettings)
    .option(
      '--sweep <place=values>',
      'a batch, one ensemble a value: protocol.temperature=0.4,0.5 or =0.4..0.6:5 or =1e-4..1e-2:3:log; repeated, their grid',
      collectSweep,
    )
    .option('--samples <n>', 'how many', readInteger('--samples'))
    .option('--seed <n>', 'the seed of all random numbers', readInteger('--seed'))
    .option('--name <text>', 'a name for the ensemble')
    .option('--then <analysis>', 'analyse each sample afterwards, such as modes:count=20; may be repeated', collectAnalyses)
    .option('--workers <n>', 'samples to work on at once (default: one a core)', readInteger('--workers'))
    .action(async (project: string, file: string | undefined, options: Options) => {
      if (file !== undefined) refuseBeside(file, options)
      const recipe = file === undefined ? recipeOfOptions(options) : readRecipeFile(file)
      await withEngine(options, project, async (session) => {
        const { run } = await session.call('runs.prepare', { recipe })
        const ended = await session.finish(run)
        if (!options.json) {
          printLines([run])
          return
        }
        const { samples } = await session.call('runs.show', { run })
        printJson({ run, state: ended.state, samples })
      })
    })
}

const recipeOptions = [
  'protocol',
  'model',
  'dimension',
  'param',
  'particles',
  'density',
  'from',
  'set',
  'sweep',
  'samples',
  'seed',
  'name',
  'then',
] as const satisfies readonly (keyof Options)[]

/** A file is a whole recipe: what stands beside it would not be heard. */
function refuseBeside(file: string, options: Options): void {
  const beside = recipeOptions.filter((key) => options[key] !== undefined).map((key) => `--${key}`)
  if (beside.length === 0) return
  throw new InputError(`the recipe ${file} is whole: write what ${beside.join(', ')} should change into it, or give options alone`)
}

function recipeOfOptions(options: Options): unknown {
  const { protocol, model, dimension, param, particles, density, from, set, sweep, samples, seed, name, then } = options
  if (protocol === undefined) throw new InputError('prepare needs a recipe file or --protocol NAME')
  const given = <T>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value })
  return {
    vitrine: 1,
    ...(model === undefined ? {} : { model: { name: model, ...given('dimension', dimension), ...given('parameters', param) } }),
    system: from === undefined ? { ...given('particles', particles), ...given('density', density) } : { from },
    protocol: { ...set, name: protocol },
    ...given('sweep', sweep),
    ...given('samples', samples),
    ...given('seed', seed),
    ...given('name', name),
    ...given('then', then),
  }
}

function readRecipeFile(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch {
    throw new InputError(`the recipe ${path} cannot be read: check the name and the permissions`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(`the recipe ${path} is not JSON: ${(error as Error).message}`)
  }
}
