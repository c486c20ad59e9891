import { CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

// the canvas renderer alone: the SVG one writes style attributes, which the window's content policy refuses
use([LineChart, ScatterChart, CustomChart, GridComponent, GraphicComponent, CanvasRenderer])

export function createChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'canvas' })
}
