declare module 'svg-to-pdfkit' {
  interface Options {
    width?: number
    height?: number
    preserveAspectRatio?: string
    /** The name of a registered font, or its bytes. */
    fontCallback?: (family: string, isBold: boolean, isItalic: boolean) => string
    warningCallback?: (warning: string) => void
  }
  function svgToPdf(document: PDFKit.PDFDocument, svg: string, x: number, y: number, options?: Options): void
  export = svgToPdf
}
