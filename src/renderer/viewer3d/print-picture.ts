import { colourOfHex } from './palette.ts'
import type { ColourBarContent, OverlayContent } from './picture-overlay.ts'
import { drawOverlay } from './picture-overlay.ts'
import type { MeasurementLines } from './measurements.ts'
import type { ParticleViewCore } from './particle-view.ts'
import type { Picture } from './particle-scene.ts'
import { withDotsPerInch } from './png-density.ts'
import { pixelsOf, sizeProblem } from './render-picture.ts'
import type { ThemeColours } from './theme-colours.ts'
import type { PictureOptions } from './view-options.ts'

/** Dots per inch at which lines are as wide on paper as on screen: finer than a page, because a picture in print is looked at from nearer. */
const lineDotsPerInch = 160

/** What belongs to a picture beside the scene itself. */
export interface PrintedContent {
  readonly theme: ThemeColours
  inTheme(theme: ThemeColours): Partial<Picture>
  readonly bars: readonly ColourBarContent[]
  readonly reference: OverlayContent['arrowReference']
  readonly measurements: readonly MeasurementLines[]
}

/** What a dark window's picture is drawn in when its ground is white. */
const onPaper = {
  surface: colourOfHex('#ffffff'),
  particles: [colourOfHex('#c9ced4'), colourOfHex('#aab3bd')],
  line: colourOfHex('#8b8b84'),
  accent: colourOfHex('#1f5fa8'),
  ink: colourOfHex('#1d1f21'),
  mark: colourOfHex('#c8553d'),
  dark: false,
} as const satisfies ThemeColours

/**
 * The view as a PNG of a physical size.
 * @throws Error with a sentence when there would be too many pixels, or none
 */
export async function printPicture(view: ParticleViewCore, options: PictureOptions, content: PrintedContent): Promise<Blob> {
  const size = pixelsOf(options.widthMillimetres, options.heightMillimetres, options.dotsPerInch)
  const problem = sizeProblem(size)
  if (problem) throw new Error(problem)
  const colours = options.background === 'theme' ? content.theme : onPaper
  const shown: Partial<Picture> = {
    ...(colours === content.theme ? {} : content.inTheme(colours)),
    ...(options.hasBox ? {} : { hasBox: false }),
  }
  const drawn = await view.picture(size, options.dotsPerInch / lineDotsPerInch, shown, options.background !== 'transparent')
  drawOverlay(drawn, {
    colours,
    pixelsPerPoint: options.dotsPerInch / 72,
    hasScaleBar: options.hasScaleBar,
    arrowReference: content.reference,
    colourBars: options.hasColourBar ? content.bars : [],
    measurements: content.measurements,
  })
  const png = await drawn.canvas.convertToBlob({ type: 'image/png' })
  return new Blob([withDotsPerInch(new Uint8Array(await png.arrayBuffer()), options.dotsPerInch)], { type: 'image/png' })
}
