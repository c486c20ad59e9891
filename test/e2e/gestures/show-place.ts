import type { Page } from 'playwright-core'
import { goTo, type PlaceName } from './go-to.ts'

export const places: readonly PlaceName[] = ['Home', 'Library', 'Prepare', 'Modes', 'Figures', 'Jobs']

/** Goes to a place of a project with samples and modes, and waits until all that it draws stands there. */
export async function showPlace(window: Page, place: PlaceName): Promise<void> {
  await goTo(window, place)
  const here = window.getByRole('main', { name: place, exact: true })
  switch (place) {
    case 'Home':
      await here
        .getByRole('region', { name: 'Figures to make' })
        .getByText(/glasses, about/)
        .first()
        .waitFor()
      break
    case 'Library':
      await here.getByRole('grid', { name: 'Samples' }).locator('[role=row][aria-rowindex="2"]').waitFor()
      await here.getByRole('img', { name: /^Sample \d+ in 3D/ }).waitFor()
      break
    case 'Prepare':
      await here.getByRole('button', { name: 'Start', exact: true, disabled: false }).waitFor()
      await here.getByRole('img', { name: /^Temperature against Time/ }).waitFor()
      break
    case 'Modes':
      await here.getByText(/arrows? of .* particles/).waitFor()
      break
    case 'Figures':
      await here.getByRole('button', { name: 'Export the figure', exact: true, disabled: false }).waitFor()
      break
    case 'Jobs':
      await here.getByRole('grid', { name: 'Tasks' }).locator('[role=row]').nth(1).waitFor()
      break
  }
}
