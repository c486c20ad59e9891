import type { GridComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { Axis, Panel } from './description.ts'
import type { Frame, FrameAxis } from './layout.ts'
import type { Measures } from './measures.ts'
import type { Pen } from './pen.ts'

export function gridOf(frame: Frame, { length }: Pen): GridComponentOption {
  return {
    left: length(frame.left),
    top: length(frame.top),
    width: length(frame.width),
    height: length(frame.height),
    // margins come from the layout: ECharts shall not shrink the frame to make room by itself
    outerBoundsMode: 'none',
  }
}

/**
 * An ECharts axis has ticks of one length on one side, so each direction of a panel takes four: major and minor ticks,
 * near and far. Data lie on the first of them. Their numbers and titles are marks of our own.
 */
export const axesPerDirection = 4
const sides = [
  { isFar: false, isMinor: false },
  { isFar: false, isMinor: true },
  { isFar: true, isMinor: false },
  { isFar: true, isMinor: true },
] as const

export function horizontalAxes(panel: Panel, frame: Frame, gridIndex: number, measures: Measures, pen: Pen): XAXisComponentOption[] {
  return sides.map(({ isFar, isMinor }) => ({
    ...axisSide(panel.x, frame.x, gridIndex, isMinor, measures, pen),
    position: isFar ? ('top' as const) : ('bottom' as const),
  }))
}

export function verticalAxes(panel: Panel, frame: Frame, gridIndex: number, measures: Measures, pen: Pen): YAXisComponentOption[] {
  return sides.map(({ isFar, isMinor }) => ({
    ...axisSide(panel.y, frame.y, gridIndex, isMinor, measures, pen),
    position: isFar ? ('right' as const) : ('left' as const),
  }))
}

function axisSide({ scale }: Axis, { range, ticks }: FrameAxis, gridIndex: number, isMinor: boolean, measures: Measures, pen: Pen) {
  const stroke = { color: pen.theme.frame, width: pen.frameWidth }
  return {
    ...(scale === 'log' ? { type: 'log' as const } : { type: 'value' as const }),
    gridIndex,
    min: range[0],
    max: range[1],
    silent: true,
    splitLine: { show: false },
    minorTick: { show: false },
    axisLabel: { show: false },
    axisLine: { show: !isMinor, onZero: false, lineStyle: { ...stroke, cap: 'square' as const } },
    axisTick: {
      show: true,
      inside: true,
      length: pen.length(isMinor ? measures.minorTick : measures.majorTick),
      lineStyle: isMinor ? { ...stroke, width: stroke.width * 0.75 } : stroke,
      customValues: [...(isMinor ? ticks.minor : ticks.major)],
    },
  }
}
