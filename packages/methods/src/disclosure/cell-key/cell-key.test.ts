import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import byHand from '../../../vectors/disclosure/cell-key-hand-computed.json' with { type: 'json' }
import { createRandom } from '../../composite-index/seeded-random.ts'
import { rowsOfCsv } from '../../composite-index/test-data.ts'
import { cellKeys, maximumEntropyTable, perturbCounts, type PerturbationLine } from '../index.ts'

const folder = new URL('../../../../../../shared/vectors/sdc/', import.meta.url)
const there = existsSync(folder)
const csv = (name: string) => rowsOfCsv(readFileSync(new URL(name, folder), 'utf8'))

describe.skipIf(!there)('against cellKey 1.0.2 (../shared/vectors absent: skipped)', () => {
  describe.each(['total', 'sgb2'])('%s', (counted) => {
    test.each(['D2_V1', 'census_D3_V1', 'eu_D5_V3_js2'])('every cell with the table %s', (name) => {
      const { cellOf, counts, keys } = theTown(counted)
      const perturbed = perturbCounts({ counts, keys, lines: referenceTable(name) })
      const results = csv(`cellkey_result_${name}.csv`).filter(({ vname }) => vname === counted)
      expect(results).toHaveLength(counts.length)
      for (const row of results) {
        const cell = cellOf(row)
        expect([counts[cell], perturbed[cell]]).toEqual([Number(row['uwc']), Number(row['puwc'])])
      }
      for (const row of csv(`cellkey_lookup_${name}.csv`)) {
        if (row['countvar'] !== counted) continue
        const cell = cellOf(row)
        expect(keys[cell]).toBeCloseTo(Number(row['ckey']), 10)
        expect(perturbed[cell]! - counts[cell]!).toBe(Number(row['pert']))
      }
    })
  })
})

function theTown(counted: string) {
  const [result, people] = [csv('cellkey_result_D2_V1.csv'), csv('cellkey_microdata.csv')]
  const codes = ['area', 'age', 'sex'].map((name) => [...new Set(result.map((row) => row[name]!))])
  const [areas, ages, sexes] = codes as [string[], string[], string[]]
  const below = (top: string) => (code: string, _: number, all: string[]) =>
    code === top ? -1 : all.indexOf(top)
  const dimensions = [
    {
      parents: areas.map((code) =>
        code === 'Stadt' ? -1 : areas.indexOf(code.includes('-') ? code.slice(0, 3) : 'Stadt'),
      ),
    },
    { parents: ages.map(below('alle')) },
    { parents: sexes.map(below('mw')) },
  ]
  const of = (name: string, own: string[]) => people.map((row) => own.indexOf(row[name]!))
  const records = {
    key: people.map(({ rkey }) => Number(rkey)),
    categories: [of('area', areas), of('age', ages), of('sex', sexes)],
    isCounted: people.map((row) => counted === 'total' || row[counted] === '1'),
  }
  const { counts, cellKeys: keys } = cellKeys({ dimensions, records })
  const cellOf = ({ area, age, sex }: Readonly<Record<string, string>>) =>
    (areas.indexOf(area!) * ages.length + ages.indexOf(age!)) * sexes.length + sexes.indexOf(sex!)
  return { cellOf, counts, keys }
}

function referenceTable(name: string): PerturbationLine[] {
  return csv(`cellkey_ptable_${name}.csv`).map((row) => ({
    count: Number(row['i']),
    change: Number(row['v']),
    above: Number(row['p_int_lb']),
    upTo: Number(row['p_int_ub']),
  }))
}

test('five people in two areas, the worked example of the methods page', () => {
  const { dimensions, records, counts, cellKeys: keys, lines, perturbed } = byHand
  const cells = cellKeys({ dimensions, records })
  expect(cells).toEqual({ counts, cellKeys: keys })
  expect(perturbCounts({ counts, keys, lines })).toEqual(perturbed)
})

test('the table of the example is the one that is drawn up for its variance', () => {
  expect(maximumEntropyTable({ largestChange: 2, variance: 0.8 })).toEqual(byHand.lines)
})

test('a key at the end of an interval is still in it, a key of 0 in the first, a missing count stays missing', () => {
  const lines = [
    { count: 0, change: 0, above: 0, upTo: 1 },
    { count: 1, change: -1, above: 0, upTo: 0.3 },
    { count: 1, change: 2, above: 0.3, upTo: 1 },
  ]
  const keys = [0, 0.3, 0.30000001, 0.3, 0.9, 0.9]
  expect(perturbCounts({ counts: [1, 1, 1, 7, 0, null], keys, lines })).toEqual([0, 0, 3, 6, 0, null])
})

describe('laws', () => {
  const person = fc.record({
    key: fc.oneof(
      fc.constantFrom(0, 0.5, 0.9999999, 0.1),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    ),
    area: fc.nat(3),
    age: fc.nat(2),
  })
  const people = fc.array(person, { minLength: 1, maxLength: 40 })
  const flat = (categories: number) => ({ parents: [-1, ...Array.from({ length: categories }, () => 0)] })
  const tableOf = (own: { key: number; area: number; age: number }[]) =>
    cellKeys({
      dimensions: [flat(4), flat(3)],
      records: {
        key: own.map(({ key }) => key),
        categories: [own.map(({ area }) => area + 1), own.map(({ age }) => age + 1)],
      },
    })

  test('the same records give the same key, in whatever table and order they stand', () => {
    fc.assert(
      fc.property(people, fc.nat(3), (own, area) => {
        const there = own.filter((each) => each.area === area)
        fc.pre(there.length > 0)
        const inTown = tableOf(own)
        const alone = cellKeys({
          dimensions: [{ parents: [-1] }],
          records: { key: there.map(({ key }) => key).toReversed(), categories: [there.map(() => 0)] },
        })
        expect(inTown.counts[(area + 1) * 4]).toBe(alone.counts[0])
        expect(inTown.cellKeys[(area + 1) * 4]).toBe(alone.cellKeys[0])
        expect(tableOf(own.toReversed())).toEqual(inTown)
      }),
    )
  })

  test('keys stay below 1, counts add up', () => {
    fc.assert(
      fc.property(people, (own) => {
        const { counts, cellKeys: keys } = tableOf(own)
        expect(counts[0]).toBe(own.length)
        for (let age = 0; age < 4; age++) {
          const parts = [4, 8, 12, 16].map((area) => counts[area + age]!)
          expect(parts.reduce((sum, count) => sum + count)).toBe(counts[age])
        }
        expect(keys.every((key) => key >= 0 && key < 1)).toBe(true)
      }),
    )
  })
})

test('with even keys the changes have mean 0 and the variance of the table', () => {
  const lines = maximumEntropyTable({ largestChange: 3, variance: 1 })
  const random = createRandom(5)
  const cells = 200_000
  const counts = Array.from({ length: cells }, (_, at) => 1 + (at % 9))
  const changed = perturbCounts({ counts, keys: counts.map(random), lines })
  const changes = changed.map((count, at) => count! - counts[at]!)
  const mean = changes.reduce((sum, change) => sum + change, 0) / cells
  const square = changes.reduce((sum, change) => sum + change * change, 0) / cells
  expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(1 / cells)) // four standard errors
  expect(Math.abs(square - 1)).toBeLessThan(0.03)
})

test.each([
  ['no category above', { dimensions: [{ parents: [5] }], records: { key: [], categories: [[]] } }],
  ['a circle', { dimensions: [{ parents: [1, 0] }], records: { key: [], categories: [[]] } }],
  ['no dimension', { dimensions: [], records: { key: [], categories: [] } }],
  ['a key of 1', { dimensions: [{ parents: [-1] }], records: { key: [1], categories: [[0]] } }],
  ['a key that is none', { dimensions: [{ parents: [-1] }], records: { key: [NaN], categories: [[0]] } }],
  ['an unknown category', { dimensions: [{ parents: [-1] }], records: { key: [0.1], categories: [[1]] } }],
  [
    'lists of different lengths',
    { dimensions: [{ parents: [-1] }], records: { key: [0.1], categories: [[]] } },
  ],
])('%s is refused', (_, table) => {
  expect(() => cellKeys(table)).toThrow(RangeError)
})

test('a table without records has counts of 0', () => {
  const table = cellKeys({ dimensions: [{ parents: [-1, 0] }], records: { key: [], categories: [[]] } })
  expect(table).toEqual({ counts: [0, 0], cellKeys: [0, 0] })
})

test.each([
  ['nothing', []],
  [
    'a gap',
    [
      [0, 0, 0, 0.4],
      [0, 0, 0.5, 1],
    ],
  ],
  [
    'no line for 1',
    [
      [0, 0, 0, 1],
      [2, 0, 0, 1],
    ],
  ],
  [
    'an end before 1',
    [
      [0, 0, 0, 1],
      [1, 0, 0, 0.9],
    ],
  ],
  [
    'a negative count',
    [
      [0, 0, 0, 1],
      [1, -2, 0, 1],
    ],
  ],
  ['somebody out of nobody', [[0, 1, 0, 1]]],
  [
    'half a person',
    [
      [0, 0, 0, 1],
      [1, 0.5, 0, 1],
    ],
  ],
])('a perturbation table with %s is refused', (_, rows) => {
  const lines = rows.map(([count, change, above, upTo]) => ({
    count: count!,
    change: change!,
    above: above!,
    upTo: upTo!,
  }))
  expect(() => perturbCounts({ counts: [1], keys: [0.5], lines })).toThrow(RangeError)
})
