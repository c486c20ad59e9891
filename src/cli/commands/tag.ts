import type { Command } from 'commander'
import { InputError } from '../../shared/contracts/errors.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'
import { splitWords } from '../settings.ts'

interface Options extends GlobalOptions {
  samples: string
  add?: string[]
  remove?: string[]
}

export function addTag(program: Command): void {
  program
    .command('tag')
    .description('give tags to samples, or take them away')
    .argument('<project>')
    .requiredOption('--samples <samples>', '3, 1..8, all, ensemble:1, tag:WORD, joined by commas')
    .option('--add <tags>', 'words joined by commas', splitWords)
    .option('--remove <tags>', 'words joined by commas', splitWords)
    .action(async (project: string, { samples, add, remove, ...options }: Options) => {
      if (!add && !remove) throw new InputError('tag needs --add TAGS or --remove TAGS')
      const changed = await withEngine(options, project, (session) =>
        session.call('samples.tag', { samples, ...(add ? { add } : {}), ...(remove ? { remove } : {}) }),
      )
      if (options.json) printJson(changed)
      else printLines([`${changed.samples} sample${changed.samples === 1 ? '' : 's'}`])
    })
}
