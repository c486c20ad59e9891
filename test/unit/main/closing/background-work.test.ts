import { expect, test, vi } from 'vitest'
import { createBackgroundWork, type BackgroundSurroundings } from '../../../../src/main/closing/background-work.ts'

function given(hasWindows = false) {
  let end: (isIdle: boolean) => void = () => undefined
  const untilIdle = vi.fn(() => new Promise<boolean>((resolve) => (end = resolve)))
  const tell = vi.fn<BackgroundSurroundings['tell']>()
  const quit = vi.fn<BackgroundSurroundings['quit']>()
  const work = createBackgroundWork({ untilIdle, hasWindows: () => hasWindows, tell, quit })
  const settle = async (isIdle: boolean) => {
    end(isIdle)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { work, untilIdle, tell, quit, settle }
}
const run = { runs: 1, name: 'cool 3D IPL' }

test('it goes on until the engine is idle, then says so and quits', async () => {
  const { work, tell, quit, settle } = given()
  work.keep(run, 'go-on')
  expect(work.isGoingOn).toBe(true)
  expect(quit).not.toHaveBeenCalled()
  await settle(true)
  expect(work.isGoingOn).toBe(false)
  expect(tell).toHaveBeenCalledWith({ title: '“cool 3D IPL” has ended', text: expect.stringContaining('Open the project') as string })
  expect(quit).toHaveBeenCalledTimes(1)
})

test('a window opened meanwhile keeps the application', async () => {
  const { work, tell, quit, settle } = given(true)
  work.keep(run, 'go-on')
  await settle(true)
  expect(quit).not.toHaveBeenCalled()
  expect(tell).not.toHaveBeenCalled()
})

test('several windows wait for the one engine once, and their runs are counted', async () => {
  const { work, untilIdle, tell, settle } = given()
  work.keep(run, 'go-on')
  work.keep({ runs: 2, name: 'another' }, 'go-on')
  await settle(true)
  expect(untilIdle).toHaveBeenCalledTimes(1)
  expect(tell.mock.calls[0]?.[0].title).toBe('3 runs have ended')
})

test('a pause ends silently', async () => {
  const { work, tell, quit, settle } = given()
  work.keep(run, 'pause')
  await settle(true)
  expect(tell).not.toHaveBeenCalled()
  expect(quit).toHaveBeenCalledTimes(1)
})

test('an engine that ended by itself is not taken for one that finished', async () => {
  const { work, tell, settle } = given()
  work.keep(run, 'go-on')
  await settle(false)
  expect(tell.mock.calls[0]?.[0].title).toBe('“cool 3D IPL” stopped')
})

test('once the system shuts down there is nothing to wait for', async () => {
  const { work, tell, quit, settle } = given()
  work.keep(run, 'go-on')
  work.stop()
  expect(work.isGoingOn).toBe(false)
  await settle(true)
  expect(quit).not.toHaveBeenCalled()
  expect(tell).not.toHaveBeenCalled()
})
