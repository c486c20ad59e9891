import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { answerOpenDialogs, answerSaveDialogs } from '../app/dialogs.ts'
import type { LaunchedApp } from '../app/launch.ts'
import { goTo } from './go-to.ts'

export type FigureFormat = 'SVG' | 'PDF' | 'PNG' | 'CSV'

/** Goes to Figures and waits until one is drawn and can be exported. */
export async function showFigure({ window }: Pick<LaunchedApp, 'window'>): Promise<void> {
  await goTo(window, 'Figures')
  await window.getByRole('main', { name: 'Figures' }).getByRole('img').waitFor()
  await window.getByRole('button', { name: 'Export the figure', exact: true, disabled: false }).waitFor()
}

/** Exports the figure shown, to the file that the native dialog is made to answer with, and waits until the window says it is there. */
export async function exportFigure(
  { app, window }: Pick<LaunchedApp, 'app' | 'window'>,
  format: FigureFormat,
  path: string,
): Promise<void> {
  await answerSaveDialogs(app, [path])
  await window.getByRole('button', { name: 'Export the figure', exact: true }).click()
  await window.getByRole('menuitem', { name: `Export ${format}…`, exact: true }).click()
  await window
    .getByText(`Exported ${basename(path)}`)
    .first()
    .waitFor()
}

/** Exports the figure shown in every format into a folder, and takes the note of it away once it is read. Returns the files. */
export async function exportAllFormats({ app, window }: Pick<LaunchedApp, 'app' | 'window'>, folder: string): Promise<string[]> {
  const before = readdirSync(folder)
  await answerOpenDialogs(app, [folder])
  await window.getByRole('button', { name: 'Export all', exact: true }).click()
  const note = window.getByRole('listitem').filter({ hasText: 'Exported 4 files' })
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await note.waitFor({ state: 'detached' })
  return readdirSync(folder)
    .filter((name) => !before.includes(name) && /\.(svg|pdf|png|csv)$/.test(name))
    .map((name) => join(folder, name))
}
