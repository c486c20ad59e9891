export interface PointingEvents {
  /** Pressed and let go without turning the view; in pixels of the element. */
  clicked(x: number, y: number): void
  /** At most once a frame; null when the pointer has gone or turns the view. */
  rested(place: readonly [number, number] | null): void
}

/** A press that moves farther than this turns the view instead of picking. */
const clickReach = 4

/** Tells clicks from turning, and thins the pointer's way to one place a frame. */
export function createPointing(element: HTMLElement, events: PointingEvents) {
  let pressed: readonly [number, number] | null = null
  let request = 0
  let place: readonly [number, number] | null = null

  function inElement(event: PointerEvent): readonly [number, number] {
    const area = element.getBoundingClientRect()
    return [event.clientX - area.left, event.clientY - area.top]
  }

  function restSoon(next: readonly [number, number] | null): void {
    place = next
    if (request === 0)
      request = requestAnimationFrame(() => {
        request = 0
        events.rested(place)
      })
  }

  const listen = {
    pointerdown: (event: PointerEvent) => {
      pressed = event.button === 0 ? [event.clientX, event.clientY] : null
      restSoon(null)
    },
    pointermove: (event: PointerEvent) => {
      if (event.buttons === 0 && event.pointerType !== 'touch') restSoon(inElement(event))
    },
    pointerleave: () => {
      restSoon(null)
    },
    pointerup: (event: PointerEvent) => {
      if (pressed && Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) <= clickReach) events.clicked(...inElement(event))
      pressed = null
    },
  }
  for (const [name, listener] of Object.entries(listen)) element.addEventListener(name, listener as EventListener)

  return {
    dispose(): void {
      cancelAnimationFrame(request)
      for (const [name, listener] of Object.entries(listen)) element.removeEventListener(name, listener as EventListener)
    },
  }
}
