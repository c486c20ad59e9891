import type { Page } from 'playwright-core'
import { goTo } from './go-to.ts'

/** Fills the Prepare place in with a recipe and starts it. */
export async function startRecipe(window: Page, recipe: object): Promise<void> {
  await goTo(window, 'Prepare')
  await window.getByRole('radio', { name: 'Recipe (JSON)' }).click()
  await window.getByRole('textbox', { name: 'Recipe (JSON)' }).fill(JSON.stringify(recipe, null, 2))
  await window.getByRole('button', { name: 'Start', exact: true }).click()
  await window.getByRole('region', { name: 'Started run' }).first().waitFor()
}

/** Waits, in the Prepare place, until the started run is done; throws with what it says when it ends otherwise. */
export async function waitForRun(window: Page, timeout: number): Promise<void> {
  const run = window.getByRole('region', { name: 'Started run' }).first()
  await run.getByText(/^(done|failed|cancelled|paused)$/).waitFor({ timeout })
  const words = await run.innerText()
  if (!/\bdone\b/.test(words)) throw new Error(`the run did not end well: ${words}`)
}

export async function prepareSamples(window: Page, recipe: object, timeout: number): Promise<void> {
  await startRecipe(window, recipe)
  await waitForRun(window, timeout)
}
