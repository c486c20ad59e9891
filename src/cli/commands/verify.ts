import type { Command } from 'commander'
import { WorkError } from '../../shared/contracts/errors.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('check every blob, link and invariant of a project')
    .argument('<project>')
    .action(async (project: string, options: GlobalOptions) => {
      const { problems, checked } = await withEngine(options, project, (session) => session.call('project.verify', {}))
      const counts = Object.entries(checked).map(([what, count]) => `${count} ${what}`)
      if (options.json) printJson({ sound: problems.length === 0, problems, checked })
      else printLines([...problems, `checked ${counts.join(', ')}: ${problems.length === 0 ? 'sound' : `${problems.length} problems`}`])
      if (problems.length > 0) throw new WorkError(`${project} has ${problems.length} problem${problems.length === 1 ? '' : 's'}`)
    })
}
