/** A journal's way of drawing. Millimetres and points are of the printed page. */
export interface FigurePreset {
  readonly title: string
  readonly widthMillimetres: number
  /** Total height, where the page gives one; otherwise it follows from the panels. */
  readonly heightMillimetres?: number
  /** Height over width of a panel's frame. */
  readonly panelAspect: number
  readonly fontPoints: number
  readonly smallFontPoints: number
  readonly framePoints: number
  readonly linePoints: number
  readonly markerPoints: number
  readonly dotsPerInch: number
  readonly font: 'source-sans-3' | 'libertinus-serif'
}

const column = {
  panelAspect: 0.62,
  fontPoints: 8.5,
  smallFontPoints: 7.5,
  framePoints: 0.6,
  linePoints: 1,
  markerPoints: 3.6,
  dotsPerInch: 600,
  font: 'source-sans-3',
} as const

const twoColumns = { ...column, panelAspect: 0.72, fontPoints: 9, smallFontPoints: 8, markerPoints: 4 } as const

/** Nature's house asks for 5 to 7 points and thin lines. */
const small = { fontPoints: 7, smallFontPoints: 6, framePoints: 0.5, linePoints: 0.8, markerPoints: 3 } as const

export const figureStyles = {
  'single-column': { ...column, title: 'Single column, 86 mm (Physical Review and its like)', widthMillimetres: 86 },
  'double-column': { ...twoColumns, title: 'Double column, 178 mm (Physical Review and its like)', widthMillimetres: 178 },
  'single-89': { ...column, ...small, title: 'Single column, 89 mm (Nature and its like)', widthMillimetres: 89 },
  'double-183': { ...twoColumns, ...small, title: 'Double column, 183 mm (Nature and its like)', widthMillimetres: 183 },
  'single-90': {
    ...column,
    title: 'Single column, 90 mm (Elsevier and its like)',
    widthMillimetres: 90,
    fontPoints: 8,
    smallFontPoints: 7,
  },
  'double-190': {
    ...twoColumns,
    title: 'Double column, 190 mm (Elsevier and its like)',
    widthMillimetres: 190,
    fontPoints: 8,
    smallFontPoints: 7,
  },
  thesis: {
    ...column,
    title: 'Thesis, 140 mm, serif',
    widthMillimetres: 140,
    fontPoints: 11,
    smallFontPoints: 9.5,
    markerPoints: 4.4,
    font: 'libertinus-serif',
  },
  slide: {
    title: 'Slide 16:9, 254 × 143 mm',
    widthMillimetres: 254,
    heightMillimetres: 143,
    panelAspect: 0.72,
    fontPoints: 18,
    smallFontPoints: 15,
    framePoints: 1.2,
    linePoints: 2,
    markerPoints: 7,
    dotsPerInch: 150,
    font: 'source-sans-3',
  },
} as const satisfies Record<string, FigurePreset>
