import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cellAt, flat, tableOf } from '../table/example-tables.ts'
import { auditSuppression, codesOfCell, disclosedCells, suppress, type CellStatus } from '../index.ts'

const vector = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../vectors/disclosure/${name}.json`, import.meta.url), 'utf8'))

type Row = [...string[], number]
const fromRows = ({ dimensions, rows }: { dimensions: []; rows: Row[] }) =>
  tableOf({
    dimensions,
    codes: rows.map((row) => row.slice(0, -1) as string[]),
    counts: rows.map((row) => row.at(-1) as number),
  })

describe('the example computed by hand', () => {
  const example = vector('suppression-hand-computed')
  const table = fromRows(example)
  type Hidden = { codes: string[]; status: CellStatus; naive: number[]; informed: number[] }
  const hidden: Hidden[] = example.hidden
  const rule = { minimumCount: example.minimumCount }

  test('three more cells hide the small one', () => {
    const { status, primaries, secondaries } = suppress({ table, rule })
    expect([primaries, secondaries]).toEqual([1, 3])
    expect(hidden.map(({ codes }) => status[cellAt(table, ...codes)])).toEqual(
      hidden.map((cell) => cell.status),
    )
  })

  test.each(['naive', 'informed'] as const)('the %s attacker is left with these ranges', (attacker) => {
    const { status: pattern } = suppress({ table, rule })
    const { lower, upper, disclosed, recovered } = auditSuppression({ table, pattern, attacker })
    const ranges = hidden.map(({ codes }) => [lower[cellAt(table, ...codes)], upper[cellAt(table, ...codes)]])
    expect(ranges).toEqual(hidden.map((cell) => cell[attacker]))
    expect([disclosed, recovered]).toEqual([[], []])
  })

  test('hiding nothing but the small one is no use: it is the difference of two published ones', () => {
    const pattern = Array.from(table.values, (): CellStatus => 'published')
    const small = cellAt(table, 'north', '0-2')
    pattern[small] = 'primary'
    const { lower, upper, disclosed } = auditSuppression({ table, pattern, attacker: 'naive' })
    expect([lower[small], upper[small]]).toEqual(example.onlyTheSmallOneHidden.naive)
    expect(disclosed).toEqual([small])
  })
})

test('two ones in a published sum of two: only who knows the rule knows them', () => {
  const { twoOnesHidden } = vector('suppression-hand-computed')
  const table = tableOf({
    dimensions: [flat('area', 'town', ['a', 'b'])],
    codes: [['a'], ['b']],
    counts: [1, 1],
  })
  const pattern = Array.from(
    table.values,
    (_, cell) => (cell === cellAt(table, 'town') ? 'published' : 'primary') as CellStatus,
  )
  for (const attacker of ['naive', 'informed'] as const) {
    const { lower, upper, disclosed } = auditSuppression({ table, pattern, attacker })
    expect([lower[cellAt(table, 'a')], upper[cellAt(table, 'a')]]).toEqual(twoOnesHidden[attacker])
    expect(disclosed).toHaveLength(attacker === 'informed' ? 2 : 0)
  }
})

test('the ranges are those that HiGHS finds for whole numbers', () => {
  const reference = vector('suppression-ranges')
  const table = fromRows(reference)
  type Range = { codes: string; naive: number[]; informed: number[] }
  for (const ranges of reference.patterns as Range[][]) {
    const byCodes = new Map(ranges.map((range) => [range.codes, range]))
    const own = Array.from(table.values, (_, cell) => byCodes.get(codesOfCell(table, cell).join(' ')))
    const pattern = own.map((range): CellStatus => (range === undefined ? 'published' : 'secondary'))
    for (const attacker of ['naive', 'informed'] as const) {
      const { lower, upper } = auditSuppression({ table, pattern, attacker })
      expect(lower).toEqual(own.map((range) => range?.[attacker][0] ?? null))
      expect(upper).toEqual(own.map((range) => range?.[attacker][1] ?? null))
    }
  }
})

test('counts need not be whole: amounts are audited without rounding', () => {
  const table = tableOf({
    dimensions: [flat('area', 'town', ['a', 'b', 'c'])],
    codes: [['a'], ['b'], ['c']],
    counts: [0.5, 2.25, 7],
  })
  const pattern = Array.from(table.values, (value): CellStatus =>
    value < 1 ? 'primary' : value < 3 ? 'secondary' : 'published',
  )
  const { upper, disclosed } = auditSuppression({ table, pattern, attacker: 'naive' })
  expect(upper[cellAt(table, 'a')]).toBe(2.75)
  expect(disclosed).toEqual([])
})

describe('an attacker with bounds of his own', () => {
  const table = tableOf({
    dimensions: [flat('area', 'town', ['a', 'b'])],
    codes: [['a'], ['b']],
    counts: [3, 8],
  })
  const pattern = Array.from(table.values, (value): CellStatus =>
    value === 3 ? 'primary' : value === 8 ? 'secondary' : 'published',
  )

  test('who knows one cell from elsewhere knows the other', () => {
    const [lower, upper] = [[...table.values], [...table.values]]
    const [small, known] = [cellAt(table, 'a'), cellAt(table, 'b')]
    lower[small] = 0
    upper[small] = Infinity
    expect(disclosedCells({ table, pattern, attacker: { lower, upper } })).toEqual([small])
    expect(known).not.toBe(small)
  })

  test('who is sure of something wrong is refused', () => {
    const lower = [...table.values].map((value) => value + 1)
    expect(() => auditSuppression({ table, pattern, attacker: { lower, upper: lower } })).toThrow(/^attacker/)
    expect(() => auditSuppression({ table, pattern, attacker: { lower: [], upper: [] } })).toThrow(
      /^attacker/,
    )
  })

  test('a pattern for another table is refused', () => {
    expect(() => auditSuppression({ table, pattern: [], attacker: 'naive' })).toThrow(/^pattern/)
  })
})

test('without end: hidden totals leave no upper bound', () => {
  const table = tableOf({ dimensions: [flat('area', 'town', ['a'])], codes: [['a']], counts: [3] })
  const pattern = Array.from(table.values, (): CellStatus => 'primary')
  const { lower, upper, disclosed } = auditSuppression({ table, pattern, attacker: 'informed' })
  expect([lower, upper, disclosed]).toEqual([[1, 1], [Infinity, Infinity], []])
})
