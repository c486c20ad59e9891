import PdfDocument from 'pdfkit'
import svgToPdf from 'svg-to-pdfkit'
import type { Drawing } from '../../../shared/drawing/compose-figure.ts'
import { cutOf, faceOf, facesOf } from './fonts.ts'

/** A document that says when it was made would differ each time. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))
const pointsPerMillimetre = 72 / 25.4

/** Turns an exported SVG into a one-page PDF of exact size: vectors, and only the letters used of our own fonts. */
export async function svgToPdfBytes(svg: string, { description, style, layout }: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const width = layout.widthMillimetres * pointsPerMillimetre
  const height = layout.heightMillimetres * pointsPerMillimetre
  const document = new PdfDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    // the first font would otherwise be Helvetica, which is never embedded
    font: faceOf(style.font, 'regular').path,
    info: {
      Title: description.title,
      Subject: description.caption,
      Creator: 'Vitrine',
      Producer: 'Vitrine',
      CreationDate: fixedDate,
      ModDate: fixedDate,
      ...(description.provenance ? { Provenance: JSON.stringify(description.provenance) } : {}),
    },
  })
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
    document.on('error', reject)
  })
  for (const face of facesOf(style.font)) document.registerFont(face.name, face.bytes)
  svgToPdf(document, svg, 0, 0, {
    width,
    height,
    preserveAspectRatio: 'none',
    fontCallback: (_family, isBold, isItalic) => faceOf(style.font, cutOf(isBold, isItalic)).name,
    warningCallback: (warning) => {
      throw new Error(`the figure’s PDF would not look like its SVG: ${warning}`)
    },
  })
  document.end()
  return whole
}
