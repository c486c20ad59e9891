import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runLint } from './lint/run-lint.mjs'
import { root } from './setup/places.mjs'
import { addTallies, brokeDown, readTally, summary } from './test/tally.mjs'

/**
 * Runs one project of vitest: its output streams by, its numbers come from a file.
 * @param {string} project
 * @param {string[]} extra  further arguments of vitest, for one part only
 */
function runProject(project, extra) {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-test-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', '--project', project, '--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`, ...extra]
  return /** @type {Promise<{ report: import('./test/tally.mjs').Report | null, status: number }>} */ (
    new Promise((resolve) => {
      const child = spawn(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' })
      child.on('close', (status) => {
        resolve({ report: readReport(report), status: status ?? 1 })
        rmSync(folder, { recursive: true, force: true })
      })
    })
  )
}

/**
 * A test process that dies as a whole, as V8 now and then does under worker threads, says nothing of any test: the project runs once
 * more, aloud. A test that failed is never asked twice.
 * @param {string} project
 * @param {string[]} extra
 */
async function tallyProject(project, extra) {
  const first = await runProject(project, extra)
  if (!brokeDown(first.report, first.status)) return readTally(first.report, first.status)
  console.log(`\n== ${project} again: its runner broke down (exit ${first.status}) though no test failed`)
  const second = await runProject(project, extra)
  return readTally(second.report, second.status)
}

/**
 * @param {string} path
 * @returns {import('./test/tally.mjs').Report | null}
 */
function readReport(path) {
  try {
    return /** @type {import('./test/tally.mjs').Report} */ (JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

const names = process.argv.slice(2)
const projects = names.filter((name) => ['lint', 'unit', 'physics', 'cli', 'e2e'].includes(name))
const extra = names.filter((name) => !projects.includes(name))
const tallies = []
for (const project of projects) {
  console.log(`\n== ${project}`)
  tallies.push(project === 'lint' ? { ...(await runLint()), skipped: 0 } : await tallyProject(project, extra))
}
const total = addTallies(tallies)
console.log(`\n${summary(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
