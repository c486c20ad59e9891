import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { root } from './setup/places.mjs'
import { everything, setUp, stop } from './setup.mjs'

const packagesOnly = { window: false, build: false }

/** @type {Partial<Record<string, { needs: typeof everything, script: string, args?: string[] }>>} */
const tasks = {
  start: { needs: everything, script: 'start.mjs' },
  demo: { needs: everything, script: 'demo.ts' },
  screenshots: { needs: everything, script: 'screenshots.ts' },
  test: { needs: everything, script: 'test.mjs', args: ['lint', 'unit', 'physics', 'cli', 'e2e'] },
  'test:unit': { needs: packagesOnly, script: 'test.mjs', args: ['unit'] },
  'test:physics': { needs: packagesOnly, script: 'test.mjs', args: ['physics'] },
  'test:cli': { needs: { window: false, build: true }, script: 'test.mjs', args: ['cli'] },
  'test:e2e': { needs: everything, script: 'test.mjs', args: ['e2e'] },
}

const [name = '', ...rest] = process.argv.slice(2)
const task = tasks[name]
if (task === undefined) {
  console.error(`say what to run: ${Object.keys(tasks).join(', ')}`)
  process.exit(2)
}
const { node } = await setUp(task.needs).catch(stop)
const child = spawn(node, [join(root, 'scripts', task.script), ...(task.args ?? []), ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: dirname(node) + delimiter + (process.env['PATH'] ?? '') },
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
child.on('close', (status, signal) => process.exit(status ?? 128 + (signal ? constants.signals[signal] : 0)))
