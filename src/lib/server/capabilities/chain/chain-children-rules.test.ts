import { describe, expect, test } from 'vitest'
import { area, step } from './chain-builders.ts'
import { childrenOfStep, countAges } from './chain-children-rules.ts'
import type { ResidentGroup } from './chain-types.ts'

const group = (ageFrom: number, ageTo: number | null, count: number | null): ResidentGroup => ({
  ageFrom,
  ageTo,
  count,
})
const ages = (from: number, to: number) => ({ ageFromYears: from, ageToYears: to })

describe('children of some ages', () => {
  test('whole groups are added up and not estimated', () => {
    const counted = countAges([group(0, 1, 10), group(1, 2, 12), group(2, 3, 11)], ages(1, 3))
    expect(counted).toMatchObject({ count: 23, estimated: false })
  })

  test('a group that the ages cut is split evenly, and said so', () => {
    expect(countAges([group(0, 6, 600)], ages(1, 3))).toMatchObject({ count: 200, estimated: true })
  })

  test('of two groups that hold an age the narrower one counts', () => {
    const groups = [group(0, 18, 1800), group(3, 6, 90), group(0, 999, 9999)]
    expect(countAges(groups, ages(3, 6))).toMatchObject({ count: 90, estimated: false })
  })

  test('a secret group gives way to a wider one, as an estimate', () => {
    expect(countAges([group(3, 6, null), group(0, 6, 120)], ages(3, 6))).toMatchObject({
      count: 60,
      estimated: true,
    })
  })

  test('an age that no group holds makes the number unknown, not smaller', () => {
    expect(countAges([group(0, 3, 50)], ages(1, 6)).count).toBeNull()
    expect(countAges([], ages(1, 6)).count).toBeNull()
  })

  test('the total of all ages and an open-ended group are never cut into children', () => {
    expect(countAges([group(0, 999, 50_000), group(10, null, 40_000)], ages(14, 18)).count).toBeNull()
  })

  test('a step over two groups takes its part of each', () => {
    expect(countAges([group(6, 15, 900), group(15, 18, 330)], ages(14, 18))).toMatchObject({
      count: 430,
      estimated: true,
    })
  })
})

describe('areas left out', () => {
  const areas = [
    area('enough', 5),
    area('few', 4),
    area('none', 0),
    area('unknown', null),
    area('nowhere', 50),
  ]
  const counted = childrenOfStep({
    step: step('age-3-6', 3, 6),
    areas,
    minimumCount: 5,
    isLocated: (position) => areas[position]?.code !== 'nowhere',
  })

  test('each for its own reason', () => {
    expect(counted.leftOutBecause).toEqual([
      null,
      'too-few-children',
      'no-children',
      'residents-unknown',
      'place-of-area-unknown',
    ])
  })

  test('count for nothing in any sum', () => {
    expect([...counted.children]).toEqual([5, 0, 0, 0, 0])
    expect(counted.total).toBe(5)
  })

  test('a protected number is left out like a small one, even where a wider group would allow an estimate', () => {
    const secret = { ageFrom: 3, ageTo: 6, count: null, isProtected: true }
    const { leftOutBecause, children } = childrenOfStep({
      step: step('age-3-6', 3, 6),
      areas: [area('protected', 0, { residents: [secret, group(0, 18, 400)] })],
      minimumCount: 5,
      isLocated: () => true,
    })
    expect(leftOutBecause).toEqual(['too-few-children'])
    expect([...children]).toEqual([0])
  })

  test('an estimate resting on a group under the minimum is left out, however large the rest', () => {
    const mixed = area('mixed', 0, { residents: [group(3, 5, 40), group(5, 6, 2)] })
    const { leftOutBecause } = childrenOfStep({
      step: step('age-3-6', 3, 6),
      areas: [mixed],
      minimumCount: 5,
      isLocated: () => true,
    })
    expect(leftOutBecause).toEqual(['too-few-children'])
  })
})
