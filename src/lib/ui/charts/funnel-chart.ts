import { axisBelow, axisLeft, evenScale, multiplyingScale, round } from './axes.ts'
import { CHART_WIDTH, type Chart, type ChartPoint, type FormatValue, type Mark } from './chart-types.ts'
import { dots } from './scatter-chart.ts'

const LEFT = 54
const TOP = 34
const BOTTOM = 340

export type FunnelPoint = ChartPoint & { readonly base: number }

/** A pair of limits over the sizes `at`; null where there is none. */
export type Limits = {
  /** Class in the style sheet. */
  readonly look: string
  readonly at: readonly number[]
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
}

/** Rates over the number of persons behind them, with the limits within which chance alone would keep them. */
export function funnelChart({
  points,
  chosen,
  target,
  limits,
  across,
  upwards,
}: {
  points: readonly FunnelPoint[]
  chosen: readonly string[]
  target: number
  limits: readonly Limits[]
  across: { readonly title: string; readonly format: FormatValue }
  upwards: { readonly title: string; readonly format: FormatValue }
}): Chart {
  const x = multiplyingScale(
    points.map(({ base }) => base),
    [LEFT, CHART_WIDTH - 22],
  )
  const values = points.map(({ value }) => value)
  const y = evenScale([Math.min(0, ...values), ...values, target], [BOTTOM, TOP])
  const [lowest, highest] = [y.invert(BOTTOM), y.invert(TOP)]
  return {
    width: CHART_WIDTH,
    height: BOTTOM + 42,
    marks: [
      ...axisBelow({ scale: x, ...across }, { top: TOP, bottom: BOTTOM }),
      ...axisLeft({ scale: y, ...upwards }, { left: LEFT, right: CHART_WIDTH - 22 }),
      {
        shape: 'line',
        x1: LEFT,
        y1: round(y(target)),
        x2: CHART_WIDTH - 22,
        y2: round(y(target)),
        look: 'mean',
      },
      ...limits.flatMap(({ look, at, lower, upper }) =>
        [lower, upper].flatMap((side): Mark[] => {
          // The funnel is wider than the picture where areas are small.
          const corners = at.flatMap((size, place) => {
            const limit = side[place] ?? null
            return limit === null || limit < lowest || limit > highest
              ? []
              : `${round(x(size))} ${round(y(limit))}`
          })
          return corners.length < 2
            ? []
            : [{ shape: 'path', d: `M${corners.join('L')}`, look: `limit ${look}` }]
        }),
      ),
      ...dots(
        points.map((point) => ({ ...point, x: x(point.base), y: y(point.value) })),
        chosen,
      ),
    ],
  }
}

/** Sizes at which limits are drawn: evenly over a multiplying scale, whole numbers, each once. */
export function funnelSizes(bases: readonly number[], count = 60): number[] {
  const [low, high] = [Math.min(...bases), Math.max(...bases)]
  const sizes = Array.from({ length: count }, (_, at) => Math.round(low * (high / low) ** (at / (count - 1))))
  return [...new Set(sizes)]
}
