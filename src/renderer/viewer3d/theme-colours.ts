/** A colour as the screen has it: red, green, blue of sRGB, each 0 … 1. */
export type Colour = readonly [number, number, number]

export interface ThemeColours {
  readonly surface: Colour
  readonly particles: readonly [Colour, Colour]
  readonly line: Colour
  readonly accent: Colour
  readonly ink: Colour
  readonly mark: Colour
  readonly dark: boolean
}

/** Reads the window's tokens where they apply to `element`. */
export function themeColoursOf(element: Element): ThemeColours {
  const style = getComputedStyle(element)
  const read = (token: string) => colourOf(style.getPropertyValue(token).trim())
  const surface = read('--surface')
  return {
    surface,
    particles: [read('--particle-a'), read('--particle-b')],
    line: read('--control-line'),
    accent: read('--accent'),
    ink: read('--ink'),
    mark: read('--warm'),
    dark: luminanceOf(surface) < 0.5,
  }
}

/** Calls back when the theme may have changed: the root's attributes, or the system's wish. Returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  for (const root of [document.documentElement, document.body])
    observer.observe(root, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  const wish = matchMedia('(prefers-color-scheme: dark)')
  wish.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    wish.removeEventListener('change', changed)
  }
}

export function mixColours(from: Colour, to: Colour, t: number): Colour {
  const mix = (k: 0 | 1 | 2) => from[k] + (to[k] - from[k]) * t
  return [mix(0), mix(1), mix(2)]
}

/** One colour a species, evenly between the two particle tokens. */
export function speciesColours(colours: ThemeColours, species: number): Colour[] {
  return Array.from({ length: Math.max(1, species) }, (_, k) => mixColours(...colours.particles, species > 1 ? k / (species - 1) : 0))
}

export function luminanceOf([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

// a canvas reads whatever CSS calls a colour, oklch and names included
function colourOf(css: string): Colour {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return [0.5, 0.5, 0.5]
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return [red / 255, green / 255, blue / 255]
}
