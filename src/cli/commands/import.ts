import type { Command } from 'commander'
import { InputError } from '../../shared/contracts/errors.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'
import { collectSettings } from '../settings.ts'

interface Options extends GlobalOptions {
  model?: string
  param?: Record<string, unknown>
  species?: string
  column?: Record<string, string>
}

/** `position=xu,yu,zu` */
function collectColumns(word: string, before: Record<string, string> = {}): Record<string, string> {
  const at = word.indexOf('=')
  if (at < 1) throw new InputError(`a column is chosen as role=columns, such as position=xu,yu,zu (got “${word}”)`)
  return { ...before, [word.slice(0, at)]: word.slice(at + 1) }
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description('read configurations that other programs wrote; every frame becomes a sample')
    .argument('<project>')
    .argument('<files...>', 'extended XYZ, atooms or RUMD xyz, LAMMPS dump or data, gzip of each; - for standard input')
    .option('--model <name>', 'the interaction model of the particles (may be left out)')
    .option('--param <name=value>', 'a parameter of the model; may be repeated', collectSettings)
    .option('--species <labels>', 'the file’s species in the order of the model’s, such as 2,1')
    .option(
      '--column <role=columns>',
      'which columns of the file’s table are position, species, velocity, force or id, such as position=xu,yu,zu; may be repeated',
      collectColumns,
    )
    .action(async (project: string, paths: string[], options: Options) => {
      const imported = await withEngine(options, project, (session) =>
        session.call('files.import', {
          paths,
          ...(options.model ? { model: { name: options.model, parameters: options.param ?? {} } } : {}),
          ...(options.column ? { columns: options.column } : {}),
          ...(options.species ? { species: options.species.split(',') } : {}),
        }),
      )
      if (options.json) printJson(imported)
      else printLines([`${imported.samples.length} sample${imported.samples.length === 1 ? '' : 's'}: ${imported.samples.join(' ')}`])
    })
}
