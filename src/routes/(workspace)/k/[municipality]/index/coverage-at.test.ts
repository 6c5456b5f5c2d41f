import { expect, test } from 'vitest'
import type { MapChoices } from '../karte/map-choices.ts'
import { bestPlace, periodsOf, valueCountAt } from './coverage-at.ts'

const level = (areaLevelId: number, position: number) => ({
  areaLevelId,
  position,
  code: `level-${areaLevelId}`,
  name: '',
  areaCount: 10,
})
const values = (indicatorId: number, areaLevelId: number, period: string, valueCount = 10) => ({
  indicatorId,
  areaLevelId,
  period,
  valueCount,
})

// Only what coverage looks at.
const choices = {
  levels: [level(1, 1), level(2, 2)],
  indicators: [
    { indicatorId: 1, code: 'a' },
    { indicatorId: 2, code: 'b' },
  ],
  coverage: [values(1, 1, '2023'), values(2, 1, '2023', 7), values(1, 2, '2024'), values(1, 2, '2023')],
  indices: [],
} as unknown as MapChoices

test('an index is best made where most of its indicators have figures', () => {
  expect(bestPlace(choices, ['a', 'b'])).toEqual({ areaLevelId: 1, period: '2023' })
})

test('among equals the finest level and the newest period win', () => {
  expect(bestPlace(choices, ['a'])).toEqual({ areaLevelId: 2, period: '2024' })
})

test('where nothing has figures there is no best place', () => {
  expect(bestPlace(choices, ['c'])).toBeNull()
})

test('coverage is told by level and period', () => {
  expect(valueCountAt(choices, { code: 'b', place: { areaLevelId: 1, period: '2023' } })).toBe(7)
  expect(valueCountAt(choices, { code: 'b', place: { areaLevelId: 2, period: '2023' } })).toBe(0)
  expect(periodsOf(choices, { code: 'a', areaLevelId: 2 })).toEqual(['2024', '2023'])
})
