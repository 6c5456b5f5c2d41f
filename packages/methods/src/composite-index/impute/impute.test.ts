import { expect, test } from 'vitest'
import { impute } from './impute.ts'

const values = [1, null, 3, 10, null, 40, 100]
const groups = ['x', 'x', 'x', 'y', 'y', 'y', null]

test('gaps are filled with the mean of all, or of the group', () => {
  expect(impute({ values: [1, null, 3], method: 'mean' })).toEqual([1, 2, 3])
  expect(impute({ values, method: 'mean', groups })).toEqual([1, 2, 3, 10, 25, 40, 100])
})

test('or with the median', () => {
  expect(impute({ values: [1, null, 3, 100], method: 'median' })).toEqual([1, 3, 3, 100])
})

test('who belongs to no group keeps the gap, and so does a group of gaps only', () => {
  expect(impute({ values: [1, null, null], method: 'mean', groups: ['x', null, 'y'] })).toEqual([
    1,
    null,
    null,
  ])
  expect(impute({ values: [null, null], method: 'median' })).toEqual([null, null])
  expect(impute({ values: [], method: 'mean' })).toEqual([])
})

test('what is there is never changed', () => {
  const filled = impute({ values, method: 'median', groups })
  for (const [unit, value] of values.entries()) if (value !== null) expect(filled[unit]).toBe(value)
})

test('groups that are not one per unit are refused', () => {
  expect(() => impute({ values, method: 'mean', groups: ['x'] })).toThrow(/^groups:/u)
})
