import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js'
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js'
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js'
import '@mathjax/src/js/input/tex/base/BaseConfiguration.js'
import { TeX } from '@mathjax/src/js/input/tex.js'
import { mathjax } from '@mathjax/src/js/mathjax.js'
import { SVG } from '@mathjax/src/js/output/svg.js'
import '@mathjax/src/js/util/asyncLoad/esm.js'
import type { GlyphRun } from '../../../shared/drawing/label.ts'
import { flattenPaths } from './flatten-paths.ts'

const adaptor = liteAdaptor()
RegisterHTMLHandler(adaptor)
const page = mathjax.document('', {
  InputJax: new TeX({
    packages: ['base', 'ams'],
    formatError: (_jax: unknown, error: Error) => {
      throw error
    },
  }),
  // each letter where it stands: the outlines go into documents of their own
  OutputJax: new SVG({ fontCache: 'none' }),
})

/**
 * A formula as outlines, in thousandths of an em.
 * @throws Error with TeX's complaint
 */
export async function outlineOf(tex: string): Promise<GlyphRun> {
  const node: unknown = await page.convertPromise(tex, { display: false })
  const svg = adaptor.innerHTML(node as Parameters<typeof adaptor.innerHTML>[0])
  const [, top = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  return { path: flattenPaths(svg), width: width / 1000, ascent: -top / 1000, descent: (top + height) / 1000, tex }
}
