import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { showing, spanOf, zoomed, type Span } from './strip-scale.ts'

const wheelStep = 1.2

/** Which part of the frequencies the strip shows: the whole, or what the wheel, the brush or the keys chose. */
export function useStripZoom(
  values: () => readonly number[],
  chosen: () => number | null,
): {
  span: ComputedRef<Span>
  isZoomed: ComputedRef<boolean>
  /** The range under the brush while it is drawn. */
  brush: Ref<Span | null>
  zoom(about: number, steps: number): void
  /** Takes the brushed range, unless it is too narrow to have been meant. */
  takeBrush(): boolean
  reset(): void
} {
  const whole = computed(() => spanOf(values()))
  const narrowed = ref<Span | null>(null)
  const brush = ref<Span | null>(null)
  const span = computed(() => narrowed.value ?? whole.value)

  // other modes: another axis
  watch(whole, (now, before) => {
    if (now.from !== before.from || now.to !== before.to) narrowed.value = null
  })
  // what is chosen is seen, also when a key or the table chose it
  watch(chosen, (value) => {
    if (narrowed.value && value !== null) narrowed.value = showing(narrowed.value, whole.value, value)
  })

  function take(next: Span): void {
    narrowed.value = next.from === whole.value.from && next.to === whole.value.to ? null : next
  }

  return {
    span,
    isZoomed: computed(() => narrowed.value !== null),
    brush,
    zoom: (about, steps) => {
      take(zoomed(span.value, whole.value, about, wheelStep ** steps))
    },
    takeBrush() {
      const drawn = brush.value
      brush.value = null
      if (!drawn || Math.abs(drawn.to - drawn.from) < 0.01 * (span.value.to - span.value.from)) return false
      const [from, to] = [Math.min(drawn.from, drawn.to), Math.max(drawn.from, drawn.to)]
      take({ from: Math.max(from, whole.value.from), to: Math.min(to, whole.value.to) })
      return true
    },
    reset() {
      narrowed.value = null
    },
  }
}
