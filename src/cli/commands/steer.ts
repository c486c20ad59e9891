import type { Command } from 'commander'
import type { CallName } from '../../shared/contracts/calls.ts'
import { InputError } from '../../shared/contracts/errors.ts'
import { runId, type RunId } from '../../shared/contracts/ids.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, type Session, withEngine } from '../session.ts'
import { readInteger } from '../settings.ts'

/** Commands that write what a run shall do and leave it at that: whoever works on the run reads it within a second. */
const wishes = [
  { name: 'pause', call: 'runs.pause', description: 'let the running tasks of a run finish and start no more' },
  { name: 'cancel', call: 'runs.cancel', description: 'stop a run at once; what is finished stays' },
] as const satisfies readonly { name: string; call: CallName; description: string }[]

/** Commands after which there is work: done here, unless another process has the run; either way the command waits for its end. */
const efforts = [
  { name: 'resume', description: 'go on with a paused, cancelled or failed run' },
  { name: 'retry', description: 'do again what failed or was cancelled of a run; what is finished stays' },
] as const

export function addSteer(program: Command): void {
  for (const { name, call, description } of wishes) {
    addCommand(program, name, description).action(async (project: string, word: string, options: GlobalOptions) => {
      await withEngine(options, project, async (session) => {
        const run = readRunId(word)
        await session.call(call, { run })
        await print(session, run, options)
      })
    })
  }
  for (const { name, description } of efforts) {
    addCommand(program, name, description)
      .option('--workers <n>', 'samples to work on at once (default: one a core)', readInteger('--workers'))
      .action(async (project: string, word: string, options: GlobalOptions) => {
        await withEngine(options, project, async (session) => {
          const run = readRunId(word)
          if (name === 'resume') await session.call('runs.resume', { run })
          else await session.call('runs.retry', { run })
          await session.finish(run)
          await print(session, run, options)
        })
      })
  }
}

function addCommand(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).argument('<project>').argument('<run>', 'its id, such as run-3 or 3')
}

function readRunId(word: string): RunId {
  const parsed = runId.safeParse(/^\d+$/.test(word) ? `run-${word}` : word)
  if (parsed.success) return parsed.data
  throw new InputError(`a run is named by its id, such as run-3 (got “${word}”)`)
}

async function print(session: Session, run: RunId, { json }: GlobalOptions): Promise<void> {
  const row = (await session.call('runs.list', {})).find(({ id }) => id === run)
  if (json) printJson({ run, state: row?.state, tasks: row?.tasks, done: row?.done, failed: row?.failed })
  else printLines([run])
}
