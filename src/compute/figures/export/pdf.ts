import PdfDocument from 'pdfkit'
import svgToPdf from 'svg-to-pdfkit'
import { allFaces, faceFor } from './fonts.ts'

/** A document that says when it was made would differ each time. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))
const pointsPerMillimetre = 72 / 25.4

/** Turns an exported SVG into a one-page PDF of exact size: vectors, and only the letters used of our own fonts. */
export async function svgToPdfBytes(
  svg: string,
  page: { widthMillimetres: number; heightMillimetres: number; title: string },
): Promise<Uint8Array> {
  const width = page.widthMillimetres * pointsPerMillimetre
  const height = page.heightMillimetres * pointsPerMillimetre
  const document = new PdfDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    // the first font would otherwise be Helvetica, which is never embedded
    font: faceFor(false, false).path,
    info: { Title: page.title, Creator: 'Vitrine', Producer: 'Vitrine', CreationDate: fixedDate, ModDate: fixedDate },
  })
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
    document.on('error', reject)
  })
  for (const face of allFaces()) document.registerFont(face.name, face.bytes)
  svgToPdf(document, svg, 0, 0, {
    width,
    height,
    preserveAspectRatio: 'none',
    fontCallback: (_family, isBold, isItalic) => faceFor(isBold, isItalic).name,
    warningCallback: (warning) => {
      throw new Error(`the figure’s PDF would not look like its SVG: ${warning}`)
    },
  })
  document.end()
  return whole
}
