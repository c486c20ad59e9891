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

  test('each number of a picture and of a range of colours is the number typed, or is refused in a sentence', async () => {
    await showPlace(window, 'Library')
    await window.getByRole('button', { name: /^Colour and size/ }).click()
    const colours = window.getByRole('dialog', { name: /^Colour and size/ })
    await colours.getByRole('combobox', { name: 'Colour by' }).click()
    await window.getByRole('option').nth(1).click()
    await colours.getByRole('textbox', { name: 'Lowest value' }).waitFor()
    expect(await typeNumbers(colours)).toEqual({ fields: ['Lowest value', 'Highest value'], faults: [] })
    await window.keyboard.press('Escape')

    await window.getByRole('button', { name: 'Save picture' }).click()
    const picture = window.getByRole('dialog', { name: 'Save picture' })
    const { fields, faults } = await typeNumbers(picture)
    expect(faults).toEqual([])
    expect(fields).toHaveLength(3)
    const width = picture.getByRole('textbox', { name: 'Width in millimetres' })
    await width.fill('1e400')
    await picture.getByRole('button', { name: 'Save PNG', disabled: true }).waitFor()
    await width.fill('60,5')
    await width.press('Enter')
    await picture.getByText(/^715 × /).waitFor()
    await picture.getByRole('button', { name: 'Save PNG', disabled: false }).waitFor()
    await window.keyboard.press('Escape')
  })

  test('each number of a filter is the number typed, or is refused in a sentence', async () => {
    await showPlace(window, 'Library')
    await window.getByRole('button', { name: 'Add a filter' }).click()
    const editor = window.getByRole('dialog', { name: 'Add a filter' })
    await editor.getByRole('combobox', { name: 'Column to filter by' }).click()
    await window.getByRole('option', { name: /^Energy per particle/ }).click()
    await editor.getByRole('radio', { name: 'Range' }).click()
    const { fields, faults } = await typeNumbers(editor)
    expect(faults).toEqual([])
    expect(fields.length).toBeGreaterThan(0)
    await window.keyboard.press('Escape')
  })
})
