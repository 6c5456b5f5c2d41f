import { expect, test } from 'vitest'
import { rankOf } from './rank.ts'

const sorted = Float64Array.from([1, 2, 2, 5])

test('rank 1 is the most burdened area, whatever burden is', () => {
  expect(rankOf(5, sorted, 'higher-is-burden')).toEqual({ rank: 1, isTied: false })
  expect(rankOf(5, sorted, 'higher-is-better')).toEqual({ rank: 4, isTied: false })
  expect(rankOf(1, sorted, 'higher-is-better')).toEqual({ rank: 1, isTied: false })
  expect(rankOf(5, sorted, 'neutral')).toEqual({ rank: 1, isTied: false })
})

test('equal values share the best of their places', () => {
  expect(rankOf(2, sorted, 'higher-is-burden')).toEqual({ rank: 2, isTied: true })
  expect(rankOf(2, sorted, 'higher-is-better')).toEqual({ rank: 2, isTied: true })
})

test('the only area is first', () => {
  expect(rankOf(3, Float64Array.of(3), 'neutral')).toEqual({ rank: 1, isTied: false })
})
