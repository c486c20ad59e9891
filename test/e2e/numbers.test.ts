import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LaunchedApp } from './app/launch.ts'
import { launchSampleProject } from './app/sample-project.ts'
import { typeNumbers } from './app/type-numbers.ts'
import { runAction } from './gestures/run-action.ts'
import { showPlace } from './gestures/show-place.ts'

let started: LaunchedApp
let window: Page
beforeAll(async () => {
  started = await launchSampleProject()
  window = started.window
})
afterAll(() => started.close())

describe('in Prepare', () => {
  beforeAll(async () => {
    await showPlace(window, 'Prepare')
    await window.getByRole('radio', { name: 'Recipe (JSON)' }).click()
  })
  const recipe = () => window.getByRole('textbox', { name: 'Recipe (JSON)' })
  const step = (name: string) => window.getByRole('main', { name: 'Prepare' }).getByRole('region', { name, exact: true })

  test.each(['Model', 'Protocol'])(
    'each number of each choice of the step %s is the number typed, or is refused in a sentence',
    async (name) => {
      const choices = step(name).getByRole('radiogroup', { name, exact: true }).getByRole('radio')
      const fields: string[] = []
      for (let index = 0; index < (await choices.count()); index++) {
        await choices.nth(index).click()
        const outcome = await typeNumbers(step(name), recipe())
        expect(outcome.faults).toEqual([])
        fields.push(...outcome.fields)
      }
      expect(fields.length).toBeGreaterThan(6)
      await choices.first().click()
    },
  )

  test.each(['System', 'Samples'])('each number of the step %s is the number typed, or is refused in a sentence', async (name) => {
    const { fields, faults } = await typeNumbers(step(name), recipe())
    expect(faults).toEqual([])
    expect(fields.length).toBeGreaterThan(1)
  })

  test('Start waits with the reason beside it for as long as any one field is wrong', async () => {
    const place = window.getByRole('main', { name: 'Prepare' })
    const boxes = place.locator('input[inputmode=decimal]:visible')
    const start = place.getByRole('button', { name: 'Start', exact: true })
    const count = await boxes.count()
    expect(count).toBeGreaterThan(10)
    for (let index = 0; index < count; index++) {
      const before = await boxes.nth(index).inputValue()
      await boxes.nth(index).fill('1e400')
      await place.getByRole('button', { name: /^Start waits: \w+ \w+/ }).waitFor()
      expect(await start.isDisabled()).toBe(true)
      await boxes.nth(index).fill(before)
      await place.getByRole('button', { name: 'Start', exact: true, disabled: false }).waitFor()
    }
  })
})

describe('elsewhere', () => {
  test('each number of a figure is the number typed, or is refused in a sentence', async () => {
    await showPlace(window, 'Figures')
    await window.getByRole('button', { name: 'Letters, lines and marks' }).click()
    const settings = window.getByRole('complementary', { name: 'Figure settings' })
    const { fields, faults } = await typeNumbers(settings)
    expect(faults).toEqual([])
    expect(fields.length).toBeGreaterThan(3)

    const width = settings.getByRole('textbox', { name: 'Width', exact: true })
    await width.fill('60,5')
    await window.getByText(/^60\.5 × /).waitFor()
    await width.fill('.')
    await window.getByRole('button', { name: 'Export the figure', disabled: true }).waitFor()
    await width.fill('')
    await window.getByRole('button', { name: 'Export the figure', disabled: false }).waitFor()
  })

  test('each number of an analysis is the number typed, or is refused in a sentence', async () => {
    await showPlace(window, 'Library')
    await window.getByRole('grid', { name: 'Samples' }).locator('[role=row][aria-rowindex="2"]').click()
    await runAction(window, 'Analyse Samples…')
    const dialog = window.getByRole('dialog')
    await dialog.waitFor()
    const { fields, faults } = await typeNumbers(dialog)
    expect(faults).toEqual([])
    expect(fields.length).toBeGreaterThan(0)
    await window.keyboard.press('Escape')
  })
})
