import { scaleLinear } from 'd3-scale'
import { axisLeft, evenScale, round, shortened } from './axes.ts'
import { CHART_WIDTH, type Chart, type FormatValue, type Mark } from './chart-types.ts'

const LEFT = 54
const RIGHT = CHART_WIDTH - 128
const TOP = 34
const BOTTOM = 300

export type SeriesPoint = {
  /** As a number of years, e.g. 2023.5. */
  readonly year: number
  readonly value: number
  /** Interval of 95 %; null = not known. */
  readonly lower: number | null
  readonly upper: number | null
}

export type Series = {
  /** Code of the area; null = the whole municipality. */
  readonly code: string | null
  readonly name: string
  /** In order of time. */
  readonly points: readonly SeriesPoint[]
}

/** Lines over time with their intervals as bars; names stand at the end, apart from each other. */
export function seriesChart({
  series,
  periods,
  format,
  title,
}: {
  series: readonly Series[]
  /** Every period that is named below. */
  periods: readonly { readonly year: number; readonly text: string }[]
  format: FormatValue
  title: string
}): Chart {
  const years = periods.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const x = scaleLinear(first === last ? [first - 1, last + 1] : [first, last], [LEFT + 14, RIGHT - 10])
  const y = evenScale(
    series.flatMap(({ points }) =>
      points.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]),
    ),
    [BOTTOM, TOP],
  )
  const place = { x: (year: number) => round(x(year)), y: (value: number) => round(y(value)) }
  const ends = endLabels(series, place.y)
  return {
    width: CHART_WIDTH,
    height: BOTTOM + 30,
    marks: [
      ...axisLeft({ scale: y, format, title }, { left: LEFT, right: RIGHT }),
      ...periodNames(periods, place.x),
      ...series.flatMap((one, at) => lineOf(one, { at, look: lookOf(one, series), place })),
      ...series.map((one, at): Mark => ({
        shape: 'text',
        x: RIGHT + 4,
        y: (ends[at] ?? TOP) + 5,
        text: shortened(one.name, 17),
        anchor: 'start',
        look: `series-name ${lookOf(one, series)}`,
        ...(one.code !== null && { area: one.code }),
      })),
    ],
  }
}

/** Lines are told apart by colour and by the way they are broken. */
function lookOf({ code }: Series, all: readonly Series[]): string {
  const areas = all.filter((one) => one.code !== null).map((one) => one.code)
  return code === null ? 'whole' : `series-${1 + (areas.indexOf(code) % 6)}`
}

type Place = { readonly x: (year: number) => number; readonly y: (value: number) => number }

function lineOf(series: Series, { at, look, place }: { at: number; look: string; place: Place }): Mark[] {
  const area = series.code === null ? {} : { area: series.code }
  const corners = series.points.map(({ year, value }) => `${place.x(year)} ${place.y(value)}`)
  // Intervals of different lines in one year stand beside each other.
  const aside = (at - 1) * 2.5
  return [
    ...series.points.flatMap(({ year, lower, upper }): Mark[] => {
      if (lower === null || upper === null) return []
      const x = round(place.x(year) + aside)
      return [
        {
          shape: 'line',
          x1: x,
          y1: place.y(lower),
          x2: x,
          y2: place.y(upper),
          look: `interval ${look}`,
          ...area,
        },
      ]
    }),
    { shape: 'path', d: `M${corners.join('L')}`, look: `series ${look}`, ...area },
    ...series.points.map(({ year, value }): Mark => ({
      shape: 'dot',
      x: place.x(year),
      y: place.y(value),
      radius: 3.5,
      look: `series-dot ${look}`,
      ...area,
    })),
  ]
}

/** As many names as fit, the last one always. */
function periodNames(
  periods: readonly { readonly year: number; readonly text: string }[],
  placeX: (year: number) => number,
): Mark[] {
  let rightmost = Infinity
  return periods
    .toReversed()
    .filter(({ year, text }) => {
      const half = text.length * 4
      if (placeX(year) + half > rightmost) return false
      rightmost = placeX(year) - half - 6
      return true
    })
    .map(({ year, text }) => ({
      shape: 'text',
      x: placeX(year),
      y: BOTTOM + 22,
      text,
      anchor: 'middle',
      look: 'tick',
    }))
}

const LINE = 17

/** Where each name stands: at its line's end, pushed down as far as the one above needs. */
function endLabels(series: readonly Series[], placeY: (value: number) => number): number[] {
  const wanted = series.map(({ points }, at) => ({ at, y: placeY(points.at(-1)?.value ?? 0) }))
  const ends: number[] = []
  let above = -Infinity
  for (const { at, y } of wanted.toSorted((a, b) => a.y - b.y)) {
    above = Math.max(y, above + LINE)
    ends[at] = above
  }
  return ends
}
