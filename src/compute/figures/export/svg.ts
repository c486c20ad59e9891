import { init, setPlatformAPI } from 'echarts'
import type { FigureStyle } from '../../../shared/contracts/calls.ts'
import type { FigureDescription } from '../../../shared/drawing/description.ts'
import { figureOption, figureSize } from '../../../shared/drawing/figure-option.ts'
import { cleanSvg } from './clean-svg.ts'
import { textWidth } from './fonts.ts'

/** ECharts rounds edges to whole units, so a unit is made small: a hundredth of a millimetre. */
const unitsPerMillimetre = 100

// before the first rendering, since ECharts keeps the widths it has measured
setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, font ?? '') }) })

/** The figure as an SVG document of exact size in millimetres, with text as text and the same bytes every time. */
export function renderSvg(description: FigureDescription, style: FigureStyle): string {
  const { widthMillimetres, heightMillimetres } = figureSize(description, style)
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: widthMillimetres * unitsPerMillimetre,
    height: heightMillimetres * unitsPerMillimetre,
  })
  try {
    chart.setOption(figureOption(description, style, { unitsPerMillimetre }))
    return cleanSvg(chart.renderToSVGString(), { widthMillimetres, heightMillimetres, unitsPerMillimetre, title: description.title })
  } finally {
    // without this its timers keep the process alive
    chart.dispose()
  }
}
