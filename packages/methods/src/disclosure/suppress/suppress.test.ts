import { describe, expect, test } from 'vitest'
import { cellAt, flat, leafCombinations, tableOf } from '../table/example-tables.ts'
import { auditSuppression, disclosedCells, primaryCells, suppress } from '../index.ts'

const dimensions = [flat('area', 'town', ['a', 'b', 'c']), flat('sex', 'all', ['m', 'w'])]
const tableWith = (counts: number[]) => tableOf({ dimensions, codes: leafCombinations(dimensions), counts })
const rule = { minimumCount: 5 }

describe('degenerate tables', () => {
  test('nothing small: nothing hidden', () => {
    expect(suppress({ table: tableWith([5, 6, 7, 8, 9, 10]), rule })).toMatchObject({
      primaries: 0,
      secondaries: 0,
      unprotected: [],
    })
  })

  test('nothing but zeros: nothing hidden, unless zeros are to be hidden', () => {
    const table = tableWith([0, 0, 0, 0, 0, 0])
    expect(suppress({ table, rule })).toMatchObject({ primaries: 0, secondaries: 0 })
    expect(suppress({ table, rule: { ...rule, hidesZeros: true } })).toMatchObject({
      primaries: 12,
      secondaries: 0,
    })
  })

  test('a single person: every cell that holds her is hidden, up to the grand total', () => {
    const { status, primaries, secondaries } = suppress({ table: tableWith([1, 0, 0, 0, 0, 0]), rule })
    expect([primaries, secondaries]).toEqual([4, 0])
    expect(status.filter((own) => own === 'published')).toHaveLength(8)
  })

  test('one area: its total goes with it', () => {
    const table = tableOf({ dimensions: [flat('area', 'town', ['a'])], codes: [['a']], counts: [3] })
    expect(suppress({ table, rule }).status).toEqual(['primary', 'primary'])
  })

  test('no totals: the small ones alone are hidden', () => {
    const table = tableOf({
      dimensions: [{ name: 'area', sums: [], loose: ['a', 'b'] }],
      codes: [['a'], ['b']],
      counts: [3, 8],
    })
    expect(suppress({ table, rule }).status).toEqual(['primary', 'published'])
  })

  test('all equal and small: totals protect as much as other areas do', () => {
    const table = tableWith([1, 1, 1, 1, 1, 1])
    const { status, unprotected } = suppress({ table, rule })
    expect(unprotected).toEqual([])
    for (const attacker of ['naive', 'informed'] as const)
      expect(disclosedCells({ table, pattern: status, attacker })).toEqual([])
  })
})

describe('what the caller says about cells', () => {
  const table = tableWith([3, 9, 11, 8, 7, 14])

  test('cells that have to be shown are shown; others hide the small one', () => {
    const shown = new Set([cellAt(table, 'b', 'm'), cellAt(table, 'b', 'w')])
    const alwaysPublished = Array.from(table.values, (_, cell) => shown.has(cell))
    const { status, unprotected } = suppress({ table, rule, alwaysPublished })
    expect([...shown].map((cell) => status[cell])).toEqual(['published', 'published'])
    expect([unprotected, status[cellAt(table, 'c', 'm')]]).toEqual([[], 'secondary'])
  })

  test('where everything has to be shown, it says which cell cannot be protected', () => {
    const alwaysPublished = Array.from(table.values, () => true)
    expect(suppress({ table, rule, alwaysPublished }).unprotected).toEqual([cellAt(table, 'a', 'm')])
  })

  test('cells to protect for other reasons are primary too', () => {
    const dominated = cellAt(table, 'c', 'w')
    const primary = Array.from(table.values, (_, cell) => cell === dominated)
    const { status } = suppress({ table, rule, primary })
    expect([status[dominated], status[cellAt(table, 'a', 'm')]]).toEqual(['primary', 'primary'])
    expect(suppress({ table, primary }).primaries).toBe(1)
    expect(disclosedCells({ table, pattern: status, attacker: 'informed' })).toEqual([])
  })

  test('each cell can have a protection of its own', () => {
    const small = cellAt(table, 'a', 'm')
    const protection = Array.from(table.values, (_, cell) => (cell === small ? 6 : 1))
    const { status: pattern } = suppress({ table, rule, protection })
    const { lower, upper } = auditSuppression({ table, pattern, attacker: 'informed' })
    expect((upper[small] ?? 0) - (lower[small] ?? 0)).toBeGreaterThanOrEqual(6)
  })
})

test('primary are the counts from 1 (or 0) up to the minimum, totals too', () => {
  const table = tableWith([0, 1, 2, 4, 5, 6])
  const valuesOf = (mask: boolean[]) => [...table.values].filter((_, cell) => mask[cell]).sort()
  expect(valuesOf(primaryCells({ table, rule }))).toEqual([1, 1, 2, 4])
  expect(valuesOf(primaryCells({ table, rule: { ...rule, hidesZeros: true } }))).toEqual([0, 1, 1, 2, 4])
})

test.each([
  [{ rule: { minimumCount: 0 } }, /^rule.minimumCount/],
  [{ rule, primary: [true] }, /^primary/],
  [{ rule, alwaysPublished: [true] }, /^alwaysPublished/],
  [{ rule, protection: 0 }, /^protection/],
  [{ rule, protection: [1] }, /^protection/],
  [{ rule, seed: -1 }, /^seed/],
])('wrong arguments are named: %o', (wrong, name) => {
  expect(() => suppress({ table: tableWith([1, 2, 3, 4, 5, 6]), ...wrong })).toThrow(name)
})
