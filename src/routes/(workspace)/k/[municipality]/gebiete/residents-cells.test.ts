import { expect, test } from 'vitest'
import type { AreaResidents } from '#lib/server/capabilities/areas/index.ts'
import { agesOf, cellOfAges, minors, shareOf, sumShown } from './residents-cells.ts'

const area = (areaId: number, cell: AreaResidents['groups'][number]['cell']): AreaResidents => ({
  areaId,
  isSummedUp: false,
  groups: [{ ageFrom: 0, ageTo: 18, cell }],
})
const value = (count: number) => ({ kind: 'value', value: count }) as const
const sign = (official: '.' | '–') => ({ kind: 'sign', sign: official }) as const

test('a sum is made of what is shown, and says how much is not', () => {
  const areas = [area(1, value(40)), area(2, sign('.')), area(3, sign('–')), undefined]
  expect(sumShown(areas, minors)).toEqual({ sum: 40, without: 2 })
  expect(sumShown([undefined], minors)).toBeNull()
})

test('a share needs both figures', () => {
  expect(shareOf(value(20), value(80))).toBe(0.25)
  expect(shareOf(sign('.'), value(80))).toBeNull()
  expect(shareOf(sign('–'), value(80))).toBe(0)
  expect(shareOf(value(0), value(0))).toBeNull()
  expect(shareOf(value(1), null)).toBeNull()
})

test('age groups are put in order, sums behind their parts', () => {
  const groups = [
    { ageFrom: 6, ageTo: 18, cell: value(1) },
    { ageFrom: 0, ageTo: null, cell: value(1) },
    { ageFrom: 0, ageTo: 6, cell: value(1) },
  ]
  expect(agesOf([{ areaId: 1, isSummedUp: false, groups }])).toEqual([
    { ageFrom: 0, ageTo: 6 },
    { ageFrom: 6, ageTo: 18 },
    { ageFrom: 0, ageTo: null },
  ])
})

test('exactly nobody is told by the official sign', () => {
  expect(cellOfAges(area(1, value(0)), minors)).toEqual(sign('–'))
})

test('an area without the group has no figure', () => {
  expect(cellOfAges(undefined, minors)).toBeNull()
})
