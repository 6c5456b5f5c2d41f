import { describe, expect, test } from 'vitest'
import type { Indicator } from '#lib/server/capabilities/indicators/index.ts'
import { nearestCovered, usualSubject, whereCovered, type MapChoices } from './map-choices.ts'

const level = (areaLevelId: number, position: number) => ({
  areaLevelId,
  code: `level-${areaLevelId}`,
  name: '',
  position,
  areaCount: 1,
})
const coarse = level(7, 1)
const fine = level(3, 2)
const covered = (indicatorId: number, areaLevelId: number, period: string) => ({
  indicatorId,
  areaLevelId,
  period,
  valueCount: 1,
})
// Only what the functions read.
const indicator = (indicatorId: number, code: string) => ({ indicatorId, code }) as Indicator

const choices: MapChoices = {
  levels: [coarse, fine],
  indicators: [indicator(1, 'one'), indicator(2, 'two')],
  coverage: [covered(1, 7, '2020'), covered(1, 3, '2019'), covered(1, 3, '2021'), covered(2, 7, '2022')],
  indices: [],
}

test('the finest level comes first, and in it the newest period', () => {
  expect(whereCovered(choices, ['one'])).toEqual([
    { areaLevelId: 3, period: '2021' },
    { areaLevelId: 3, period: '2019' },
    { areaLevelId: 7, period: '2020' },
  ])
})

describe('what comes nearest to the wanted level and period', () => {
  const one = whereCovered(choices, ['one'])
  test.each([
    ['both', { areaLevelId: 3, period: '2019' }, { areaLevelId: 3, period: '2019' }],
    [
      'the level in its newest period',
      { areaLevelId: 3, period: '2020' },
      { areaLevelId: 3, period: '2021' },
    ],
    ['the period elsewhere', { areaLevelId: null, period: '2020' }, { areaLevelId: 7, period: '2020' }],
    ['the first there is', { areaLevelId: null, period: '1999' }, { areaLevelId: 3, period: '2021' }],
  ])('%s', (_, wanted, expected) => {
    expect(nearestCovered(one, wanted)).toEqual(expected)
  })

  test('nothing, where there are no values at all', () => {
    expect(nearestCovered([], { areaLevelId: 3, period: '2021' })).toBeNull()
  })
})

test('who has not chosen sees the first indicator that has values', () => {
  const without = { ...choices, coverage: [covered(2, 7, '2022')] }
  expect(usualSubject(without)).toEqual({ kind: 'indicator', code: 'two' })
  expect(usualSubject({ ...choices, indicators: [], coverage: [] })).toBeNull()
})
