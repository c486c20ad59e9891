import { afterEach, beforeEach, vi } from 'vitest'

/** The double of a browser has no layout: boxes get a size to fill, so that a virtual table shows rows. */
export function useLayout(width = 900, height = 560): void {
  beforeEach(() => {
    let laidOut: object = document.createElement('div')
    while (!Object.hasOwn(laidOut, 'clientHeight')) laidOut = Object.getPrototypeOf(laidOut) as object
    vi.spyOn(laidOut as Element, 'clientHeight', 'get').mockReturnValue(height)
    vi.spyOn(laidOut as Element, 'clientWidth', 'get').mockReturnValue(width)
    sessionStorage.clear()
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
}
