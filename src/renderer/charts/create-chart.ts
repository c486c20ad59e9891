import { CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

// the canvas renderer alone: the SVG one writes style attributes, which the window's content policy refuses
use([
  LineChart,
  ScatterChart,
  CustomChart,
  GridComponent,
  GraphicComponent,
  MarkLineComponent,
  MarkAreaComponent,
  TooltipComponent,
  CanvasRenderer,
])

/** The one way to a chart. Whoever makes it disposes it. */
export function createChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'canvas' })
}
