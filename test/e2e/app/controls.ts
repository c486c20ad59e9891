import type { Page } from 'playwright-core'

export interface Control {
  /** Role and name, by which it is found again. */
  readonly key: string
  readonly role: string
}

/** What is laid over a place: dialogs, popovers, menus and open choices. */
export const overlays = '[role=dialog], [role=alertdialog], [role=menu], [data-reka-popper-content-wrapper]'

/**
 * The controls that can be pressed now, of what is laid over the place, else of the place itself, once two frames have passed: long
 * enough for whatever a press opens to stand there. The one of the key, if any, gets the focus.
 */
export function controlsNow(
  window: Page,
  scope: string,
  focus: string | null = null,
): Promise<{ isOverlaid: boolean; controls: Control[] }> {
  return window.evaluate(
    async ([place, over, wanted]) => {
      if (wanted === null) await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))
      const isOverlaid = document.querySelector(over) !== null
      const parts = isOverlaid ? over : place
      const pressable =
        'button, a[href], summary, input[type=checkbox], input[type=radio], [role=slider], [role=separator][tabindex], [role=switch], [role=tab], [role=menuitem], [role=option], [role=radio], [role=checkbox]'
      const found: Control[] = []
      for (const part of document.querySelectorAll(parts)) {
        for (const control of part.querySelectorAll<HTMLElement | SVGElement>(pressable)) {
          if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled, [aria-disabled=true], [data-disabled]'))
            continue
          if (control.closest('[inert], [aria-hidden=true]')) continue
          const role = control.getAttribute('role') ?? (control instanceof HTMLInputElement ? control.type : control.tagName.toLowerCase())
          const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : control.textContent
          const name = control.getAttribute('aria-label') ?? label ?? ''
          const key = `${role} ${name.replace(/\s+/g, ' ').trim()}`
          if (found.some((other) => other.key === key)) continue
          found.push({ key, role })
          if (key !== wanted) continue
          control.focus()
          // an option of a list that keeps the focus to itself, or an element that takes none
          if (document.activeElement !== control) control.dispatchEvent(new MouseEvent('click', { bubbles: true }))
        }
      }
      return { isOverlaid, controls: found }
    },
    [scope, overlays, focus] as const,
  )
}
