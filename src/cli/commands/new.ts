import type { Command } from 'commander'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'

export function addNew(program: Command): void {
  program
    .command('new')
    .description('make an empty project')
    .argument('<project>', 'the file to make: NAME.vitrine')
    .action(async (path: string, options: GlobalOptions) => {
      const info = await withEngine(options, null, (session) => session.call('project.create', { path }))
      if (options.json) printJson(info)
      else printLines([info.path])
    })
}
