import { expect, test } from 'vitest'
import type { DisclosureProfile } from '../disclosure/index.ts'
import { countSeries, type StoredCount } from './count-series-rules.ts'
import { figureKey } from './hidden-cells-rules.ts'
import { shownCells } from './shown-cells-rules.ts'

const profile: DisclosureProfile = {
  minimumCount: 5,
  roundingBase: null,
  minimumResidents: 0,
  showsNone: true,
  showsAll: true,
}
const indicator = { indicatorId: 1, unit: 'percent', minimumCount: null }
const figure = { indicatorId: 1, period: '2024' }
const row = (areaId: number, more: Partial<StoredCount> = {}) => ({
  ...figure,
  areaId,
  area: `1/${areaId}`,
  value: 32.7,
  sign: null,
  cases: 33,
  base: 101,
  ...more,
})

function shown(
  rows: readonly ReturnType<typeof row>[],
  changed: Partial<DisclosureProfile> = {},
  hidden: string[] = [],
) {
  const own = { ...profile, ...changed }
  const series = countSeries({ rows, indicator, profile: own, isTooSmall: () => false })
  return shownCells({
    rows,
    indicator,
    period: '2024',
    profile: own,
    protection: {
      hidden: () => new Set(hidden),
      series: new Map([[figureKey(figure), series]]),
      lines: new Map(),
      isTooSmall: () => false,
    },
  })
}
const secret = { cell: { kind: 'sign', sign: '.' }, cases: null, base: null }

test('a shown figure stands with its case number and base, a hidden one with nothing', () => {
  expect(shown([row(1), row(2)], {}, ['1/2'])).toEqual([
    { areaId: 1, cell: { kind: 'value', value: 32.7 }, cases: 33, base: 101 },
    { areaId: 2, ...secret },
  ])
})

test('what is small by itself is hidden even if nobody has thought of it', () => {
  expect(shown([row(1, { value: 4, cases: 4, base: 100 })])).toEqual([{ areaId: 1, ...secret }])
})

test('an official sign stays what it is, and blocks a value that stands beside it', () => {
  expect(shown([row(1, { sign: '/' })])).toEqual([
    { areaId: 1, cell: { kind: 'sign', sign: '/' }, cases: null, base: null },
  ])
})

test('where counts are rounded, the rate is that of the rounded ones, or it would give away the bare ones', () => {
  // 33 of 101 become 35 of 100.
  expect(shown([row(1)], { roundingBase: 5 })).toEqual([
    { areaId: 1, cell: { kind: 'value', value: 35 }, cases: 35, base: 100 },
  ])
})
