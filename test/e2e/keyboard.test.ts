import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerSaveDialogs } from './app/dialogs.ts'
import { launchApp } from './app/launch.ts'
import { projectFolder } from './app/project-folder.ts'
import { waitForRun } from './gestures/prepare-samples.ts'
import { focusedName, tabTo } from './gestures/tab-to.ts'

test('by keyboard alone: a new project, a preparation, a mode and an exported figure', async () => {
  const folder = projectFolder()
  const started = await launchApp()
  const { app, window } = started
  await countPointerEvents(window)

  await answerSaveDialogs(app, [join(folder, 'keys.vitrine')])
  await window.getByRole('main', { name: 'Home' }).waitFor()
  await tabTo(window, 'New project')
  await window.keyboard.press('Enter')
  await window.getByRole('main', { name: 'Prepare' }).waitFor()
  await typeInto(window, /^Particles/, '216')
  await typeInto(window, /^Equilibrate/, '10')
  await typeInto(window, /^Samples$/, '2')
  await window.getByRole('button', { name: 'Start', exact: true, disabled: false }).waitFor()
  await tabTo(window, 'Start')
  await window.keyboard.press('Enter')
  await waitForRun(window, 120_000)

  await window.keyboard.press('Control+4')
  await window.getByRole('option', { name: 'Mode 1', exact: true, selected: true }).waitFor()
  await tabTo(window, /^Mode 1$/)
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('ArrowRight')
  await window.getByRole('option', { name: 'Mode 3', exact: true, selected: true }).waitFor()
  expect(await focusedName(window)).toBe('Mode 3')
  await window.getByRole('img', { name: /^Mode 3 of sample/ }).waitFor()

  await window.keyboard.press('Control+5')
  const figure = join(folder, 'spectrum.pdf')
  await answerSaveDialogs(app, [figure])
  await window.getByRole('button', { name: 'Export the figure', disabled: false }).waitFor()
  await tabTo(window, 'Export the figure')
  await window.keyboard.press('Enter')
  await window.getByRole('menuitem', { name: 'Export SVG…' }).waitFor()
  await window.keyboard.press('ArrowDown')
  expect(await focusedName(window)).toBe('Export PDF…')
  await window.keyboard.press('Enter')
  await window.getByText('Exported spectrum.pdf').first().waitFor()
  expect(readFileSync(figure, 'latin1').slice(0, 5)).toBe('%PDF-')

  expect(await pointerEvents(window)).toBe(0)
  await started.close()
})

async function typeInto(window: Page, field: RegExp, text: string): Promise<void> {
  await tabTo(window, field)
  await window.keyboard.press('Control+a')
  await window.keyboard.type(text)
}

/** Counts presses and clicks of a mouse or another pointer; a click by a key has no detail. */
function countPointerEvents(window: Page): Promise<void> {
  return window.evaluate(() => {
    const counted = { count: 0 }
    Object.assign(globalThis, { counted })
    for (const type of ['pointerdown', 'mousedown', 'click'] as const) {
      document.addEventListener(type, (event) => (counted.count += type === 'click' && event.detail === 0 ? 0 : 1), true)
    }
  })
}

function pointerEvents(window: Page): Promise<number> {
  return window.evaluate(() => (globalThis as unknown as { counted: { count: number } }).counted.count)
}
