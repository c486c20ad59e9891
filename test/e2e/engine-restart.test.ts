import { join } from 'node:path'
import { expect, test } from 'vitest'
import { enginePid } from './app/engine-pid.ts'
import { launchApp } from './app/launch.ts'
import { projectFolder } from './app/project-folder.ts'
import { goTo } from './gestures/go-to.ts'
import { makeProject } from './gestures/make-project.ts'
import { startRecipe } from './gestures/prepare-samples.ts'
import { smallRecipe } from './small-recipe.ts'

test('an engine killed in mid-run is started again, the window says so, and the run goes on to its end', async () => {
  const started = await launchApp()
  const { app, window } = started
  await makeProject(started, join(projectFolder(), 'killed.vitrine'))
  // six samples and the modes of each: twelve tasks, of half a second or more
  await startRecipe(window, { ...smallRecipe, system: { particles: 1000, density: 0.82 }, samples: 6 })
  const run = window.getByRole('region', { name: 'Started run' })
  await run.getByText(/^[1-9] of 12 tasks/).waitFor({ timeout: 120_000 })

  const told = window.evaluate(
    () => new Promise<string>((resolve) => globalThis.window.vitrine.onEngineStopped(({ message }) => resolve(message))),
  )
  const pid = await enginePid(app)
  process.kill(Number(pid), 'SIGKILL')
  expect(await told).toMatch(/^The engine stopped unexpectedly \(.+\) and is started again\.$/)
  await expect.poll(() => enginePid(app), { timeout: 20_000 }).toBeGreaterThan(0)
  expect(await enginePid(app)).not.toBe(pid)

  await goTo(window, 'Jobs')
  const entry = window.getByRole('region', { name: 'Runs' }).getByRole('button', { name: /small 3D IPL/ })
  await entry.getByText('done', { exact: true }).waitFor({ timeout: 180_000 })
  expect(await entry.innerText()).toContain('12/12')
  await started.close()
})
