import { basename } from 'node:path'
import { answerSaveDialogs } from '../app/dialogs.ts'
import type { LaunchedApp } from '../app/launch.ts'
import { goTo } from './go-to.ts'

export type FigureFormat = 'SVG' | 'PDF' | 'PNG' | 'CSV'

/** Goes to Figures and waits until one is drawn. */
export async function showFigure({ window }: Pick<LaunchedApp, 'window'>): Promise<void> {
  await goTo(window, 'Figures')
  await window.getByRole('main', { name: 'Figures' }).getByRole('img').waitFor()
}

/** Exports the figure shown, to the file that the native dialog is made to answer with, and waits until the window says it is there. */
export async function exportFigure(
  { app, window }: Pick<LaunchedApp, 'app' | 'window'>,
  format: FigureFormat,
  path: string,
): Promise<void> {
  await answerSaveDialogs(app, [path])
  await window.getByRole('button', { name: `Export ${format}`, exact: true }).click()
  await window
    .getByText(`Exported ${basename(path)}`)
    .first()
    .waitFor()
}
