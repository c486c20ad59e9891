import type { Command } from 'commander'
import { WorkError } from '../../shared/contracts/errors.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('check every blob, link and invariant of a project')
    .argument('<project>')
    .option(
      '--repair',
      'take away damaged results, which can be computed again, and links to nothing; leaves a copy of the project beside it',
    )
    .action(async (project: string, options: GlobalOptions & { repair?: boolean }) => {
      const verdict = await withEngine(options, project, (session) => session.call('project.verify', { repair: options.repair ?? false }))
      const { problems, checked, repairs, backup } = verdict
      const counts = Object.entries(checked).map(([what, count]) => `${count} ${what}`)
      if (options.json) printJson({ sound: problems.length === 0, ...verdict })
      else
        printLines([
          ...(backup === null ? [] : [...repairs, `the project as it was is kept in ${backup}`]),
          ...problems,
          `checked ${counts.join(', ')}: ${problems.length === 0 ? 'sound' : `${problems.length} problems`}`,
        ])
      if (problems.length > 0) throw new WorkError(`${project} has ${problems.length} problem${problems.length === 1 ? '' : 's'}`)
    })
}
