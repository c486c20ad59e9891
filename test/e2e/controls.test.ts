import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { answerOpenDialogs, answerQuestions, answerSaveDialogs } from './app/dialogs.ts'
import { launchApp, type LaunchedApp } from './app/launch.ts'
import { projectFolder } from './app/project-folder.ts'
import { launchSampleProject } from './app/sample-project.ts'
import { goTo, type PlaceName } from './gestures/go-to.ts'
import { makeProject } from './gestures/make-project.ts'
import { places, showPlace } from './gestures/show-place.ts'
import { closeOverlays, placeOf, pressAll } from './gestures/press-all.ts'

/** What starts long work, opens another project or cannot be undone: other tests press these. */
const spared = /sample project|Take the tour|^button Start$|^button Analyse$|Make this|Find modes|for good|Empty the bin/

/** What hides others, or takes away what they work on. */
const late = /^button (Figure settings|Run or task|Selected sample|Mode|Inspector)$|Delete/

let started: LaunchedApp
afterEach(() => started.close())

/** Every native dialog is cancelled, and nothing outside the window is opened. */
async function answerNothing({ app, window }: LaunchedApp): Promise<void> {
  await answerOpenDialogs(app, [])
  await answerSaveDialogs(app, [])
  await answerQuestions(app, [])
  await app.evaluate(({ session, shell }) => {
    shell.showItemInFolder = () => undefined
    session.defaultSession.on('will-download', (event) => event.preventDefault())
  })
  window.on('filechooser', () => undefined)
}

async function pressPlace(place: PlaceName): Promise<string[]> {
  const { window, problems } = started
  const pressed = await pressAll(window, {
    scope: 'main, aside',
    spared,
    late,
    comeBack: () => goTo(window, place),
    check: (name) => {
      if (problems.length > 0) throw new Error(`${place}, after ${name}: ${problems.join('\n')}`)
    },
  })
  await expectAnswer()
  return pressed
}

/** The engine still answers, and the window shows what it says. */
async function expectAnswer(): Promise<void> {
  await goTo(started.window, 'Home')
  await started.window
    .getByRole('region', { name: 'Figures to make' })
    .getByText(/glasses, about/)
    .first()
    .waitFor()
}

/** How many different controls there are at least: fewer say that the test did not see them. */
const least = {
  'without samples': { Home: 8, Library: 10, Prepare: 100, Modes: 2, Figures: 20, Jobs: 1 },
  'with one sample': { Home: 8, Library: 60, Prepare: 100, Modes: 40, Figures: 40, Jobs: 10 },
  'with many samples': { Home: 8, Library: 80, Prepare: 100, Modes: 50, Figures: 60, Jobs: 15 },
} as const

test('without samples, every control of every place does its work', async () => {
  const folder = projectFolder()
  started = await launchApp()
  await makeProject(started, join(folder, 'empty.vitrine'))
  await answerNothing(started)
  for (const place of places) {
    await goTo(started.window, place)
    const pressed = await pressPlace(place)
    expect.soft(pressed.length, place).toBeGreaterThanOrEqual(least['without samples'][place])
  }
})

test.each(places)('with one sample, every control of %s does its work', async (place) => {
  started = await launchSampleProject()
  const { window } = started
  await answerNothing(started)
  const row = (number: number) => window.getByRole('grid', { name: 'Samples' }).locator(`[role=row][aria-rowindex="${String(number + 1)}"]`)
  await row(2).click()
  await window.keyboard.press('Control+Shift+End')
  await window.keyboard.press('Delete')
  await row(2).waitFor({ state: 'detached' })
  await row(1).click()
  await showPlace(window, place)
  const pressed = await pressPlace(place)
  expect(pressed.length).toBeGreaterThanOrEqual(least['with one sample'][place])
})

test.each(places)('with many samples, every control of %s does its work', async (place) => {
  started = await launchSampleProject()
  await answerNothing(started)
  await showPlace(started.window, place)
  const pressed = await pressPlace(place)
  expect(pressed.length).toBeGreaterThanOrEqual(least['with many samples'][place])
})

test('every item of the native menu that is offered does its work, in every place', async () => {
  started = await launchSampleProject()
  const { app, window, problems } = started
  await answerNothing(started)
  for (const place of places) {
    await showPlace(window, place)
    const home = placeOf(window)
    const offered = await enabledItems(app)
    expect(offered.length, place).toBeGreaterThan(15)
    for (const id of offered) {
      await app.evaluate(({ Menu }, wanted) => void Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)
      await closeOverlays(window)
      if (placeOf(window) !== home) await goTo(window, place)
      expect(problems, `${place}, after ${id}`).toEqual([])
    }
  }
  await expectAnswer()
})

const sparedItems = ['file.close', 'file.new-window', 'file.open-sample', 'help.tour', 'prepare.start', 'library.delete']

/** The actions that the menu offers here and now, but for those that leave the project or start long work. */
function enabledItems(app: LaunchedApp['app']): Promise<string[]> {
  return app.evaluate(({ Menu }, without) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    return items.filter(({ id, enabled }) => /^[a-z]+\.[a-z-]+$/.test(id) && enabled && !without.includes(id)).map(({ id }) => id)
  }, sparedItems)
}
