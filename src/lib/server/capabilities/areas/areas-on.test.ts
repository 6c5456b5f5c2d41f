import { expect, test } from 'vitest'
import { areasOn } from './areas-on.ts'

const since = (validFrom: string, validTo: string | null = null) => ({ validFrom, validTo })

test('a map of a year shows the areas of its last day', () => {
  expect(areasOn([since('1900-01-01')], '2024')).toBe('2024-12-31')
  expect(areasOn([since('1900-01-01', '2030-01-01')], '2024-Q2')).toBe('2024-12-31')
})

test('figures that were recalculated to later borders are shown on those', () => {
  expect(areasOn([since('1900-01-01'), since('2021-01-01')], '2020-12')).toBe('2021-01-01')
})

test('areas that ended within the year are shown as they were on their last day', () => {
  expect(areasOn([since('1900-01-01', '2020-07-01')], '2020')).toBe('2020-06-30')
  expect(areasOn([since('1900-01-01', '2020-03-01')], '2020')).toBe('2020-02-29')
})

test('without any value it is the last day of the year', () => {
  expect(areasOn([], '2023/24')).toBe('2023-12-31')
})

test('areas with values that were never there at once are those of the last day of the year', () => {
  expect(areasOn([since('1900-01-01', '2015-01-01'), since('2016-01-01')], '2020')).toBe('2020-12-31')
})
