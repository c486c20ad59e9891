import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** One mode of one sample, counted from 1. */
export interface ModePlace {
  readonly sample: number
  readonly mode: number
}

export interface ModeRoute {
  /** The mode the address asks for; null where it leaves the choice. */
  readonly mode: ComputedRef<number | null>
  /** The mode it is compared with. */
  readonly partner: ComputedRef<ModePlace | null>
  go(sample: number, mode?: number | null, partner?: ModePlace | null): void
}

/** What is shown stands in the address: `/modes/12?mode=3&with=40:1`. */
export function useModeRoute(): ModeRoute {
  const route = useRoute()
  const router = useRouter()
  return {
    mode: computed(() => wholeNumber(route.query['mode'])),
    partner: computed(() => partnerOf(route.query['with'])),
    go(sample, mode = null, partner = null) {
      const query = {
        ...(mode === null ? {} : { mode: String(mode) }),
        ...(partner === null ? {} : { with: `${String(partner.sample)}:${String(partner.mode)}` }),
      }
      void router.replace({ path: `/modes/${String(sample)}`, query })
    },
  }
}

/** `40:1` is mode 1 of sample 40; null for anything else. */
export function partnerOf(text: unknown): ModePlace | null {
  const [, sample, mode] = typeof text === 'string' ? (/^(\d+):(\d+)$/.exec(text) ?? []) : []
  const place = { sample: Number(sample), mode: Number(mode) }
  return place.sample > 0 && place.mode > 0 ? place : null
}

function wholeNumber(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d*$/.test(text) ? Number(text) : null
}
