import type { Page } from 'playwright-core'

export interface Control {
  /** Role and name, by which it is found again. */
  readonly key: string
  readonly role: string
}

/** What is laid over a place: dialogs, popovers, menus and open choices. */
export const overlays = '[role=dialog], [role=alertdialog], [role=menu], [data-reka-popper-content-wrapper]'

/** The controls of a part of the window that can be pressed now; the one of the key, if any, gets the focus. */
export function controlsIn(window: Page, scope: string, focus: string | null = null): Promise<Control[]> {
  return window.evaluate(
    ([parts, wanted]) => {
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
      return found
    },
    [scope, focus] as const,
  )
}

/** Two frames: long enough for whatever a press opens to stand there. */
export function settled(window: Page): Promise<void> {
  return window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))))
}
