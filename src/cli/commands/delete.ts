import type { Command } from 'commander'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'

export function addDelete(program: Command): void {
  program
    .command('delete')
    .description('put samples with their results into the bin; “vitrine undo” and “vitrine bin --restore” bring them back')
    .argument('<project>')
    .requiredOption('--samples <samples>', '3, 1..8, all, ensemble:1, tag:WORD, joined by commas')
    .action(async (project: string, { samples, ...options }: GlobalOptions & { samples: string }) => {
      const changed = await withEngine(options, project, (session) => session.call('samples.delete', { samples }))
      if (options.json) printJson(changed)
      else printLines([`${changed.samples} sample${changed.samples === 1 ? '' : 's'}`])
    })
}
