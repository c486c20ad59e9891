/** Colours of a figure beside those of its data. */
export interface FigureTheme {
  readonly background: string
  readonly text: string
  readonly quietText: string
  readonly frame: string
  readonly guide: string
  /** Thin edge around each mark, so that crowded marks can be told apart. */
  readonly markEdge: string
  readonly palette: readonly string[]
}

/**
 * Eight colours that colour-blind eyes tell apart: four of M. Okabe and K. Ito, Color Universal Design (2008), then darker and
 * paler ones as far from them as possible (CIEDE2000) for each kind of eye. Black is left to axes and guides.
 */
const printPalette = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#B6B062', '#0E0967', '#460200', '#8C4439'] as const

export const printTheme: FigureTheme = {
  background: '#ffffff',
  text: '#000000',
  quietText: '#595959',
  frame: '#000000',
  guide: '#404040',
  markEdge: '#ffffff',
  palette: printPalette,
}

/** For a dark window only: what is exported is always the print theme. */
export const darkTheme: FigureTheme = {
  background: '#16191d',
  text: '#e8eaed',
  quietText: '#a7adb5',
  frame: '#c4c9d0',
  guide: '#b4bac2',
  markEdge: '#16191d',
  palette: ['#4aa8e8', '#f28a3c', '#2fc79b', '#9a5146', '#4057da', '#c8e928', '#0d8978', '#bbe7a4'],
}

/** Shapes go with the colours, so that a series is never told by colour alone. */
export const markerShapes = ['circle', 'rect', 'triangle', 'diamond'] as const

export function colourOf(theme: FigureTheme, index: number): string {
  return theme.palette[index % theme.palette.length] ?? theme.text
}

export function shapeOf(index: number): (typeof markerShapes)[number] {
  return markerShapes[index % markerShapes.length] ?? 'circle'
}
