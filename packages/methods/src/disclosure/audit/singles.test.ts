import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAt, flat, leafCombinations, tableOf } from '../table/example-tables.ts'
import { disclosedCells, disclosedToSingles, suppress, type CellStatus } from '../index.ts'

test('in a sum of three with two hidden, the one knows the two', () => {
  const dimensions = [flat('area', 'town', ['a', 'b', 'c'])]
  const table = tableOf({ dimensions, codes: [['a'], ['b'], ['c']], counts: [1, 2, 9] })
  const [one, two] = [cellAt(table, 'a'), cellAt(table, 'b')]
  const pattern = Array.from(table.values, (value): CellStatus => (value < 3 ? 'primary' : 'published'))
  expect(disclosedCells({ table, pattern, attacker: 'informed' })).toEqual([])
  expect(disclosedToSingles({ table, pattern })).toEqual([{ single: one, cell: two }])

  const guarded = suppress({ table, rule: { minimumCount: 3 } })
  expect([guarded.secondaries, guarded.unprotected]).toEqual([1, []])
  expect(disclosedToSingles({ table, pattern: guarded.status })).toEqual([])
})

test('a total that holds only the single himself is nothing new to him', () => {
  const dimensions = [flat('area', 'town', ['a', 'b'])]
  const table = tableOf({ dimensions, codes: [['a'], ['b']], counts: [1, 0] })
  const { status: pattern } = suppress({ table, rule: { minimumCount: 3 } })
  expect(disclosedToSingles({ table, pattern })).toEqual([])
})

test('guarded tables keep every secret from singles, and from the others too', { timeout: 20_000 }, () => {
  const dimensions = [
    {
      name: 'area',
      sums: [
        { total: 'town', parts: ['n', 's'] },
        ...['n', 's'].map((side) => ({ total: side, parts: [0, 1, 2].map((at) => `${side}${at}`) })),
      ],
    },
    flat('age', 'all', ['young', 'middle', 'old']),
    flat('sex', 'mw', ['m', 'w']),
  ]
  const codes = leafCombinations(dimensions)
  const count = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(fc.array(count, { minLength: codes.length, maxLength: codes.length }), (counts) => {
      const table = tableOf({ dimensions, codes, counts })
      const { status: pattern, unprotected } = suppress({
        table,
        rule: { minimumCount: 3 },
        rounds: 5,
      })
      expect(unprotected).toEqual([])
      expect(disclosedToSingles({ table, pattern })).toEqual([])
      expect(disclosedCells({ table, pattern, attacker: 'informed' })).toEqual([])
    }),
    { numRuns: 30 },
  )
})
