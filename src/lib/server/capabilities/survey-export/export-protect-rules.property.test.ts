import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protectRows } from './export-protect-rules.ts'

const aRow = fc.record({
  kind: fc.constantFrom('1 submitted', '1 submitted', '2 submitted', '1 started'),
  group: fc.constantFrom('', 'Kita', 'Schule', 'Amt'),
  area: fc.constantFrom('', 'nord', 'sued', 'west'),
  language: fc.constantFrom('de', 'de', 'de', 'tr', 'ar'),
})
const anyRows = fc.array(aRow, { maxLength: 120 })
const anyMinimum = fc.integer({ min: 1, max: 10 })
const columns = ['kind', 'group', 'area', 'language'] as const

/** What whoever has the file reads of a row. */
const readOf = ({ row, who }: ReturnType<typeof protectRows>['rows'][number]) => ({ kind: row.kind, ...who })

test('whoever counts by any of the columns finds no number below the minimum', () => {
  fc.assert(
    fc.property(anyRows, anyMinimum, fc.subarray([...columns]), (rows, minimum, by) => {
      const read = protectRows(rows, minimum).rows.map(readOf)
      const counts = Map.groupBy(read, (row) => JSON.stringify(by.map((column) => row[column])))
      for (const { length } of counts.values()) expect(length).toBeGreaterThanOrEqual(minimum)
    }),
  )
})

test('whoever also knows how many of each group answered cannot tell a small group from others', () => {
  fc.assert(
    fc.property(anyRows, anyMinimum, (rows, minimum) => {
      const read = protectRows(rows, minimum).rows
      for (const column of ['group', 'area', 'language'] as const) {
        // A row of which it is not told may be any of those that are not told, of its kind.
        for (const kind of new Set(read.map(({ row }) => row.kind))) {
          const hidden = read.filter(({ row, who }) => row.kind === kind && who[column] === null)
          if (hidden.length > 0) expect(hidden.length).toBeGreaterThanOrEqual(minimum)
        }
      }
    }),
  )
})

test('what is told is true, no row comes twice, and none is left out but those of a rare kind', () => {
  fc.assert(
    fc.property(anyRows, anyMinimum, (rows, minimum) => {
      const { rows: read, leftOut } = protectRows(rows, minimum)
      for (const { row, who } of read)
        for (const column of ['group', 'area', 'language'] as const)
          expect([row[column], null]).toContain(who[column])
      expect(new Set(read.map(({ row }) => row)).size).toBe(read.length)
      const rare = [...Map.groupBy(rows, ({ kind }) => kind).values()].filter(
        ({ length }) => length < minimum,
      )
      expect(leftOut).toBe(rare.flat().length)
    }),
  )
})

test('nothing is taken back where everything is frequent enough', () => {
  const rows = ['Kita', 'Schule'].flatMap((group) =>
    Array.from({ length: 5 }, () => ({ kind: '1', group, area: 'nord', language: 'de' })),
  )
  expect(protectRows(rows, 5)).toMatchObject({ leftOut: 0, hidden: [] })
  const more = [...rows, { kind: '1', group: 'Amt', area: 'nord', language: 'de' }]
  const protectedRows = protectRows(more, 5)
  // One office alone would be found: the smallest group beside it is not told either.
  expect(protectedRows.rows.filter(({ who }) => who.group === null)).toHaveLength(6)
  expect(protectedRows.hidden).toEqual(['group'])
})
