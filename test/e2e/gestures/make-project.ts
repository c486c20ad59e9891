import { answerSaveDialogs } from '../app/dialogs.ts'
import type { LaunchedApp } from '../app/launch.ts'
import { goTo } from './go-to.ts'

/** Makes an empty project from Home, in the file that the native dialog is made to answer with. */
export async function makeProject({ app, window }: Pick<LaunchedApp, 'app' | 'window'>, path: string): Promise<void> {
  await goTo(window, 'Home')
  await answerSaveDialogs(app, [path])
  await window.getByRole('button', { name: 'New project' }).click()
  await window.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Library', exact: true }).waitFor()
}
