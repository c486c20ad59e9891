import type { Command } from 'commander'
import { InputError } from '../../shared/contracts/errors.ts'
import { printJson, printLines, printRecords } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'
import { collectIntegers } from '../settings.ts'

interface Options extends GlobalOptions {
  restore?: number[]
  empty?: boolean
  force?: boolean
}

export function addBin(program: Command): void {
  program
    .command('bin')
    .description('list what was deleted, bring it back, or take it away for good')
    .argument('<project>')
    .option('--restore <id>', 'bring an entry back; may be repeated', collectIntegers('--restore'))
    .option('--empty', 'take all of it away for good; needs --force')
    .option('--force', 'with --empty: this cannot be undone')
    .action(async (project: string, { restore, empty, force, ...options }: Options) => {
      if (restore && empty) throw new InputError('bin takes either --restore or --empty')
      if (empty && !force) throw new InputError('what the bin is emptied of cannot be brought back: add --force to do it')
      await withEngine(options, project, async (session) => {
        if (restore) {
          const { samples } = await session.call('bin.restore', { entries: restore })
          if (options.json) printJson({ samples })
          else printLines([`${samples} sample${samples === 1 ? '' : 's'} restored`])
        } else if (empty) {
          const emptied = await session.call('bin.empty', {})
          if (options.json) printJson(emptied)
          else printLines([`${emptied.samples} sample${emptied.samples === 1 ? '' : 's'} taken away, ${emptied.bytes} bytes`])
        } else {
          const entries = await session.call('bin.list', {})
          if (options.json) printJson(entries)
          else printRecords(entries)
        }
      })
    })
}
