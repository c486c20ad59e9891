import type { Command } from 'commander'
import type { RunId } from '../../shared/contracts/ids.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'
import { readInteger } from '../settings.ts'

export function addRun(program: Command): void {
  program
    .command('run')
    .description('take queued, paused and interrupted tasks until none is left')
    .argument('<project>')
    .option('--workers <n>', 'samples to work on at once (default: one a core)', readInteger('--workers'))
    .action(async (project: string, options: GlobalOptions) => {
      await withEngine(options, project, async (session) => {
        const waiting = (await session.call('runs.list', {})).filter(
          ({ state }) => state === 'queued' || state === 'running' || state === 'paused',
        )
        const finished: RunId[] = []
        for (const { id } of waiting) {
          await session.call('runs.resume', { run: id })
          await session.finish(id)
          finished.push(id)
        }
        if (options.json) printJson({ runs: finished })
        else printLines(finished)
      })
    })
}
