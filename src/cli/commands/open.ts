import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { InputError, WorkError } from '../../shared/contracts/errors.ts'

export function addOpen(program: Command): void {
  program
    .command('open')
    .description('open the window')
    .argument('[project]')
    .action(async (project: string | undefined) => {
      if (project !== undefined && !existsSync(project))
        throw new InputError(`there is no project ${project}; “vitrine new ${project}” makes one`)
      // sources lie in src/cli/commands, the built command in out/engine: the launcher is found from both
      const launcher = ['../../../scripts/run.mjs', '../../scripts/run.mjs']
        .map((path) => fileURLToPath(new URL(path, import.meta.url)))
        .find(existsSync)
      if (launcher === undefined) throw new WorkError('the window is not part of this installation: start the Vitrine application instead')
      const window = spawn(process.execPath, [launcher, 'start', ...(project === undefined ? [] : [resolve(project)])], {
        stdio: 'inherit',
      })
      const status = await new Promise<number | null>((done) => window.on('exit', done))
      if (status !== 0) throw new WorkError('the window could not be started')
    })
}
