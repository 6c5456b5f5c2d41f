import { expect, test } from 'vitest'
import { newestYear, newestYearOfAll } from './newest-year.ts'

const values = (indicatorId: number, period: string, areaLevelId = 1) => ({
  indicatorId,
  areaLevelId,
  period,
  valueCount: 10,
})
const coverage = [
  values(1, '2022'),
  values(1, '2023-12-31'),
  values(2, '2022/23'),
  values(2, '2021'),
  values(2, '2023', 2),
]

test('the newest year is that of the latest period, whatever its form', () => {
  expect(newestYear(coverage, 1)).toBe(2023)
  expect(newestYear(coverage, 9)).toBeNull()
})

test('an index can be renewed to the latest year that all its indicators have at its level', () => {
  expect(newestYearOfAll(coverage, { indicatorIds: [1, 2], areaLevelId: 1 })).toBe(2022)
  expect(newestYearOfAll(coverage, { indicatorIds: [1, 2], areaLevelId: 2 })).toBeNull()
  expect(newestYearOfAll(coverage, { indicatorIds: [], areaLevelId: 1 })).toBeNull()
})
