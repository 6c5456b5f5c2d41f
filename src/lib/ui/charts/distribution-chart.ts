import { quantileOfSorted } from '@gelingen/methods/composite-index'
import { axisBelow, evenScale, round } from './axes.ts'
import { CHART_WIDTH, type Chart, type ChartPoint, type FormatValue, type Mark } from './chart-types.ts'

const TALLEST = 240
const HEAD = 60
const LINE = 17

export type Quartiles = { readonly lower: number; readonly median: number; readonly upper: number }

/** @returns null where there is no value. Quantiles of type 7, as the classes of the map */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantileOfSorted(sorted, share))
  return { lower: lower ?? 0, median: median ?? 0, upper: upper ?? 0 }
}

/** Each area is a dot above its value, alike ones on top of each other; lines for the quartiles. */
export function distributionChart({
  points,
  chosen,
  format,
  title,
  names,
}: {
  points: readonly ChartPoint[]
  chosen: readonly string[]
  format: FormatValue
  title: string
  names: Readonly<Record<keyof Quartiles, string>>
}): Chart {
  const [left, right] = [22, CHART_WIDTH - 22]
  const scale = evenScale(
    points.map(({ value }) => value),
    [left, right],
  )
  const slots = Math.min(42, Math.max(12, Math.round(4 * Math.sqrt(points.length))))
  const slotWidth = (right - left) / slots
  const heights = new Map<number, number>()
  // The dark ones stand on the ground in every slot, so that a pile reads like a bar.
  const placed = points
    .toSorted((a, b) => a.value - b.value)
    .map((point) => {
      const slot = Math.min(slots - 1, Math.floor((scale(point.value) - left) / slotWidth))
      const height = heights.get(slot) ?? 0
      heights.set(slot, height + 1)
      return { point, slot, height }
    })
  const highest = Math.max(1, ...heights.values())
  const step = Math.min(slotWidth, TALLEST / highest)
  const top = HEAD + LINE * placed.filter(({ point }) => chosen.includes(point.code)).length
  const bottom = Math.round(top + highest * step + 8)
  const radius = round(Math.min(6, step / 2, slotWidth / 2))
  const dots = placed.map(({ point, slot, height }) => ({
    ...point,
    x: round(left + (slot + 0.5) * slotWidth),
    y: round(bottom - (height + 0.5) * step - 1),
  }))
  const quartiles = quartilesOf(points.map(({ value }) => value))
  return {
    width: CHART_WIDTH,
    height: bottom + 42,
    marks: [
      ...axisBelow({ scale, format, title }, { top, bottom }),
      ...(quartiles === null ? [] : quartileLines(quartiles, (value) => scale(value), bottom, names)),
      ...dots.map(({ code, x, y, colour }): Mark => ({
        shape: 'dot',
        x,
        y,
        radius: chosen.includes(code) ? radius + 1.5 : radius,
        look: `dot ${colour}${chosen.includes(code) ? ' chosen' : ''}`,
        area: code,
      })),
      ...chosenNames(dots.filter(({ code }) => chosen.includes(code))),
    ],
  }
}

/** Names above the piles, a line down from each; on a line of its own, so that none covers another. */
function chosenNames(dots: readonly { code: string; name: string; x: number; y: number }[]): Mark[] {
  return dots.flatMap(({ code, name, x, y }, at): Mark[] => {
    const line = HEAD + LINE * at + 12
    const isRight = x > CHART_WIDTH / 2
    return [
      { shape: 'line', x1: x, y1: line - 10, x2: x, y2: y - 7, look: 'pointer', area: code },
      {
        shape: 'text',
        x: isRight ? x - 5 : x + 5,
        y: line,
        text: name,
        anchor: isRight ? 'end' : 'start',
        look: 'name chosen',
        area: code,
      },
    ]
  })
}

function quartileLines(
  quartiles: Quartiles,
  place: (value: number) => number,
  bottom: number,
  names: Readonly<Record<keyof Quartiles, string>>,
): Mark[] {
  // Each on a line of its own: the three stand close together where most areas are alike.
  return (['median', 'upper', 'lower'] as const).flatMap((key, at): Mark[] => {
    const x = round(place(quartiles[key]))
    const y = LINE * (at + 1) - 3
    const anchor = x < CHART_WIDTH / 3 ? 'start' : x > (CHART_WIDTH * 2) / 3 ? 'end' : 'middle'
    return [
      { shape: 'line', x1: x, y1: y + 4, x2: x, y2: bottom, look: key === 'median' ? 'mean' : 'quartile' },
      { shape: 'text', x, y, text: names[key], anchor, look: 'mean-text' },
    ]
  })
}
