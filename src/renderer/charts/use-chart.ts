import { useElementSize } from '@vueuse/core'
import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { chartThemeOf, watchChartTheme, type ChartTheme } from './chart-theme.ts'
import { createChart } from './create-chart.ts'
import { drawInTurn, leaveTurn } from './draw-in-turn.ts'

/**
 * Keeps a chart in an element: made when the element has a size, drawn when the drawing or the theme changes, in turn with
 * other charts, and disposed with the component.
 */
export function useChart<D>(
  element: Readonly<Ref<HTMLElement | null>>,
  drawing: () => D,
  option: (drawing: D, theme: ChartTheme) => EChartsCoreOption,
): void {
  const { width, height } = useElementSize(element)
  let chart: EChartsType | undefined
  let stopWatching = (): void => undefined

  function draw(): void {
    if (!element.value || width.value < 1 || height.value < 1) return
    if (!chart) {
      // a first drawing is slow enough without the making of the chart
      chart = createChart(element.value)
      drawInTurn(draw)
      return
    }
    if (Math.abs(chart.getWidth() - width.value) >= 1 || Math.abs(chart.getHeight() - height.value) >= 1) {
      chart.resize({ width: Math.floor(width.value), height: Math.floor(height.value) })
    }
    chart.setOption(option(drawing(), chartThemeOf(element.value)), { notMerge: true, lazyUpdate: true })
  }

  function drawSoon(): void {
    drawInTurn(draw)
  }

  function dispose(): void {
    chart?.dispose()
    chart = undefined
  }

  onMounted(() => {
    stopWatching = watchChartTheme(drawSoon)
    // a canvas does not wait for its font: what was drawn before it came is drawn again
    void document.fonts.ready.then(() => {
      if (chart) drawSoon()
    })
  })
  // an element that goes (a table in its place) takes its chart along
  watch(element, (now, before) => {
    if (before && now !== before) dispose()
  })
  watch([element, width, height, drawing], drawSoon, { flush: 'post' })
  onBeforeUnmount(() => {
    leaveTurn(draw)
    stopWatching()
    dispose()
  })
}
