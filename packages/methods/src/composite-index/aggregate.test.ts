import { describe, expect, test } from 'vitest'
import { aggregate } from './aggregate.ts'

// Three units; the second lacks the second value, the third has none.
const columns = [
  [1, 4, null],
  [16, null, null],
]
const weights = [1, 3]

describe('arithmetic', () => {
  test('is the weighted mean; a missing value drops the unit', () => {
    expect(aggregate({ columns, weights, method: 'arithmetic', missing: 'drop' })).toEqual([
      12.25,
      null,
      null,
    ])
  })

  test('over the present values, if missing ones are ignored', () => {
    expect(aggregate({ columns, weights, method: 'arithmetic', missing: 'ignore' })).toEqual([12.25, 4, null])
  })
})

describe('sum', () => {
  test('adds weight times value', () => {
    expect(aggregate({ columns, weights, method: 'sum', missing: 'drop' })).toEqual([49, null, null])
  })

  test('is scaled up for a missing value: 1 · 4 of weight 1 counts for all weights, 4', () => {
    expect(aggregate({ columns, weights, method: 'sum', missing: 'ignore' })).toEqual([49, 16, null])
  })
})

describe('geometric', () => {
  test('is the weighted root: 1^¼ · 16^¾ = 8', () => {
    const [first, second, third] = aggregate({ columns, weights, method: 'geometric', missing: 'ignore' })
    expect(first).toBeCloseTo(8, 14)
    expect(second).toBeCloseTo(4, 14)
    expect(third).toBeNull()
  })

  test.each([0, -1])('refuses a value of %s and says where', (value) => {
    const one = [
      [1, 2],
      [3, value],
    ] as const
    expect(() => aggregate({ columns: one, weights, method: 'geometric', missing: 'drop' })).toThrow(
      /^columns\[1\]: a geometric mean needs values above 0/u,
    )
  })
})

test('a unit that has only values of weight 0 gets nothing', () => {
  const one = {
    columns: [
      [1, null],
      [2, 5],
    ],
    weights: [1, 0],
    method: 'arithmetic',
  } as const
  expect(aggregate({ ...one, missing: 'ignore' })).toEqual([1, null])
})

test('no units give no values', () => {
  expect(aggregate({ columns: [[], []], weights, method: 'sum', missing: 'drop' })).toEqual([])
})

test.each([
  ['columns: none', [], []],
  ['columns: of different lengths', [[1], [1, 2]], [1, 1]],
  ['weights: not one per column', [[1]], [1, 1]],
  ['weights: below 0', [[1], [1]], [1, -1]],
  ['weights: all 0', [[1], [1]], [0, 0]],
])('%s: refused by name', (message, wrongColumns, wrongWeights) => {
  const work = () =>
    aggregate({ columns: wrongColumns, weights: wrongWeights, method: 'sum', missing: 'drop' })
  expect(work).toThrow(RangeError)
  expect(work).toThrow(message)
})
