import { describe, expect, test } from 'vitest'
import type { DisclosureProfile } from '../disclosure/index.ts'
import { countSeries, type StoredCount } from './count-series-rules.ts'
import { hiddenCells } from './hidden-cells-rules.ts'

const profile: DisclosureProfile = {
  minimumCount: 5,
  roundingBase: null,
  minimumResidents: 0,
  showsNone: true,
  showsAll: true,
}
/** A city of two boroughs with three quarters each. */
type Line = readonly [string, { level: number; ancestors: string[] }]
const lines = new Map(
  ['A', 'B'].flatMap((borough): Line[] => [
    [borough, { level: 1, ancestors: [] }],
    ...[1, 2, 3].map((at): Line => [`${borough}${at}`, { level: 2, ancestors: [borough] }]),
  ]),
)

type Cells = Record<string, readonly [cases: number, base: number]>

function hiddenOf(figures: readonly { indicator: number; period?: string; cells: Cells }[]) {
  const series = figures.map(({ indicator, period = '2024', cells }) =>
    countSeries({
      rows: Object.entries(cells).map(([area, [cases, base]]): StoredCount => ({
        indicatorId: indicator,
        period,
        area,
        value: (100 * cases) / base,
        sign: null,
        cases,
        base,
      })),
      indicator: { indicatorId: indicator, unit: 'percent', minimumCount: null },
      profile,
      isTooSmall: () => false,
    }),
  )
  const hidden = hiddenCells({ series, lines, hidesNone: false })
  return (indicator: number, period = '2024') => [...hidden({ indicatorId: indicator, period })].sort()
}

const quarters: Cells = {
  A1: [3, 100],
  A2: [20, 100],
  A3: [30, 100],
  B1: [40, 100],
  B2: [50, 100],
  B3: [60, 100],
}
const boroughs: Cells = { A: [53, 300], B: [150, 300] }

describe('a small case number', () => {
  test('takes the next smallest of its borough with it, so that nobody gets at it from the borough', () => {
    expect(hiddenOf([{ indicator: 1, cells: { ...boroughs, ...quarters } }])(1)).toEqual(['A1', 'A2'])
  })

  test('does so too where only the quarters are there, since the sum of the city stands elsewhere', () => {
    expect(hiddenOf([{ indicator: 1, cells: quarters }])(1)).toEqual(['A1', 'A2'])
  })

  test('is hidden in another indicator that counts the same persons, and in its complement', () => {
    const complement = Object.fromEntries(
      Object.entries(quarters).map(([area, [cases, base]]) => [area, [base - cases, base] as const]),
    )
    const hidden = hiddenOf([
      { indicator: 1, cells: quarters },
      { indicator: 2, cells: quarters },
      { indicator: 3, cells: complement },
    ])
    expect([hidden(1), hidden(2), hidden(3)]).toEqual([
      ['A1', 'A2'],
      ['A1', 'A2'],
      ['A1', 'A2'],
    ])
  })

  test('does not follow from a figure over two years less that of the other year', () => {
    const other: Cells = {
      A1: [30, 100],
      A2: [20, 100],
      A3: [30, 100],
      B1: [40, 100],
      B2: [50, 100],
      B3: [60, 100],
    }
    const both = Object.fromEntries(
      Object.keys(quarters).map((area) => [
        area,
        [(quarters[area]?.[0] ?? 0) + (other[area]?.[0] ?? 0), 200] as const,
      ]),
    )
    const hidden = hiddenOf([
      { indicator: 1, period: '2023', cells: other },
      { indicator: 1, period: '2024', cells: quarters },
      { indicator: 2, period: '2024', cells: both },
    ])
    expect(hidden(1, '2024')).toContain('A1')
    const isOpen = (area: string) => !hidden(1, '2023').includes(area) && !hidden(2).includes(area)
    expect(isOpen('A1')).toBe(false)
  })

  test('a base that is too small is hidden with all rates over it, and cannot be subtracted either', () => {
    const cells: Cells = { A1: [0, 3], A2: [20, 100], A3: [30, 100], A: [50, 203] }
    const hidden = hiddenOf([
      { indicator: 1, cells },
      { indicator: 2, cells: { A1: [0, 3], A2: [7, 100], A3: [9, 100], A: [16, 203] } },
    ])
    expect(hidden(1)).toEqual(hidden(2))
    expect(hidden(1)).toContain('A1')
    expect(hidden(1).length).toBeGreaterThan(1)
  })
})

test('nothing is hidden where every case number and every rest is large enough', () => {
  const cells = Object.fromEntries(Object.keys(quarters).map((area) => [area, [40, 100] as const]))
  expect(hiddenOf([{ indicator: 1, cells }])(1)).toEqual([])
})
