import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../composite-index/seeded-random.ts'
import { ascendingOrder } from '../rates/ascending-order.ts'
import { binomialDraw } from './binomial-draw.ts'
import {
  atkinson,
  correlationRatio,
  dissimilarity,
  dissimilarityByChance,
  entropyIndex,
  exposure,
  gini,
  hoover,
  isolation,
  multigroupSegregation,
  segregationGini,
  slopeIndex,
  theil,
} from './index.ts'

const area = fc
  .integer({ min: 1, max: 500 })
  .chain((total) => fc.record({ total: fc.constant(total), group: fc.integer({ min: 0, max: total }) }))
const town = fc.array(area, { minLength: 2, maxLength: 15 }).filter((areas) => {
  const group = areas.reduce((sum, own) => sum + own.group, 0)
  return group > 0 && group < areas.reduce((sum, own) => sum + own.total, 0)
})
const columns = (areas: { total: number; group: number }[]) => ({
  group: areas.map(({ group }) => group),
  total: areas.map(({ total }) => total),
})
const indices = { dissimilarity, segregationGini, entropyIndex, correlationRatio }

test('indices of segregation lie in 0 … 1, Gini not below D, isolation and exposure add up to 1', () => {
  fc.assert(
    fc.property(town, (areas) => {
      const given = columns(areas)
      for (const index of Object.values(indices)) {
        expect(index(given)).toBeGreaterThanOrEqual(-1e-12)
        expect(index(given)).toBeLessThanOrEqual(1 + 1e-12)
      }
      expect(segregationGini(given)).toBeGreaterThanOrEqual(dissimilarity(given)! - 1e-12)
      expect(isolation(given)! + exposure(given)!).toBeCloseTo(1, 12)
    }),
  )
})

test('they do not ask who is the group, in which order, how many times over, and whether alike areas are split', () => {
  fc.assert(
    fc.property(town, fc.integer({ min: 2, max: 9 }), (areas, factor) => {
      const given = columns(areas)
      const split = areas.flatMap((own) => [own, own])
      for (const index of Object.values(indices)) {
        const value = index(given)!
        expect(
          index(columns(areas.map(({ total, group }) => ({ total, group: total - group })))),
        ).toBeCloseTo(value, 10)
        expect(index(columns(areas.toReversed()))).toBeCloseTo(value, 10)
        expect(
          index(columns(areas.map(({ total, group }) => ({ total: total * factor, group: group * factor })))),
        ).toBeCloseTo(value, 10)
        expect(index(columns(split))).toBeCloseTo(value, 10)
      }
    }),
  )
})

test('two groups at once are one group among all', () => {
  fc.assert(
    fc.property(town, (areas) => {
      const given = columns(areas)
      const both = multigroupSegregation([
        given.group,
        given.total.map((people, at) => people - given.group[at]!),
      ])!
      expect(both.dissimilarity).toBeCloseTo(dissimilarity(given)!, 10)
      expect(both.gini).toBeCloseTo(segregationGini(given)!, 10)
      expect(both.entropyIndex).toBeCloseTo(entropyIndex(given)!, 10)
      expect(both.normalisedExposure).toBeCloseTo(correlationRatio(given)!, 10)
    }),
  )
})

test('group alone here, others alone there: everything is 1; the same share everywhere: everything is 0', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 9 }), (sizes) => {
      const apart = columns(sizes.map((total, at) => ({ total, group: at % 2 === 0 ? total : 0 })))
      const alike = columns(sizes.map((size) => ({ total: size * 4, group: size })))
      for (const index of Object.values(indices)) {
        expect(index(apart)).toBeCloseTo(1, 10)
        expect(index(alike)).toBeCloseTo(0, 10)
      }
    }),
  )
})

test('chance makes segregation, but less the larger everything is', () => {
  fc.assert(
    fc.property(town, (areas) => {
      const expected = dissimilarityByChance(columns(areas))!
      expect(expected).toBeGreaterThan(0)
      expect(expected).toBeLessThanOrEqual(1 + 1e-12)
      const hundredfold = areas.map(({ total, group }) => ({ total: total * 100, group: group * 100 }))
      expect(dissimilarityByChance(columns(hundredfold))).toBeLessThan(expected)
    }),
  )
})

const amounts = fc.array(fc.double({ min: 0.1, max: 1000, noNaN: true }), { minLength: 2, maxLength: 20 })
const measures = {
  gini: (values: number[]) => gini({ values }),
  hoover: (values: number[]) => hoover({ values }),
  theil: (values: number[]) => theil({ values })?.total ?? null,
  atkinson: (values: number[]) => atkinson({ values }, 0.5),
}

test('inequality does not ask for order, unit or copies, and falls when the rich give to the poor', () => {
  fc.assert(
    fc.property(amounts, fc.double({ min: 0.1, max: 50, noNaN: true }), (values, factor) => {
      const sorted = values.toSorted((a, b) => a - b)
      const [least, most] = [sorted[0]!, sorted.at(-1)!]
      const gift = (most - least) / 4
      const shared = [least + gift, ...sorted.slice(1, -1), most - gift]
      for (const measure of Object.values(measures)) {
        const value = measure(values)!
        expect(value).toBeGreaterThanOrEqual(-1e-12)
        expect(measure(values.toReversed())).toBeCloseTo(value, 9)
        expect(measure(values.map((amount) => amount * factor))).toBeCloseTo(value, 9)
        expect(measure([...values, ...values])).toBeCloseTo(value, 9)
        expect(measure(shared)).toBeLessThanOrEqual(value + 1e-12)
      }
    }),
  )
})

test('Theil between and within add up, and are not negative', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const split = theil({ values, groups: values.map((_, at) => at % 3) })!
      expect(split.between + split.within).toBeCloseTo(split.total, 12)
      expect(split.between).toBeGreaterThanOrEqual(-1e-12)
      expect(split.within).toBeGreaterThanOrEqual(-1e-12)
    }),
  )
})

test('the order of deprivation turned round turns the slope round', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          people: fc.integer({ min: 1, max: 999 }),
          value: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        }),
        { minLength: 2, maxLength: 10 },
      ),
      fc.constantFrom('straight' as const, 'on-scale' as const),
      (groups, line) => {
        const of = (rows: typeof groups) =>
          slopeIndex({
            populations: rows.map(({ people }) => people),
            values: rows.map(({ value }) => value),
            kind: 'share',
            line,
          })!
        expect(of(groups.toReversed()).slope).toBeCloseTo(-of(groups).slope, 9)
        const { relative } = of(groups)
        if (relative > 0.01 && relative < 100)
          expect(of(groups.toReversed()).relative).toBeCloseTo(1 / relative, 6)
      },
    ),
  )
})

test.each([
  [0, 0.3],
  [7, 0],
  [7, 1],
  [20, 0.05],
  [60, 0.4],
  [5000, 0.02],
  [100_000, 0.93],
])('drawn at random, %i at %f have the right mean and variance', (total, share) => {
  const random = createRandom(17)
  const draws = Array.from({ length: 20_000 }, () => binomialDraw(random, total, share))
  const mean = draws.reduce((sum, count) => sum + count, 0) / draws.length
  const variance = draws.reduce((sum, count) => sum + (count - mean) ** 2, 0) / draws.length
  const expected = total * share * (1 - share)
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...draws)).toBeLessThanOrEqual(total)
  // Four standard errors of mean and of variance.
  expect(Math.abs(mean - total * share)).toBeLessThanOrEqual(4 * Math.sqrt(expected / draws.length))
  expect(Math.abs(variance - expected)).toBeLessThanOrEqual(4 * expected * Math.sqrt(2.2 / draws.length))
})

test('many values are put in order like few', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom(0, -0, 1, 5e-324, 1e300), fc.double({ min: 0, max: 1e6, noNaN: true })),
        {
          minLength: 600,
          maxLength: 700,
        },
      ),
      (values) => {
        const expected = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]! || a - b)
        expect([...ascendingOrder(Float64Array.from(values))]).toEqual(expected)
      },
    ),
    { numRuns: 30 },
  )
})
