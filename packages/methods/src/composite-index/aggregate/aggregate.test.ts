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

describe('harmonic', () => {
  test('is the mean of the way there: 1 at weight 1 and 16 at 3 are 4 / (1 + 3/16)', () => {
    const [first, second] = aggregate({ columns, weights, method: 'harmonic', missing: 'ignore' })
    expect(first).toBeCloseTo(4 / (1 + 3 / 16), 14)
    expect(second).toBeCloseTo(4, 14)
  })

  test('refuses a value of 0 and says where', () => {
    const one = [[1], [0]]
    expect(() => aggregate({ columns: one, weights, method: 'harmonic', missing: 'drop' })).toThrow(
      /^columns\[1\]: a harmonic mean needs values above 0/u,
    )
  })
})

describe('copeland', () => {
  const scoresOf = (own: readonly (readonly (number | null)[])[], ownWeights = own.map(() => 1)) =>
    aggregate({ columns: own, weights: ownWeights, method: 'copeland', missing: 'ignore' })

  test('counts whom a unit is more burdened than, less who is more burdened', () => {
    expect(scoresOf([[3, 2, 1, 0]])).toEqual([3, 1, -1, -3])
    // 1 against 1, so even; both above the third.
    expect(
      scoresOf([
        [3, 2, 1],
        [2, 3, 1],
      ]),
    ).toEqual([1, 1, -2])
  })

  test('weighs: of two indicators that disagree the heavier decides', () => {
    expect(
      scoresOf(
        [
          [3, 2],
          [2, 3],
        ],
        [1, 1.001],
      ),
    ).toEqual([-1, 1])
  })

  test('calls even what differs only by rounding: 0.1 + 0.2 against 0.3', () => {
    expect(
      scoresOf(
        [
          [1, 0],
          [1, 0],
          [0, 1],
        ],
        [0.1, 0.2, 0.3],
      ),
    ).toEqual([0, 0])
  })

  test('compares by what both have; with nothing in common units are even', () => {
    expect(
      scoresOf([
        [5, 1, null],
        [null, 9, 2],
      ]),
    ).toEqual([1, 0, -1])
    expect(
      scoresOf([
        [5, null],
        [null, 9],
      ]),
    ).toEqual([0, 0])
    expect(
      scoresOf([
        [5, null],
        [1, null],
      ]),
    ).toEqual([0, null])
  })

  test('refuses more units than it can compare in a few seconds', () => {
    const many = Array.from({ length: 20_001 }, () => 1)
    expect(() => scoresOf([many])).toThrow(/^columns: too many units/u)
  })
})

describe('a least share of present values', () => {
  const three = [
    [1, 1, 1],
    [2, 2, null],
    [3, null, null],
  ]
  const one = { columns: three, weights: [1, 1, 4], method: 'arithmetic', missing: 'ignore' } as const

  test('is of columns, not of weights: two of three are enough for two thirds, one is not', () => {
    expect(aggregate({ ...one, leastPresent: 2 / 3 })).toEqual([2.5, 1.5, null])
    expect(aggregate({ ...one, leastPresent: 0.67 })).toEqual([2.5, null, null])
    expect(aggregate({ ...one, leastPresent: 0 })).toEqual([2.5, 1.5, 1])
  })

  test('counts for nothing where gaps drop the unit anyway', () => {
    expect(aggregate({ ...one, missing: 'drop', leastPresent: 0.1 })).toEqual([2.5, null, null])
  })

  test('outside 0 … 1 is refused by name', () => {
    expect(() => aggregate({ ...one, leastPresent: 1.1 })).toThrow(/^leastPresent:/u)
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
