import { crc32 } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import type { CompleteStyle } from '../../../shared/drawing/complete-style.ts'
import { facesOf } from './fonts.ts'

/** Draws an exported SVG as pixels with our own fonts alone, so that every machine yields the same ones. */
export function svgToPngBytes(svg: string, { widthMillimetres, dotsPerInch, font }: CompleteStyle): Uint8Array<ArrayBuffer> {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round((widthMillimetres / 25.4) * dotsPerInch) },
    font: { loadSystemFonts: false, fontFiles: facesOf(font).map(({ path }) => path), defaultFontFamily: font.family },
    textRendering: 2,
    shapeRendering: 2,
  })
  return withResolution(image.render().asPng(), dotsPerInch)
}

const signatureAndHeader = 8 + 25
const inchesPerMetre = 1 / 0.0254

/** Puts the chunk `pHYs` behind the header, so that page programs place the picture at its printed size. */
function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const chunk = Buffer.alloc(21)
  const dotsPerMetre = Math.round(dotsPerInch * inchesPerMetre)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(dotsPerMetre, 8)
  chunk.writeUInt32BE(dotsPerMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return new Uint8Array(Buffer.concat([png.subarray(0, signatureAndHeader), chunk, png.subarray(signatureAndHeader)]))
}
