import type { GridComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import { markedAxisTitle } from './axis-title.ts'
import type { Axis, Panel } from './description.ts'
import type { Frame, FrameAxis, Layout } from './layout.ts'
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
 * near and far. Data lie on the first of them, which alone has labels and a title.
 */
export const axesPerDirection = 4
const sides = [
  { isFar: false, isMinor: false },
  { isFar: false, isMinor: true },
  { isFar: true, isMinor: false },
  { isFar: true, isMinor: true },
] as const

export function horizontalAxes(panel: Panel, frame: Frame, gridIndex: number, pen: Pen): XAXisComponentOption[] {
  const { labelGap, small, font } = pen.measures
  const title = frame.hasHorizontalLabels ? axisName(panel.x, frame.x, labelGap + small + 0.3 * font, pen) : {}
  return sides.map(({ isFar, isMinor }, k) => ({
    ...axisSide(panel.x, frame.x, gridIndex, isMinor, k === 0 && frame.hasHorizontalLabels, pen),
    ...(k === 0 ? title : {}),
    position: isFar ? ('top' as const) : ('bottom' as const),
  }))
}

export function verticalAxes(panel: Panel, frame: Frame, gridIndex: number, layout: Layout, pen: Pen): YAXisComponentOption[] {
  const { labelGap, font } = pen.measures
  const title = axisName(panel.y, frame.y, labelGap + layout.labelWidth + 0.5 * font, pen)
  return sides.map(({ isFar, isMinor }, k) => ({
    ...axisSide(panel.y, frame.y, gridIndex, isMinor, k === 0, pen),
    ...(k === 0 ? title : {}),
    position: isFar ? ('right' as const) : ('left' as const),
  }))
}

function axisSide({ scale }: Axis, { range, ticks }: FrameAxis, gridIndex: number, isMinor: boolean, hasLabels: boolean, pen: Pen) {
  const stroke = { color: pen.theme.frame, width: pen.frameWidth }
  return {
    ...(scale === 'log' ? { type: 'log' as const } : { type: 'value' as const }),
    gridIndex,
    min: range[0],
    max: range[1],
    silent: true,
    splitLine: { show: false },
    minorTick: { show: false },
    axisLine: { show: !isMinor, onZero: false, lineStyle: { ...stroke, cap: 'square' as const } },
    axisTick: {
      show: true,
      inside: true,
      length: pen.length(isMinor ? pen.measures.minorTick : pen.measures.majorTick),
      lineStyle: isMinor ? { ...stroke, width: stroke.width * 0.75 } : stroke,
      customValues: [...(isMinor ? ticks.minor : ticks.major)],
    },
    axisLabel: {
      show: hasLabels,
      ...pen.smallFont,
      margin: pen.length(pen.measures.labelGap),
      customValues: [...ticks.major],
      hideOverlap: false,
      formatter: (value: number) => ticks.label(value),
    },
  }
}

function axisName(axis: Axis, { isTitleShort }: FrameAxis, gapMillimetres: number, pen: Pen) {
  return {
    name: markedAxisTitle(axis, isTitleShort),
    nameLocation: 'middle' as const,
    nameGap: pen.length(gapMillimetres),
    nameMoveOverlap: false,
    nameTextStyle: { ...pen.font, rich: { symbol: { ...pen.font, fontStyle: 'italic' as const } } },
  }
}
