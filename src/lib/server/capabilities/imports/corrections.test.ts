import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceRow } from '../../platform/tables/source-row.ts'
import type { Table } from '../../platform/tables/table-types.ts'
import { correctedTable } from './correct-rows.ts'
import type { Correction } from './corrections-form.ts'
import { replacementsOf, withCorrections } from './corrections-rules.ts'
import { faultsOf } from './fault-rules.ts'

function tableOf(rows: SourceRow[]): Table {
  return {
    facts: { format: 'csv', decimal: ',', decimalShown: true, columns: ['a', 'b'] },
    async *batches() {
      yield { rows, faults: [], done: 1, total: 1 }
    },
  }
}

async function corrected(rows: SourceRow[], corrections: readonly Correction[]) {
  const { table, counts } = correctedTable(tableOf(rows), corrections)
  const all: SourceRow[] = []
  for await (const batch of table.batches()) all.push(...batch.rows)
  return { rows: all, counts }
}

const rows: SourceRow[] = [
  { line: 2, cells: { a: 'Lindenthal ', b: '1' } },
  { line: 3, cells: { a: 'Lindenthal', b: '2' } },
  { line: 4, cells: { a: 'Gesamt', b: '3' } },
]

describe('what is put right in a file', () => {
  test('holds wherever the column says so, or in one line, and leaves lines out', async () => {
    const { rows: read, counts } = await corrected(rows, [
      { column: 'a', from: 'Lindenthal', to: '309' },
      { column: 'a', from: 'Lindenthal', to: '310', line: 3 },
      { column: 'a', from: 'Gesamt', to: null },
    ])
    expect(read.map(({ line, cells }) => [line, cells['a']])).toEqual([
      [2, '309'],
      [3, '310'],
    ])
    expect(counts).toEqual({ cellsCorrected: 2, linesLeftOut: 1 })
  })

  test('in a line holds only as long as the file says there what it said', async () => {
    const { rows: read } = await corrected(rows, [{ column: 'b', from: '9', to: '8', line: 2 }])
    expect(read).toEqual(rows)
  })

  test('without corrections is the file itself', () => {
    const table = tableOf(rows)
    expect(correctedTable(table).table).toBe(table)
  })

  const text = fc.constantFrom('p', 'q', 'r')
  const some = fc.array(
    fc.record(
      {
        column: fc.constantFrom('a', 'b'),
        from: text,
        to: fc.option(text, { freq: 5 }),
        line: fc.constantFrom(2, 3),
      },
      { requiredKeys: ['column', 'from', 'to'] },
    ),
    { maxLength: 4 },
  )
  const file = fc.record({ a: text, b: text }).map((cells) => [
    { line: 2, cells },
    { line: 3, cells: { a: cells.b, b: cells.a } },
  ])

  test('one after the other comes to the same as both together', async () => {
    const one = fc.record(
      {
        column: fc.constantFrom('a', 'b'),
        from: text,
        to: fc.option(text, { freq: 5 }),
        line: fc.constantFrom(2, 3),
      },
      { requiredKeys: ['column', 'from', 'to'] },
    )
    await fc.assert(
      fc.asyncProperty(file, some, one, async (lines, attempts, next) => {
        const earlier = withCorrections([], attempts)
        const after = await corrected((await corrected(lines, earlier)).rows, [next])
        const together = await corrected(lines, withCorrections(earlier, [next]))
        expect(together.rows).toEqual(after.rows)
      }),
    )
  })

  test('goes into the recipe where it holds everywhere', () => {
    const everywhere = { column: 'a', from: 'x', to: 'y' }
    expect(replacementsOf([everywhere, { ...everywhere, line: 7 }])).toEqual([everywhere])
  })
})

describe('faults', () => {
  const issue = { weight: 'refused' as const, column: 'Gebiet', code: 'indicators/unknown-area' }

  test('of the same text are one, of the same figure are several', () => {
    const faults = faultsOf([
      { ...issue, line: 2, cell: 'Lindental ' },
      { ...issue, line: 3, cell: 'Lindental' },
      { ...issue, line: 4, code: 'indicators/out-of-range', column: 'Wert', cell: '120' },
      { ...issue, line: 5, code: 'indicators/out-of-range', column: 'Wert', cell: '120' },
      { ...issue, line: 6, weight: 'noted', cell: 'Lindental' },
    ])
    expect(faults.map(({ cell, lines, count }) => ({ cell, lines, count }))).toEqual([
      { cell: 'Lindental', lines: [2, 3], count: 2 },
      { cell: '120', lines: [4], count: 1 },
      { cell: '120', lines: [5], count: 1 },
    ])
  })
})
