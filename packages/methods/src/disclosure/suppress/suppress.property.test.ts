import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSolver } from '../../../../../src/lib/server/platform/solver/index.ts'
import { flat, leafCombinations, tableOf } from '../table/example-tables.ts'
import {
  auditSuppression,
  describeTable,
  disclosedCells,
  disclosedToSingles,
  suppress,
  suppressOptimally,
  type Attacker,
  type Dimension,
} from '../index.ts'

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`)

const flatDimension = (name: string) =>
  fc.integer({ min: 1, max: 4 }).map((count) => flat(name, `${name}`, names(name, count)))

/** Two or three groups of one to four leaves each. */
const treeDimension = (name: string): fc.Arbitrary<Dimension> =>
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 3 }).map((sizes) => ({
    name,
    sums: [
      { total: name, parts: sizes.map((_, group) => `${name}-${group}`) },
      ...sizes.map((size, group) => ({ total: `${name}-${group}`, parts: names(`${name}-${group}-`, size) })),
    ],
  }))

/** Two groupings of the same leaves, across each other. */
const linkedDimension = (name: string): fc.Arbitrary<Dimension> =>
  fc
    .tuple(fc.integer({ min: 3, max: 8 }), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
    .map(([count, sides]) => {
      const leaves = names(`${name}-`, count)
      const grouping = (label: string, isFirst: (at: number) => boolean) => {
        const groups = [true, false].map((side) => leaves.filter((_, at) => isFirst(at) === side))
        const present = groups.flatMap((parts, at) =>
          parts.length > 0 ? [{ total: `${label}${at}`, parts }] : [],
        )
        return [{ total: name, parts: present.map(({ total }) => total) }, ...present]
      }
      return {
        name,
        sums: [
          ...grouping(`${name}-county`, (at) => at < count / 2),
          ...grouping(`${name}-kind`, (at) => sides[at] === true),
        ],
      }
    })

const dimensionLists = fc.oneof(
  fc.tuple(treeDimension('area')),
  fc.tuple(linkedDimension('area')),
  fc.tuple(treeDimension('area'), flatDimension('age')),
  fc.tuple(treeDimension('area'), flatDimension('age'), flatDimension('sex')),
  fc.tuple(treeDimension('area'), treeDimension('age')),
  fc.tuple(linkedDimension('area'), flatDimension('sex')),
  fc.tuple(linkedDimension('area'), linkedDimension('age')),
)

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 3, max: 60 }) },
)

const tables = dimensionLists.chain((dimensions: readonly Dimension[]) => {
  const codes = leafCombinations(dimensions)
  return fc
    .array(count, { minLength: codes.length, maxLength: codes.length })
    .map((counts) => tableOf({ dimensions, codes, counts }))
})

const attackers: readonly Attacker[] = ['naive', 'informed']

test('no attacker recovers a small count of a hierarchical or linked table', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 6 }), fc.boolean(), (table, minimumCount, hidesZeros) => {
      const { status, unprotected } = suppress({ table, rule: { minimumCount, hidesZeros }, rounds: 10 })
      expect(unprotected).toEqual([])
      for (const attacker of attackers) {
        const audit = auditSuppression({ table, pattern: status, attacker, hidesZeros })
        expect([audit.disclosed, audit.unsettled]).toEqual([[], []])
        expect(disclosedCells({ table, pattern: status, attacker, hidesZeros })).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})

test('the range of a small count is as wide as asked for', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 12 }), (table, protection) => {
      const { status, unprotected } = suppress({ table, rule: { minimumCount: 4 }, protection, rounds: 5 })
      expect(unprotected).toEqual([])
      for (const attacker of attackers) {
        expect(disclosedCells({ table, pattern: status, attacker, protection })).toEqual([])
        expect(auditSuppression({ table, pattern: status, attacker, protection }).disclosed).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
})

test('exactly the small counts are primary; zeros are shown, and so are never hidden to protect others', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 6 }), (table, minimumCount) => {
      const { status } = suppress({ table, rule: { minimumCount }, rounds: 0 })
      for (const [cell, value] of table.values.entries()) {
        expect(status[cell] === 'primary').toBe(value > 0 && value < minimumCount)
        if (value === 0) expect(status[cell]).toBe('published')
      }
    }),
    { numRuns: 50 },
  )
})

test('linked tables that share a margin protect each other', { timeout: 30_000 }, () => {
  const dimensions = [
    flat('area', 'town', names('a', 4)),
    flat('age', 'all ages', names('g', 3)),
    flat('sex', 'all', ['m', 'w']),
  ]
  const codes = leafCombinations(dimensions)
  fc.assert(
    fc.property(fc.array(count, { minLength: codes.length, maxLength: codes.length }), (counts) => {
      const described = describeTable({
        dimensions,
        codes,
        counts,
        tables: [
          ['area', 'age'],
          ['area', 'sex'],
        ],
      })
      if (!described.ok) throw new Error(described.problem.code)
      const { table } = described
      const { status, unprotected } = suppress({ table, rule: { minimumCount: 5 }, rounds: 5 })
      expect(unprotected).toEqual([])
      for (const attacker of attackers) {
        expect(auditSuppression({ table, pattern: status, attacker }).disclosed).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
})

test(
  'amounts with cents are protected by a tenth of themselves, where another rule says which',
  { timeout: 30_000 },
  () => {
    const amount = fc.integer({ min: 1, max: 9_000_000 }).map((cents) => cents / 100)
    const amounts = dimensionLists.chain((dimensions: readonly Dimension[]) => {
      const codes = leafCombinations(dimensions)
      return fc
        .array(amount, { minLength: codes.length, maxLength: codes.length })
        .map((counts) => tableOf({ dimensions, codes, counts }))
    })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 9 }), (table, every) => {
        const primary = Array.from(table.values, (_, cell) => cell % every === 1)
        const protection = Array.from(table.values, (value) => value / 10)
        const { status: pattern, unprotected } = suppress({
          table,
          primary,
          protection,
          attackers: ['naive'],
          rounds: 3,
        })
        expect(unprotected).toEqual([])
        const { lower, upper, disclosed } = auditSuppression({ table, pattern, attacker: 'naive' })
        expect(disclosed).toEqual([])
        for (const [cell, width] of protection.entries()) {
          if (pattern[cell] !== 'primary') continue
          expect((upper[cell] ?? 0) - (lower[cell] ?? 0)).toBeGreaterThanOrEqual(width * (1 - 1e-6))
        }
      }),
      { numRuns: 30 },
    )
  },
)

test('the same seed gives the same pattern', () => {
  fc.assert(
    fc.property(tables, fc.nat(1000), (table, seed) => {
      const again = () => suppress({ table, rule: { minimumCount: 4 }, seed, rounds: 5 }).status
      expect(again()).toEqual(again())
    }),
    { numRuns: 20 },
  )
})

const solver = openSolver()
afterAll(() => solver.close())

test(
  'the fewest cells protect from all attackers, singles who know themselves included, and are no more than the fast search hides',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        fc.pre(table.cellCount <= 60)
        const rule = { minimumCount: 3 }
        const fast = suppress({ table, rule })
        const fewest = await suppressOptimally({ table, rule, solve: solver.solve, mostCalls: 30 })
        expect(fewest.secondaries).toBeLessThanOrEqual(fast.secondaries)
        expect(fewest.lowerBound).toBeLessThanOrEqual(fewest.secondaries)
        fc.pre(fewest.unprotected.length === 0)
        expect(disclosedToSingles({ table, pattern: fewest.status })).toEqual([])
        for (const attacker of attackers)
          expect(disclosedCells({ table, pattern: fewest.status, attacker })).toEqual([])
      }),
      { numRuns: 40 },
    )
  },
)
