import { describe, expect, test } from 'vitest'
import { directions, normaliseMethods } from '../spec/index-spec.ts'
import { normalise } from './normalise.ts'
import { largestDistance } from '../test-data.ts'
import handComputed from '../../../vectors/composite-index/hand-computed.json' with { type: 'json' }

const vector = handComputed.normalise

describe.each(directions)('with direction %s', (direction) => {
  test.each(normaliseMethods)('%s gives the values computed by hand', (method) => {
    const ours = normalise({ values: vector.x, method, direction })
    expect(largestDistance(ours, vector[direction][method])).toBeLessThan(1e-15)
  })
})

const burden = { direction: 'higher-is-burden' } as const

test('ties may share the average of their ranks', () => {
  const ours = normalise({ values: vector.x, method: 'rank', ties: 'average', ...burden })
  expect(ours).toEqual(vector['rank, ties average'])
})

test('a scale gives z-scores another mean and SD, min-max and percentile other ends', () => {
  const values = [2, 4, 4, null, 10]
  const z = normalise({ values, method: 'z-population', scale: { mean: 100, sd: 15 }, ...burden })
  expect(z).toEqual([85, 95, 95, null, 125])
  const ends = { low: 1, high: 100 }
  expect(normalise({ values, method: 'min-max', scale: ends, ...burden })).toEqual([
    1,
    25.75,
    25.75,
    null,
    100,
  ])
  expect(normalise({ values, method: 'percentile', scale: ends, ...burden })).toEqual([1, 34, 34, null, 100])
})

test.each([
  ['z-population', [7, 7, 7]],
  ['z-sample', [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]],
  ['min-max', [7, null, 7]],
] as const)('%s of equal values is refused: there is nothing to tell units apart by', (method, values) => {
  expect(() => normalise({ values, method, ...burden })).toThrow(/^values: all present values are equal/u)
})

test.each(['z-population', 'z-sample', 'min-max', 'percentile'] as const)('%s needs two values', (method) => {
  for (const values of [[], [null, null], [3], [3, null]]) {
    expect(() => normalise({ values, method, ...burden })).toThrow(/^values: too few/u)
  }
})

test('ranks need no variation: equal values share rank 1, and nothing stays nothing', () => {
  expect(normalise({ values: [7, 7, null, 7], method: 'rank', ...burden })).toEqual([1, 1, null, 1])
  expect(normalise({ values: [7], method: 'rank', ...burden })).toEqual([1])
  expect(normalise({ values: [null, null], method: 'rank', ...burden })).toEqual([null, null])
  expect(normalise({ values: [], method: 'rank', ...burden })).toEqual([])
})

test('percentiles of equal values are all 0', () => {
  expect(normalise({ values: [7, 7, 7], method: 'percentile', ...burden })).toEqual([0, 0, 0])
})

test('values that are no numbers are a mistake of the caller', () => {
  expect(() => normalise({ values: [1, Number.NaN], method: 'rank', ...burden })).toThrow(/^values: value 1/u)
  expect(() => normalise({ values: [Number.POSITIVE_INFINITY, 1], method: 'min-max', ...burden })).toThrow(
    /^values: value 0/u,
  )
})

test('a scale of the wrong kind is refused by name', () => {
  const values = [1, 2]
  expect(() => normalise({ values, method: 'min-max', scale: { mean: 0, sd: 1 }, ...burden })).toThrow(
    /^scale:/u,
  )
  expect(() => normalise({ values, method: 'z-sample', scale: { low: 0, high: 1 }, ...burden })).toThrow(
    /^scale:/u,
  )
})

describe('Borda points', () => {
  test('count the units with less burden', () => {
    const values = [5, 9, 9, null, 1]
    expect(normalise({ values, method: 'borda', ...burden })).toEqual([1, 2, 2, null, 0])
    expect(normalise({ values, method: 'borda', ties: 'average', ...burden })).toEqual([1, 2.5, 2.5, null, 0])
  })
})

describe('exponential ranks', () => {
  const values = Array.from({ length: 1000 }, (_, unit) => unit)
  const ours = normalise({ values, method: 'exponential-rank', ...burden })

  test('reach from near 0 to 100, the worst tenth from 50', () => {
    expect(ours[999]).toBeCloseTo(100, 10)
    // R = 0.9: −23 · ln(0.1 + 0.9 · e^(−100/23)).
    expect(ours[899]).toBeCloseTo(50.4267, 4)
    expect(ours[0]).toBeCloseTo(0.0227, 3)
  })

  test('give units that are tied the rank nearest the most burdened, or the average', () => {
    const tied = [1, 2, 2, 3]
    const [, second, third] = normalise({ values: tied, method: 'exponential-rank', ...burden })
    const worse = normalise({ values: [1, 2, 3, 4], method: 'exponential-rank', ...burden })
    expect([second, third]).toEqual([worse[2], worse[2]])
    const [, middle] = normalise({ values: tied, method: 'exponential-rank', ties: 'average', ...burden })
    expect(middle).toBeGreaterThan(worse[1]!)
    expect(middle).toBeLessThan(worse[2]!)
  })

  test('may have another scale', () => {
    const scale = { low: 1, high: 2 }
    const other = normalise({ values, method: 'exponential-rank', scale, ...burden })
    expect(other[899]).toBeCloseTo(1 + ours[899]! / 100, 12)
  })
})

describe('fixed ends', () => {
  const goalposts = { low: 0, high: 20 }

  test('stay where they are, whatever the values; what lies outside is cut, unless it shall not be', () => {
    const values = [5, 25, -5, null]
    expect(normalise({ values, method: 'goalposts', goalposts, ...burden })).toEqual([0.25, 1, 0, null])
    expect(normalise({ values, method: 'goalposts', goalposts, capped: false, ...burden })).toEqual([
      0.25,
      1.25,
      -0.25,
      null,
    ])
    const better = { direction: 'higher-is-better' } as const
    expect(normalise({ values, method: 'goalposts', goalposts, ...better })).toEqual([0.75, 0, 1, null])
  })

  test('must be given, in order', () => {
    const one = { values: [1, 2], method: 'goalposts', ...burden } as const
    expect(() => normalise(one)).toThrow(/^goalposts: needed/u)
    expect(() => normalise({ ...one, goalposts: { low: 1, high: 1 } })).toThrow(/^goalposts: low/u)
  })
})

test('a reference that is no more burdened than the least burdened unit is refused', () => {
  const one = { values: [1, 5], method: 'distance-to-reference' } as const
  expect(() => normalise({ ...one, ...burden, reference: 1 })).toThrow(/^reference:/u)
  expect(() => normalise({ ...one, direction: 'higher-is-better', reference: 6 })).toThrow(/^reference:/u)
  expect(normalise({ ...one, ...burden, reference: 3 })).toEqual([0, 2])
})

test('a share of the greatest needs one above 0, and burden', () => {
  const one = { method: 'share-of-max' } as const
  expect(() => normalise({ values: [-1, 0], ...one, ...burden })).toThrow(/^values: none above 0/u)
  expect(() => normalise({ values: [1, 2], ...one, direction: 'higher-is-better' })).toThrow(/^direction:/u)
})
