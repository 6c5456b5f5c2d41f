import { expect, test } from 'vitest'
import { coverage } from './coverage-rules.ts'

const inYear = (areaId: number, period = '2023') => ({ indicatorId: 7, period, areaId })

test('a figure is taken once, however many areas there are', () => {
  const covered = coverage()
  const areaIds = Array.from({ length: 100 }, (_, place) => 1000 + 3 * place)
  expect(areaIds.every((areaId) => covered.take(inYear(areaId)))).toBe(true)
  expect(areaIds.some((areaId) => covered.take(inYear(areaId)))).toBe(false)
  expect(covered.take(inYear(1000, '2024'))).toBe(true)
  expect([...covered.groups()].map(({ period, takenCount }) => [period, takenCount])).toEqual([
    ['2023', 100],
    ['2024', 1],
  ])
})

test('what was refused is not taken, and named all the same', () => {
  const covered = coverage()
  covered.take(inYear(1))
  covered.take(inYear(2))
  covered.giveBack(inYear(2))
  covered.spare(inYear(3))
  const [group] = covered.groups()
  expect(group).toMatchObject({ indicatorId: 7, period: '2023', takenCount: 1 })
  expect(group?.namedAreas()).toEqual([1, 2, 3])
  expect(covered.take(inYear(2)), 'a later row may be right').toBe(true)
})
