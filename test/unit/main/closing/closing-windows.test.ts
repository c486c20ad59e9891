import { expect, test, vi } from 'vitest'
import type { CloseAnswer } from '../../../../src/main/closing/close-question.ts'
import { createClosingWindows, type ClosingSurroundings } from '../../../../src/main/closing/closing-windows.ts'
import type { Activity } from '../../../../src/shared/contracts/bridge.ts'

/** A window that closes as Electron's do: its listeners may prevent it, each time anew. */
function givenWindow(activity: Activity) {
  const listeners: ((event: { preventDefault(): void }) => void)[] = []
  let isDestroyed = false
  return {
    activity,
    browser: {
      on: (_event: 'close', listener: (event: { preventDefault(): void }) => void) => listeners.push(listener),
      close() {
        let isPrevented = false
        for (const listener of listeners) listener({ preventDefault: () => (isPrevented = true) })
        isDestroyed ||= !isPrevented
      },
      isDestroyed: () => isDestroyed,
    },
  }
}
type GivenWindow = ReturnType<typeof givenWindow>
const busy: Activity = { runs: 1, name: 'cool 3D IPL' }

function given(answers: CloseAnswer[], around: Partial<ClosingSurroundings<GivenWindow>> = {}) {
  const ask = vi.fn(() => Promise.resolve(answers.shift() ?? null))
  const tell = vi.fn<ClosingSurroundings<GivenWindow>['tell']>()
  const leaveRunning = vi.fn<ClosingSurroundings<GivenWindow>['leaveRunning']>()
  const closing = createClosingWindows<GivenWindow>({ ask, tell, leaveRunning, patienceMilliseconds: 60_000, ...around })
  const open = (activity: Activity) => {
    const window = givenWindow(activity)
    closing.guard(window)
    return window
  }
  return { closing, ask, tell, leaveRunning, open }
}

test('a window in which nothing runs closes unasked', () => {
  const { ask, open } = given([])
  const window = open({ runs: 0, name: '' })
  window.browser.close()
  expect(window.browser.isDestroyed()).toBe(true)
  expect(ask).not.toHaveBeenCalled()
})

test('“go on” closes the window and leaves its runs to the engine, without a word to the page', async () => {
  const { tell, leaveRunning, open } = given(['go-on'])
  const window = open(busy)
  window.browser.close()
  expect(window.browser.isDestroyed()).toBe(false)
  await vi.waitUntil(() => window.browser.isDestroyed())
  expect(tell).not.toHaveBeenCalled()
  expect(leaveRunning).toHaveBeenCalledWith(busy, 'go-on')
})

test.each(['pause', 'cancel'] as const)('“%s” is done by the page, and the window closes when it says so', async (choice) => {
  const { closing, tell, leaveRunning, open } = given([choice])
  const window = open(busy)
  window.browser.close()
  await vi.waitUntil(() => tell.mock.calls.length === 1)
  expect(tell).toHaveBeenCalledWith(window, choice)
  expect(window.browser.isDestroyed()).toBe(false)
  closing.pageIsDone(window)
  await vi.waitUntil(() => window.browser.isDestroyed())
  // a pause is reached at the end of the step under way, which the engine may still be at
  expect(leaveRunning.mock.calls).toEqual(choice === 'pause' ? [[busy, 'pause']] : [])
})

test('a page that does not answer in time does not keep its window open', async () => {
  const { open } = given(['cancel'], { patienceMilliseconds: 1 })
  const window = open(busy)
  window.browser.close()
  await vi.waitUntil(() => window.browser.isDestroyed())
})

test('“keep” keeps it, and the next attempt asks again', async () => {
  const { ask, open } = given([null, 'go-on'])
  const window = open(busy)
  window.browser.close()
  await vi.waitUntil(() => ask.mock.calls.length === 1)
  await Promise.resolve()
  expect(window.browser.isDestroyed()).toBe(false)
  await vi.waitUntil(() => {
    window.browser.close()
    return window.browser.isDestroyed()
  })
  expect(ask).toHaveBeenCalledTimes(2)
})

test('while it asks, another attempt to close does not ask twice', async () => {
  let answer: (value: CloseAnswer) => void = () => undefined
  const ask = vi.fn(() => new Promise<CloseAnswer>((resolve) => (answer = resolve)))
  const { open } = given([], { ask })
  const window = open(busy)
  window.browser.close()
  window.browser.close()
  await vi.waitUntil(() => ask.mock.calls.length > 0)
  answer('go-on')
  await vi.waitUntil(() => window.browser.isDestroyed())
  expect(ask).toHaveBeenCalledTimes(1)
})

test('several windows are asked one after another, and after “keep” the rest are not asked', async () => {
  const { ask, open } = given(['go-on', null])
  const windows = [open(busy), open(busy), open(busy)]
  for (const window of windows) window.browser.close()
  await vi.waitUntil(() => ask.mock.calls.length === 2)
  await new Promise((resolve) => setImmediate(resolve))
  expect(windows.map(({ browser }) => browser.isDestroyed())).toEqual([true, false, false])
  expect(ask).toHaveBeenCalledTimes(2)
})

test('when the system shuts down nothing is asked', () => {
  const { closing, ask, open } = given([])
  const window = open(busy)
  closing.stopAsking()
  window.browser.close()
  expect(window.browser.isDestroyed()).toBe(true)
  expect(ask).not.toHaveBeenCalled()
})
