import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, tinyRecipe, vitrine, vitrineJson } from './run-vitrine.ts'

const samples = 24

/** Long enough that a signal comes in its middle on any machine, with first samples done early. */
const longRecipe = {
  ...tinyRecipe,
  system: { particles: 144, density: 0.86 },
  protocol: { name: 'quench', temperature: 1, equilibrate: 40 },
  samples,
  then: [],
}

interface Run {
  state: string
  tasks: number
  done: number
}

/** Starts the recipe and sends a signal as soon as a few tasks are done. */
async function interrupt(project: string, signal: NodeJS.Signals): Promise<number | null> {
  let pid = 0
  const running = vitrine(['prepare', project, '-', '--quiet'], {
    input: JSON.stringify(longRecipe),
    onStart: (started) => (pid = started),
  })
  for (;;) {
    const [run] = await vitrineJson<Run[]>(['list', project, 'runs'])
    if (run && run.done >= 2) break
  }
  process.kill(pid, signal)
  return (await running).status
}

test('after kill −9 the project opens, and run finishes what was left to the same bytes', async () => {
  const folder = temporaryFolder()
  const [killed, whole] = [join(folder, 'killed.vitrine'), join(folder, 'whole.vitrine')]
  await vitrineJson(['new', killed])
  await interrupt(killed, 'SIGKILL')
  const [before] = await vitrineJson<Run[]>(['list', killed, 'runs'])
  expect(before.done).toBeGreaterThanOrEqual(2)
  expect(before.done).toBeLessThan(samples)
  await vitrineJson(['run', killed])
  const [after] = await vitrineJson<Run[]>(['list', killed, 'runs'])
  expect(after).toMatchObject({ state: 'done', tasks: samples, done: samples })
  expect(await vitrineJson(['verify', killed])).toMatchObject({ sound: true })

  await vitrineJson(['new', whole])
  await vitrineJson(['prepare', whole, '-'], { input: JSON.stringify(longRecipe) })
  const values = async (project: string) =>
    (await vitrineJson<{ id: number; energyPerParticle: number; pressure: number }[]>(['list', project])).map((row) => [
      row.id,
      row.energyPerParticle,
      row.pressure,
    ])
  expect(await values(killed)).toEqual(await values(whole))
})

test('Ctrl C cancels with status 130 and keeps what is finished', async () => {
  const project = join(temporaryFolder(), 'p.vitrine')
  await vitrineJson(['new', project])
  expect(await interrupt(project, 'SIGINT')).toBe(130)
  const [run] = await vitrineJson<Run[]>(['list', project, 'runs'])
  expect(run.state).toBe('cancelled')
  expect((await vitrineJson<unknown[]>(['list', project])).length).toBe(run.done)
  expect(run.done).toBeGreaterThanOrEqual(2)
})
