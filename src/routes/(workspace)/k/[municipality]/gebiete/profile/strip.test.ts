import { expect, test } from 'vitest'
import { stripOf } from './strip.ts'

const sorted = Float64Array.of(10, 20, 20, 60)

test('the lowest stands left, the highest right, equal ones at one place', () => {
  expect(stripOf(20, { sorted, median: 20, direction: 'higher-is-burden' })).toEqual({
    marks: [0, 20, 100],
    own: 20,
    median: 20,
  })
})

test('where more is better, the burden is right all the same', () => {
  expect(stripOf(60, { sorted, median: 20, direction: 'higher-is-better' })).toEqual({
    marks: [0, 80, 100],
    own: 0,
    median: 80,
  })
})

test('where all are equal there is no strip', () => {
  expect(stripOf(5, { sorted: Float64Array.of(5, 5), median: 5, direction: 'neutral' })).toBeNull()
})
