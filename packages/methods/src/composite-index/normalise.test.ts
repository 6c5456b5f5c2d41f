import { describe, expect, test } from 'vitest'
import { directions, normaliseMethods } from './index-spec.ts'
import { normalise } from './normalise.ts'
import { largestDistance } from './test-data.ts'
import handComputed from '../../vectors/composite-index/hand-computed.json' with { type: 'json' }

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
