import type { ComputedRef } from 'vue'
import { useAction } from '../../actions/use-action.ts'
import type { SampleRow } from '../../../shared/contracts/records.ts'
import type { ModeRow } from './spectrum.ts'
import type { ModePlace, ModeRoute } from './use-mode-route.ts'

/** What menu, palette and keys do in the place of modes. */
export function useModeActions(page: {
  sample(): number | null
  rows(): readonly ModeRow[]
  readonly chosen: ComputedRef<number>
  readonly partner: ComputedRef<ModePlace | null>
  readonly softest: ComputedRef<SampleRow | null>
  choose(mode: number): void
  compareWith(place: ModePlace | null): void
  go: ModeRoute['go']
}): void {
  const count = () => page.rows().length
  const noModes = () => (count() > 0 ? '' : 'There are no modes on show')

  useAction('modes.softest', {
    run: () => {
      if (page.softest.value) page.go(page.softest.value.id)
    },
    obstacle: () => (page.softest.value ? '' : 'No sample has modes yet'),
  })
  useAction('modes.next', {
    run: () => {
      page.choose(page.chosen.value + 1)
    },
    obstacle: () => noModes() || (page.chosen.value < count() ? '' : 'This is the last mode'),
  })
  useAction('modes.previous', {
    run: () => {
      page.choose(page.chosen.value - 1)
    },
    obstacle: () => noModes() || (page.chosen.value > 1 ? '' : 'This is the first mode'),
  })
  useAction('modes.compare', {
    run: () => {
      const sample = page.sample()
      if (page.partner.value || sample === null) page.compareWith(null)
      // its neighbour in the spectrum is the first that one compares with
      else page.compareWith({ sample, mode: page.chosen.value < count() ? page.chosen.value + 1 : Math.max(1, page.chosen.value - 1) })
    },
    obstacle: noModes,
  })
}
