import { z } from 'zod'

const points = z.number().min(0.1).max(100)

const axisStyle = z.strictObject({
  /** In place of the axis’ own title; TeX between dollar signs: `frequency $\\omega$`. */
  title: z.string().max(300).optional(),
  scale: z.enum(['linear', 'log']).optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
})

/** How a figure is drawn: a journal’s preset and what is changed of it. Millimetres and points are of the printed page. */
export const figureStyle = z.strictObject({
  /** See `figureStyles` in shared/drawing. */
  preset: z.string().default('single-column'),
  widthMillimetres: z.number().min(20).max(500).optional(),
  heightMillimetres: z.number().min(20).max(500).optional(),
  dotsPerInch: z.number().min(36).max(2400).optional(),
  fontPoints: points.optional(),
  smallFontPoints: points.optional(),
  linePoints: points.optional(),
  markerPoints: points.optional(),
  /** A font that comes with the product: see `figureFonts` in shared/drawing. */
  font: z.string().optional(),
  /** Of the panels in their order; null leaves one as it is. */
  panels: z.array(z.strictObject({ x: axisStyle.optional(), y: axisStyle.optional() }).nullable()).optional(),
  legend: z
    .strictObject({
      position: z.enum(['above', 'inside', 'none']).optional(),
      /** In place of a series’ own name. */
      names: z.record(z.string(), z.string().max(200)).optional(),
    })
    .optional(),
  /** Palette index by series name. */
  colours: z.record(z.string(), z.int().min(0)).optional(),
  showCaption: z.boolean().optional(),
  showPanelLetters: z.boolean().optional(),
  /** How many marks stay vectors is the user’s to say above 5 000 of them: `raster` puts points into one picture under the axes. */
  marks: z.enum(['vector', 'raster']).optional(),
})
export type FigureStyle = z.input<typeof figureStyle>
