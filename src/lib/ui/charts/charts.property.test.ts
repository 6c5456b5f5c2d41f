import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barChart } from './bar-chart.ts'
import { chartSvg } from './chart-svg.ts'
import type { Chart, ChartPoint, Mark } from './chart-types.ts'
import { distributionChart } from './distribution-chart.ts'
import { funnelChart, funnelSizes } from './funnel-chart.ts'
import { scatterChart } from './scatter-chart.ts'
import { seriesChart } from './series-chart.ts'

const format = (value: number) => String(Math.round(value * 100) / 100)
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const areas = fc
  .array(fc.record({ value, other: value, base: fc.integer({ min: 1, max: 1e6 }) }), {
    minLength: 1,
    maxLength: 80,
  })
  .map((list) =>
    list.map((one, at) => ({ ...one, code: String(at), name: `Gebiet ${at}`, colour: 'burden-3' })),
  )
const chosen = ['0', '3', 'gibt es nicht']
const axis = { title: 'Wert', format }

const charts: Record<string, (points: (ChartPoint & { other: number; base: number })[]) => Chart> = {
  bars: (points) =>
    barChart({
      points,
      chosen,
      mean: { value: points[0]?.value ?? 0, text: 'Mittel' },
      format,
      tick: format,
      title: 'Wert',
      leftOut: (count) => `… ${count}`,
    }),
  scatter: (points) => scatterChart({ points, chosen, across: axis, upwards: axis }),
  distribution: (points) =>
    distributionChart({
      points,
      chosen,
      format,
      title: 'Wert',
      names: { lower: 'unten', median: 'Mitte', upper: 'oben' },
    }),
  funnel: (points) => {
    const at = funnelSizes(points.map(({ base }) => base))
    return funnelChart({
      points,
      chosen,
      target: points[0]?.value ?? 0,
      limits: [{ look: 'inner', at, lower: at.map(() => -1), upper: at.map(() => null) }],
      across: axis,
      upwards: axis,
    })
  },
  series: (points) =>
    seriesChart({
      series: points.slice(0, 6).map(({ code, name, value, other }) => ({
        code,
        name,
        points: [
          { year: 2020, value, lower: value - 1, upper: value + 1 },
          { year: 2022, value: other, lower: null, upper: null },
        ],
      })),
      periods: [
        { year: 2020, text: '2020' },
        { year: 2022, text: '2022' },
      ],
      format,
      title: 'Wert',
    }),
}

describe.each(Object.entries(charts))('%s', (kind, draw) => {
  test('stay within the picture, whatever the numbers', () => {
    fc.assert(
      fc.property(areas, (points) => {
        const { width, height, marks } = draw(points)
        for (const [x, y] of marks.flatMap(placesOf)) {
          expect(x).toBeGreaterThanOrEqual(-0.5)
          expect(x).toBeLessThanOrEqual(width + 0.5)
          expect(y).toBeGreaterThanOrEqual(-0.5)
          // Names at the ends of lines are pushed apart and may reach below the last period.
          expect(y).toBeLessThanOrEqual(height + (kind === 'series' ? 80 : 0.5))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the chosen area is there, and marked', () => {
    fc.assert(
      fc.property(areas, (points) => {
        const own = draw(points).marks.filter(({ area }) => area === '0')
        expect(own.length).toBeGreaterThan(0)
        if (kind !== 'series') expect(own.some(({ look }) => look.includes('chosen'))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('as a picture for documents nothing in it is fetched, run, or left to a style sheet', () => {
    const svg = chartSvg(
      draw([{ code: '0', name: 'A & <b>', value: 3, other: 1, base: 10, colour: 'burden-5' }]),
    )
    expect(svg).not.toMatch(/class=|href|script|style=|url\(|NaN|undefined|<b>/)
  })
})

/** Where a mark has corners; letters reach beyond their own place by design. */
function placesOf(mark: Mark): [number, number][] {
  if (mark.shape === 'line')
    return [
      [mark.x1, mark.y1],
      [mark.x2, mark.y2],
    ]
  if (mark.shape === 'rect')
    return [
      [mark.x, mark.y],
      [mark.x + mark.width, mark.y + mark.height],
    ]
  if (mark.shape !== 'path') return [[mark.x, mark.y]]
  return (mark.d.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair): [number, number] => {
    const [x = NaN, y = NaN] = pair.split(' ').map(Number)
    return [x, y]
  })
}
