import { darkTheme, printTheme } from '../../shared/drawing/palette.ts'

/** What a chart takes from the window's tokens where it stands. */
export interface ChartTheme {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly strongLine: string
  readonly surface: string
  readonly accent: string
  readonly font: string
  /** Pixels of small text: follows the window's text size. */
  readonly textSize: number
  readonly palette: readonly string[]
}

const smallText = 0.75

export function chartThemeOf(element: Element): ChartTheme {
  const style = getComputedStyle(element)
  const read = (token: string) => style.getPropertyValue(token).trim()
  const root = getComputedStyle(document.documentElement)
  const isDark = document.documentElement.dataset['theme'] === 'dark'
  return {
    ink: read('--ink'),
    quiet: read('--ink-2'),
    line: read('--line'),
    strongLine: read('--line-strong'),
    surface: read('--surface'),
    accent: read('--accent'),
    font: style.fontFamily,
    textSize: (Number.parseFloat(root.fontSize) || 16) * smallText,
    palette: (isDark ? darkTheme : printTheme).palette,
  }
}

/** Calls back when theme or text size may have changed. Returns how to stop. */
export function watchChartTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style', 'data-text-size'] })
  return () => {
    observer.disconnect()
  }
}
