import { expect, test } from 'vitest'
import type { IndicatorDirection } from '#lib/server/capabilities/indicators/index.ts'
import { changesOfArea } from './changes-of-area.ts'
import type { Figures } from './figures-of-level.ts'

const AREA = 7
const indicator = {
  indicatorId: 1,
  version: 1,
  code: 'x',
  name: 'X',
  definition: '',
  unit: 'percent',
  numerator: '',
  denominator: '',
  direction: 'higher-is-burden' as IndicatorDirection,
  topic: '',
  source: '',
  licence: '',
  refreshRhythm: '',
  minimumCount: null,
  lowest: null,
  highest: null,
  decimals: 1,
}
const cell = (cases: number | null, base: number | null) => ({
  areaId: AREA,
  cell: { kind: 'value', value: 0 } as const,
  cases,
  base,
})
function figures(before: [number | null, number | null], now: [number | null, number | null]): Figures {
  return {
    indicator,
    period: '2025',
    byArea: new Map([[AREA, cell(...now)]]),
    sorted: new Float64Array(),
    median: 0,
    judged: new Map(),
    previous: { period: '2024', byArea: new Map([[AREA, cell(...before)]]) },
  }
}
const became = (all: readonly Figures[]) => changesOfArea(all, [AREA]).map((change) => change.became)

test('100 of 500 after 50 of 500 is more than chance, 12 of 50 after 10 of 50 is not', () => {
  // Fisher's exact test, by counting all tables with these margins: p = 0.000012 and 0.81.
  expect(became([figures([50, 500], [100, 500]), figures([10, 50], [12, 50])])).toEqual(['higher', 'unclear'])
  expect(became([figures([100, 500], [50, 500])])).toEqual(['lower'])
})

test('the more indicators are looked at, the clearer a change has to be', () => {
  // Fisher's exact test: p = 0.038, a change on its own, not one of ten.
  const one = figures([20, 100], [34, 100])
  const others = Array.from({ length: 9 }, () => figures([20, 100], [20, 100]))
  expect(became([one])).toEqual(['higher'])
  expect(became([one, ...others])[0]).toBe('unclear')
})

test('without case numbers in both periods nothing is compared', () => {
  expect(
    became([
      figures([null, 500], [100, 500]),
      figures([5, 100], [5, null]),
      { ...figures([1, 9], [1, 9]), previous: null },
    ]),
  ).toEqual([])
})
