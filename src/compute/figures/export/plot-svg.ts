import { init } from 'echarts'
import type { Drawing } from '../../../shared/drawing/compose-figure.ts'
import { plotOption } from '../../../shared/drawing/figure-option.ts'
import type { Layer } from '../../../shared/drawing/figure-series.ts'
import { cleanSvg } from './clean-svg.ts'

/** ECharts rounds edges to whole units, so a unit is made small: a hundredth of a millimetre. */
export const unitsPerMillimetre = 100

/** The frames and data of a figure as what stands within an SVG document of the page's size. */
export function plotSvg(drawing: Drawing, layer: Layer): string {
  const { widthMillimetres, heightMillimetres } = drawing.layout
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: widthMillimetres * unitsPerMillimetre,
    height: heightMillimetres * unitsPerMillimetre,
  })
  try {
    chart.setOption(plotOption(drawing, unitsPerMillimetre, layer))
    return cleanSvg(chart.renderToSVGString())
  } finally {
    // without this its timers keep the process alive
    chart.dispose()
  }
}
