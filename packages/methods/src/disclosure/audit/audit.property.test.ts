import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangesByCounting } from './count-all-tables.ts'
import { cellAt, flat, leafCombinations, tableOf } from '../table/example-tables.ts'
import { auditSuppression, disclosedCells, type CellStatus } from '../index.ts'

const shapes = [
  [flat('area', 'town', ['a', 'b', 'c']), flat('sex', 'all', ['m', 'w'])],
  [
    {
      name: 'area',
      sums: [
        { total: 'town', parts: ['north', 'south'] },
        { total: 'north', parts: ['a', 'b'] },
      ],
    },
    flat('sex', 'all', ['m', 'w']),
  ],
  [flat('area', 'town', ['a', 'b']), flat('age', 'all', ['young', 'old']), flat('sex', 'all', ['m', 'w'])],
  [
    {
      name: 'area',
      sums: [
        { total: 'town', parts: ['north', 'south'] },
        { total: 'north', parts: ['a', 'b'] },
        { total: 'south', parts: ['c', 'd', 'e'] },
        { total: 'town', parts: ['old', 'new'] },
        { total: 'old', parts: ['a', 'c'] },
        { total: 'new', parts: ['b', 'd', 'e'] },
      ],
    },
  ],
]

const situation = fc.constantFrom(...shapes).chain((dimensions) => {
  const codes = leafCombinations(dimensions)
  const cells = dimensions.reduce(
    (product, { sums }) => product * new Set(sums.flatMap((s) => [s.total, ...s.parts])).size,
    1,
  )
  return fc.record({
    dimensions: fc.constant(dimensions),
    codes: fc.constant(codes),
    counts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: codes.length, maxLength: codes.length }),
    status: fc.array(fc.constantFrom<CellStatus>('published', 'primary', 'secondary'), {
      minLength: cells,
      maxLength: cells,
    }),
  })
})

test('the ranges are those of all tables counted, for both attackers', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(situation, fc.constantFrom('naive' as const, 'informed' as const), (own, attacker) => {
      const table = tableOf(own)
      const top = cellAt(table, ...own.dimensions.map(({ sums }) => sums[0]?.total ?? ''))
      const grandTotal = table.values[top] ?? 0
      fc.pre(grandTotal <= 9)
      const pattern = own.status.map((status, cell) => (cell === top ? 'published' : status))
      const isHidden = (cell: number) => pattern[cell] !== 'published'
      const least = (cell: number) => (attacker === 'informed' ? Math.min(1, table.values[cell] ?? 0) : 0)

      const counted = rangesByCounting({ table, isHidden, least, grandTotal })
      const audit = auditSuppression({ table, pattern, attacker, protection: 2 })
      expect(counted.tables).toBeGreaterThan(0)
      expect(audit.unsettled).toEqual([])
      expect(audit.lower).toEqual(counted.lower.map((value, cell) => (isHidden(cell) ? value : null)))
      expect(audit.upper).toEqual(counted.upper.map((value, cell) => (isHidden(cell) ? value : null)))

      const width = (cell: number) => (counted.upper[cell] ?? 0) - (counted.lower[cell] ?? 0)
      const primaries = [...pattern.keys()].filter((cell) => pattern[cell] === 'primary')
      expect(audit.disclosed).toEqual(primaries.filter((cell) => width(cell) < 2))
      for (const protection of [0, 1, 2, 3]) {
        expect(disclosedCells({ table, pattern, attacker, protection })).toEqual(
          primaries.filter((cell) => width(cell) < Math.max(1, protection)),
        )
      }
      const amounts = { table, pattern, attacker, counts: 'continuous' as const }
      expect(disclosedCells(amounts)).toEqual(auditSuppression(amounts).disclosed)
    }),
    { numRuns: 400 },
  )
})
