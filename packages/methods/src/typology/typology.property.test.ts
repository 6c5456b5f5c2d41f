import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../composite-index/seeded-random.ts'
import {
  calinskiHarabasz,
  cutTree,
  kMeans,
  nearestPeers,
  silhouette,
  standardiseRows,
  ward,
} from './index.ts'

const table = fc.integer({ min: 1, max: 4 }).chain((dimensions) =>
  fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: dimensions, maxLength: dimensions }), {
    minLength: 3,
    maxLength: 25,
  }),
)
const distinct = (rows: readonly (readonly number[])[]) => new Set(rows.map(String)).size

const squares = (rows: readonly (readonly number[])[]) => {
  const means = rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length)
  return rows.reduce(
    (all, row) => all + row.reduce((sum, value, at) => sum + (value - means[at]!) ** 2, 0),
    0,
  )
}
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(expected)))

test('within and between add up to the whole scatter, and everybody is nearest to its own centre', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 5 }), (rows, wanted) => {
      const k = Math.min(wanted, distinct(rows))
      const { types, totalWithin, between, centres, sizes } = kMeans({ rows, k, seed: 3, restarts: 3 })
      near(totalWithin + between, squares(rows))
      expect(sizes.every((size) => size > 0)).toBe(true)
      rows.forEach((row, at) => {
        const far = centres.map((centre) => centre.reduce((sum, value, i) => sum + (value - row[i]!) ** 2, 0))
        expect(far[types[at]!]).toBeLessThanOrEqual(Math.min(...far) + 1e-9)
      })
    }),
  )
})

test('no single unit can move to another type and lower the sum of squares', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const k = Math.min(3, distinct(rows))
      const { types, totalWithin } = kMeans({ rows, k, seed: 1, restarts: 2 })
      rows.forEach((_, moved) => {
        for (let other = 0; other < k; other++) {
          const groups = Array.from({ length: k }, (_, type) =>
            rows.filter((_, at) => (at === moved ? other : types[at]) === type),
          )
          const sum = groups.reduce((all, group) => all + (group.length === 0 ? 0 : squares(group)), 0)
          expect(sum).toBeGreaterThanOrEqual(totalWithin - 1e-8 * Math.max(1, totalWithin))
        }
      })
    }),
    { numRuns: 50 },
  )
})

test('of many overlapping units, too, everybody is nearest to its own centre and no single move pays', () => {
  const random = createRandom(5)
  const bell = () => random() + random() + random() - 1.5
  const rows = Array.from({ length: 3000 }, (_, at) => [bell() + (at % 3), bell() + (at % 2), bell()])
  const { types, centres, sizes, totalWithin, between } = kMeans({ rows, k: 6, seed: 2, restarts: 2 })
  near(totalWithin + between, squares(rows))
  rows.forEach((row, at) => {
    const far = centres.map((centre) => centre.reduce((sum, value, i) => sum + (value - row[i]!) ** 2, 0))
    const own = types[at]!
    const saved = (far[own]! * sizes[own]!) / (sizes[own]! - 1)
    far.forEach((distance, type) => {
      if (type !== own)
        expect((distance * sizes[type]!) / (sizes[type]! + 1)).toBeGreaterThan(saved * (1 - 1e-9))
    })
    expect(far[own]).toBe(Math.min(...far))
  })
})

test('of many units that differ in two rows only, two types are made and three refused', () => {
  const rows = Array.from({ length: 2000 }, (_, at) => [at === 1234 ? 1 : 0])
  expect(kMeans({ rows, k: 2, seed: 1, restarts: 1 }).sizes).toEqual([1999, 1])
  expect(() => kMeans({ rows, k: 3, seed: 1, restarts: 1 })).toThrow(/^k: 3 types for 2 different/)
})

test('the same seed gives the same types, and shifting all units changes none', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 0, max: 99 }), (rows, seed) => {
      const k = Math.min(3, distinct(rows))
      const once = kMeans({ rows, k, seed })
      expect(kMeans({ rows, k, seed })).toEqual(once)
      const shifted = rows.map((row) => row.map((value) => value + 1024))
      near(kMeans({ rows: shifted, k, seed }).totalWithin, once.totalWithin)
    }),
    { numRuns: 50 },
  )
})

test('Ward: heights never fall, their squares add up to twice the scatter, and each cut is a refinement of the one before', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const tree = ward(rows)
      expect(tree.heights).toEqual(tree.heights.toSorted((a, b) => a - b))
      near(
        tree.heights.reduce((sum, height) => sum + height ** 2, 0),
        2 * squares(rows),
      )
      let coarse = cutTree(tree, 1)
      for (let k = 2; k <= rows.length; k++) {
        const fine = cutTree(tree, k)
        expect(new Set(fine).size).toBe(k)
        expect(new Set(fine.map((type, at) => `${type}/${coarse[at]}`)).size).toBe(k)
        coarse = fine
      }
    }),
  )
})

/** The definition: all pairs, again and again. */
function slowWardHeights(rows: readonly (readonly number[])[]): number[] {
  const groups = rows.map((row) => [row])
  const heights: number[] = []
  while (groups.length > 1) {
    let best = { growth: Infinity, one: 0, other: 0 }
    groups.forEach((a, one) =>
      groups.slice(0, one).forEach((b, other) => {
        const growth = squares([...a, ...b]) - squares(a) - squares(b)
        if (growth < best.growth - 1e-9) best = { growth, one, other }
      }),
    )
    heights.push(Math.sqrt(2 * Math.max(0, best.growth)))
    groups[best.other] = [...groups[best.other]!, ...groups[best.one]!]
    groups.splice(best.one, 1)
  }
  return heights
}

test('Ward’s heights are those of the definition where no two unions cost the same', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true })),
        { minLength: 2, maxLength: 12 },
      ),
      (rows) => {
        const slow = slowWardHeights(rows)
        fc.pre(slow.every((height, at) => at === 0 || height > slow[at - 1]! + 1e-4))
        ward(rows).heights.forEach((height, at) => expect(Math.abs(height - slow[at]!)).toBeLessThan(1e-6))
      },
    ),
  )
})

test('silhouettes lie between −1 and 1, and neither they nor Calinski-Harabasz know units of length', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(2, 0.5, 4), (rows, factor) => {
      const types = rows.map((_, at) => at % 3)
      const { values, mean } = silhouette({ rows, types })
      values.forEach((value) => expect(Math.abs(value!)).toBeLessThanOrEqual(1))
      const larger = rows.map((row) => row.map((value) => value * factor))
      near(silhouette({ rows: larger, types }).mean!, mean!)
      const [one, other] = [rows, larger].map((list) => calinskiHarabasz({ rows: list, types }))
      if (one === null || one === undefined) expect(other).toBeNull()
      else near(other!, one)
    }),
  )
})

test('being a peer is mutual in distance, and no unit of measurement changes it', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const all = (list: readonly (readonly number[])[], position: number) =>
        nearestPeers({ rows: list, position, count: rows.length })
      const other = all(rows, 0).at(-1)!
      near(all(rows, other.position).find(({ position }) => position === 0)!.distance, other.distance)
      const inOtherUnits = rows.map((row) => row.map((value) => 4 * value + 7))
      near(all(inOtherUnits, 0).at(-1)!.distance, other.distance)
    }),
  )
})

test('standardised indicators have mean 0 and, unless all are equal, SD 1', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const { rows: z } = standardiseRows(rows)
      z[0]!.forEach((_, at) => {
        const column = z.map((row) => row[at]!)
        expect(Math.abs(column.reduce((a, b) => a + b, 0))).toBeLessThan(1e-9)
        const variance = column.reduce((sum, value) => sum + value ** 2, 0) / (rows.length - 1)
        if (new Set(rows.map((row) => row[at])).size > 1) near(variance, 1)
        else expect(variance).toBe(0)
      })
    }),
  )
})
