import type { PictureOptions } from './view-options.ts'

/** Usual places for a picture, in millimetres. */
export const pictureSizes = [
  { value: 'column', title: 'Single column, 86 × 65 mm', width: 86, height: 65 },
  { value: 'square', title: 'Square panel, 58 × 58 mm', width: 58, height: 58 },
  { value: 'page', title: 'Double column, 178 × 100 mm', width: 178, height: 100 },
  { value: 'slide', title: 'Slide, 254 × 143 mm', width: 254, height: 143 },
] as const

export const usualPicture: PictureOptions = {
  widthMillimetres: 86,
  heightMillimetres: 65,
  dotsPerInch: 300,
  hasScaleBar: true,
  hasBox: true,
  hasColourBar: true,
  background: 'white',
}
