import { axisBelow, evenScale, round, shortened } from './axes.ts'
import { chooseBars } from './choose-bars.ts'
import { CHART_WIDTH, type Chart, type ChartPoint, type FormatValue, type Mark } from './chart-types.ts'

const ROW = 21
const NAMES = 150
const NUMBERS = 62
const TOP = 22

/**
 * Areas as horizontal bars from zero, in the order given. Of many, the ends and those chosen.
 *
 * @param points in order
 * @param mean drawn across all bars; null = none
 */
export function barChart({
  points,
  chosen,
  mean,
  format,
  tick,
  title,
  leftOut,
}: {
  points: readonly ChartPoint[]
  chosen: readonly string[]
  mean: { readonly value: number; readonly text: string } | null
  format: FormatValue
  /** Numbers at the axis, which are round. */
  tick: FormatValue
  title: string
  /** How many areas are not drawn between two bars, in words. */
  leftOut: (count: number) => string
}): Chart {
  const rows = chooseBars(points, chosen)
  const bottom = TOP + rows.length * ROW + 4
  const scale = evenScale(
    [0, ...points.map(({ value }) => value), ...(mean === null ? [] : [mean.value])],
    [NAMES, CHART_WIDTH - NUMBERS],
  )
  const zero = scale(0)
  const marks = rows.flatMap((row, at): Mark[] => {
    const y = TOP + at * ROW
    if ('leftOut' in row) {
      const text = leftOut(row.leftOut)
      return [{ shape: 'text', x: NAMES, y: y + 14.5, text, anchor: 'start', look: 'left-out' }]
    }
    const { code, name, value, colour } = row
    const isChosen = chosen.includes(code)
    const [from, to] = [Math.min(zero, scale(value)), Math.max(zero, scale(value))]
    return [
      {
        shape: 'text',
        x: NAMES - 8,
        y: y + 14.5,
        text: shortened(name, 20),
        anchor: 'end',
        look: isChosen ? 'name chosen' : 'name',
        area: code,
      },
      {
        shape: 'rect',
        x: round(from),
        y: y + 3,
        // Zero is a number, too: a bar of nothing would not be seen.
        width: round(Math.max(1.5, to - from)),
        height: ROW - 6,
        look: `bar ${colour}${isChosen ? ' chosen' : ''}`,
        area: code,
      },
      {
        shape: 'text',
        x: CHART_WIDTH,
        y: y + 14.5,
        text: format(value),
        anchor: 'end',
        look: isChosen ? 'number chosen' : 'number',
        area: code,
      },
    ]
  })
  return {
    width: CHART_WIDTH,
    height: bottom + 42,
    marks: [
      ...axisBelow({ scale, format: tick, title }, { top: TOP, bottom, steps: 4 }),
      ...marks,
      ...(mean === null ? [] : meanLine(scale(mean.value), bottom, mean.text)),
    ],
  }
}

function meanLine(x: number, bottom: number, text: string): Mark[] {
  return [
    { shape: 'line', x1: round(x), y1: TOP - 6, x2: round(x), y2: bottom, look: 'mean' },
    {
      shape: 'text',
      x: round(x),
      y: TOP - 9,
      text,
      anchor: x > CHART_WIDTH / 2 ? 'end' : 'start',
      look: 'mean-text',
    },
  ]
}
