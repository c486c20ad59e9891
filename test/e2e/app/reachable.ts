import type { Page } from 'playwright-core'

/**
 * What a user cannot get at: sideways scrolling of the whole page, and controls that stay outside the window, or under
 * something else, after they were scrolled into view.
 */
export function outOfReach(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const root = document.documentElement
    const found: string[] = []
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${String(root.scrollWidth)} wide in a window of ${String(root.clientWidth)}`)
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input:not(:disabled), textarea, [tabindex="0"]',
    )
    for (const control of controls) {
      const style = getComputedStyle(control)
      const size = control.getBoundingClientRect()
      // hidden from the eye, with a label that stands for it
      if (style.visibility === 'hidden' || size.width < 2 || size.height < 2 || control.closest('[inert], [aria-hidden=true]')) continue
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, right, top, bottom } = control.getBoundingClientRect()
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
      const there = document.elementFromPoint(x, y)
      const isThere = there !== null && (control.contains(there) || there.contains(control) || there.closest('label')?.control === control)
      const isWhole = left > -1 && right < innerWidth + 1
      if (isThere && isWhole) continue
      const name = control.getAttribute('aria-label') ?? control.textContent.trim()
      const where = [left, top, right, bottom].map((edge) => edge.toFixed(0)).join(' ')
      found.push(
        `${control.tagName.toLowerCase()} “${name.slice(0, 60)}” at ${where} ${isThere ? 'is cut' : `lies under ${there?.tagName ?? 'nothing'}.${there?.className ?? ''}`}`,
      )
    }
    return found
  })
}
