import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  copheneticCorrelation,
  cutTree,
  daviesBouldinIndex,
  dunnIndex,
  gapStatistic,
  linkages,
  principalComponents,
  typesByMedoids,
  uniteByLinkage,
} from './index.ts'

/** By hand: 0, 1, 3, 7 on a line. */
const line = [[0], [1], [3], [7]]
const someRows = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: width, maxLength: width }), {
    minLength: 3,
    maxLength: 25,
  }),
)
const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, at) => value - b[at]!))

describe('linkage', () => {
  test.each([
    ['single', [1, 2, 4]],
    ['complete', [1, 3, 7]],
    ['average', [1, 2.5, 17 / 3]],
  ] as const)('%s on a line, by hand', (linkage, heights) => {
    const tree = uniteByLinkage(line, linkage)
    expect(tree.heights).toEqual(heights.map((height) => expect.closeTo(height, 12)))
    expect(tree.unions).toEqual([
      [0, 1],
      [2, 4],
      [3, 5],
    ])
  })

  test('a row with a missing value takes no part', () => {
    const tree = uniteByLinkage([[0], [null], [1], [5]], 'single')
    expect(cutTree(tree, 2)).toEqual([0, null, 0, 1])
  })

  test('heights never fall, and single ≤ average ≤ complete at the top', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const [single, complete, average] = linkages.map((linkage) => uniteByLinkage(rows, linkage).heights)
        for (const heights of [single!, complete!, average!])
          heights.forEach((height, at) =>
            expect(height).toBeGreaterThanOrEqual((heights[at - 1] ?? 0) - 1e-9),
          )
        const farthest = Math.max(...rows.flatMap((a) => rows.map((b) => distance(a, b))))
        expect(complete!.at(-1)).toBeCloseTo(farthest, 9)
        expect(single!.at(-1)).toBeLessThanOrEqual(average!.at(-1)! + 1e-9)
        expect(average!.at(-1)).toBeLessThanOrEqual(complete!.at(-1)! + 1e-9)
      }),
    )
  })

  test('a tree whose heights are the distances keeps them all; nothing to compare is no number', () => {
    const triangle = [
      [0, 0],
      [0, 2],
      [10, 1],
    ]
    expect(copheneticCorrelation({ rows: triangle, tree: uniteByLinkage(triangle, 'average') })).toBeCloseTo(
      1,
      12,
    )
    const alike = [[1], [1], [1]]
    expect(copheneticCorrelation({ rows: alike, tree: uniteByLinkage(alike, 'single') })).toBeNull()
    expect(() => copheneticCorrelation({ rows: line, tree: uniteByLinkage(alike, 'single') })).toThrow(
      RangeError,
    )
  })
})

describe('types around medoids', () => {
  test('by hand: the middle of a line, then its two ends', () => {
    expect(typesByMedoids({ rows: [[0], [1], [2], [9], [10]], k: 1 })).toMatchObject({ medoids: [2] })
    expect(typesByMedoids({ rows: [[0], [1], [2], [9], [10]], k: 2 })).toMatchObject({
      types: [0, 0, 0, 1, 1],
      meanDistance: 3 / 5,
    })
  })

  test('every unit belongs to its nearest medoid, medoids to themselves, and no exchange of one would help', () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 1, max: 3 }), (rows, k) => {
        const { types, medoids, meanDistance } = typesByMedoids({ rows, k })
        const cost = (units: readonly number[]) =>
          rows.reduce((sum, row) => sum + Math.min(...units.map((unit) => distance(row, rows[unit]!))), 0)
        rows.forEach((row, at) => {
          const own = distance(row, rows[medoids[types[at]!]!]!)
          for (const unit of medoids) expect(own).toBeLessThanOrEqual(distance(row, rows[unit]!) + 1e-9)
        })
        expect(cost(medoids) / rows.length).toBeCloseTo(meanDistance, 9)
        medoids.forEach((_, leaves) =>
          rows.forEach((__, comes) =>
            expect(cost(medoids.with(leaves, comes))).toBeGreaterThanOrEqual(cost(medoids) - 1e-6),
          ),
        )
      }),
    )
  })

  test('as many types as units', () => {
    expect(typesByMedoids({ rows: line, k: 4 })).toMatchObject({ types: [0, 1, 2, 3], meanDistance: 0 })
    expect(() => typesByMedoids({ rows: line, k: 5 })).toThrow(RangeError)
  })
})

describe('how apart types are', () => {
  test('by hand', () => {
    const given = { rows: [[0], [2], [10], [13]], types: [0, 0, 1, 1] }
    expect(dunnIndex(given)).toBeCloseTo(8 / 3, 12)
    expect(daviesBouldinIndex(given)).toBeCloseTo((1 + 1.5) / 10.5, 12)
  })

  test('not defined with one type, or where there is nothing to divide by', () => {
    expect(dunnIndex({ rows: line, types: [0, 0, 0, 0] })).toBeNull()
    expect(dunnIndex({ rows: line, types: [0, 1, 2, 3] })).toBeNull()
    expect(daviesBouldinIndex({ rows: line, types: [0, 0, 0, 0] })).toBeNull()
    expect(daviesBouldinIndex({ rows: [[0], [2], [1], [1]], types: [0, 0, 1, 1] })).toBeNull()
  })
})

test('the gap statistic says "no types" of an even spread and "two" of two heaps', () => {
  const even = Array.from({ length: 60 }, (_, at) => [at % 10, Math.floor(at / 10)])
  const heaps = even.map(([x, y], at) => [x! + (at % 2) * 60, y!])
  const first = gapStatistic({ rows: even, to: 3, draws: 20, seed: 3 })
  expect(first[0]!.gap).toBeGreaterThan(first[1]!.gap - first[1]!.standardError)
  const second = gapStatistic({ rows: heaps, to: 3, draws: 20, seed: 3 })
  expect(second[1]!.gap).toBeGreaterThan(second[0]!.gap + 2 * second[1]!.standardError)
  expect(gapStatistic({ rows: heaps, to: 3, draws: 20, seed: 3 })).toEqual(second)
})

test('principal components: a line has one direction, and all of the scatter stays', () => {
  const { deviations, directions, scores } = principalComponents([
    [0, 0],
    [1, 1],
    [null, 5],
    [2, 2],
  ])
  expect(directions[0]).toEqual([expect.closeTo(Math.SQRT1_2, 12), expect.closeTo(Math.SQRT1_2, 12)])
  expect(deviations).toEqual([expect.closeTo(Math.SQRT2, 12), expect.closeTo(0, 7)])
  expect(scores[2]).toBeNull()
  expect(scores[3]![0]).toBeCloseTo(Math.SQRT2, 12)
  fc.assert(
    fc.property(someRows, (rows) => {
      const found = principalComponents(rows)
      const variance = (column: number) => {
        const mean = rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length
        return rows.reduce((sum, row) => sum + (row[column]! - mean) ** 2, 0) / (rows.length - 1)
      }
      const all = rows[0]!.reduce((sum, _, column) => sum + variance(column), 0)
      expect(found.deviations.reduce((sum, deviation) => sum + deviation ** 2, 0)).toBeCloseTo(all, 6)
    }),
  )
})
