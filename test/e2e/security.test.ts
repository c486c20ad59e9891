import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchApp, type LaunchedApp } from './app/launch.ts'

let started: LaunchedApp
beforeAll(async () => {
  started = await launchApp()
  await started.window.getByRole('main', { name: 'Home' }).waitFor()
})
afterAll(async () => {
  // what was refused here was reported on the console, as it should be
  started.problems.length = 0
  await started.close()
})

test('the page has no Node and no Electron, only the bridge', async () => {
  expect(
    await started.window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'vitrine'].filter((name) => name in globalThis),
    ),
  ).toEqual(['vitrine'])
})

test('text is not run as code', async () => {
  // from a timer, because what Playwright itself evaluates is exempt from the policy
  const outcome = await started.window.evaluate(
    () =>
      new Promise<string>((resolve) =>
        setTimeout(() => {
          try {
            // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it is refused is the point
            resolve(`made ${typeof new Function('return 1')}`)
          } catch (error) {
            resolve((error as Error).name)
          }
        }),
      ),
  )
  expect(outcome).toBe('EvalError')
})

test('inline scripts are not run', async () => {
  const ran = await started.window.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ranInline = true'
    document.head.append(script)
    script.remove()
    return 'ranInline' in globalThis
  })
  expect(ran).toBe(false)
})

test.each(['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd'])('nothing is fetched from %s', async (address) => {
  const outcome = await started.window.evaluate(
    (url) =>
      fetch(url).then(
        () => 'fetched',
        (error: unknown) => (error as Error).name,
      ),
    address,
  )
  expect(outcome).toBe('TypeError')
})

test('no other window can be opened', async () => {
  expect(await started.window.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  expect(started.app.windows()).toHaveLength(1)
})

test('permissions are refused', async () => {
  expect(await started.window.evaluate(() => Notification.requestPermission())).toBe('denied')
  const position = await started.window.evaluate(
    () =>
      new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('told'),
          (error) => resolve(`refused with ${error.code}`),
        ),
      ),
  )
  expect(position).toBe('refused with 1')
})

test('a message of the wrong shape is refused', async () => {
  const outcome = await started.window.evaluate(() => window.vitrine.chooseOutput('').then(String, () => 'refused'))
  expect(outcome).toBe('refused')
})

// last, because Playwright waits for ever for the end of a navigation that was refused
test('the page cannot be led elsewhere', async () => {
  const before = started.window.url()
  // the handle comes back once main listens; its property settles with the event
  const heard = await started.app.evaluateHandle(({ BrowserWindow }) => ({
    refused: new Promise<boolean>((resolve) => {
      BrowserWindow.getAllWindows()[0]?.webContents.once('will-navigate', (event) => resolve(event.defaultPrevented))
    }),
  }))
  await started.window.evaluate(() => void setTimeout(() => (location.href = 'https://example.com/')))
  expect(await heard.evaluate(({ refused }) => refused)).toBe(true)
  expect(started.window.url()).toBe(before)
})
