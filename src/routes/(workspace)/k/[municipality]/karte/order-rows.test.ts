import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column, MapRow } from './map-view.ts'
import { cutRows, orderRows, readOrder } from './order-rows.ts'

const columns: Column[] = [
  { code: 'wert', title: 'Wert', isNumber: true, isOrdered: true },
  { code: 'klasse', title: 'Klasse', isNumber: false, isOrdered: false },
]
const usual = { columns, usualOrder: '-wert' }

function row(name: string, value: number | '–' | '.' | null): MapRow {
  const cell = typeof value === 'number' ? { kind: 'value' as const, value } : null
  const sign = value === '–' || value === '.' ? { kind: 'sign' as const, sign: value } : null
  const shown = cell ?? sign
  return {
    areaId: 1,
    code: name,
    name,
    colour: '',
    says: '',
    fields: shown === null ? {} : { wert: { kind: 'figure', cell: shown, decimals: 1, unitSign: null } },
  }
}
const names = (rows: MapRow[]) => rows.map(({ name }) => name)

describe('the order of the table', () => {
  test('is the usual one where the address names no column that can be ordered by', () => {
    expect(readOrder(null, usual)).toEqual({ column: 'wert', isDescending: true })
    expect(readOrder('klasse', usual)).toEqual({ column: 'wert', isDescending: true })
    expect(readOrder('-name', usual)).toEqual({ column: 'name', isDescending: true })
  })

  test('takes the sign for exactly zero as zero, and leaves areas without a number at the end either way', () => {
    const rows = [row('A', '.'), row('B', 3), row('C', '–'), row('D', -1), row('E', null)]
    expect(names(orderRows(rows, { column: 'wert', isDescending: false }))).toEqual(['D', 'C', 'B', 'A', 'E'])
    expect(names(orderRows(rows, { column: 'wert', isDescending: true }))).toEqual(['B', 'C', 'D', 'A', 'E'])
  })

  test('names are ordered as German readers do, with numbers as numbers', () => {
    const rows = [row('Zoo', 1), row('Äcker', 1), row('Bezirk 10', 1), row('Bezirk 9', 1)]
    expect(names(orderRows(rows, { column: 'name', isDescending: false }))).toEqual([
      'Äcker',
      'Bezirk 9',
      'Bezirk 10',
      'Zoo',
    ])
  })

  test('keeps every row, whatever it is ordered by', () => {
    const value = fc.option(fc.integer(), { nil: null })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), value)),
        fc.constantFrom('wert', 'name', 'schluessel'),
        fc.boolean(),
        (list, column, isDescending) => {
          const rows = list.map(([name, number]) => row(name, number))
          expect(orderRows(rows, { column, isDescending }).toSorted(byName)).toEqual(rows.toSorted(byName))
        },
      ),
    )
  })
})

const byName = (a: MapRow, b: MapRow) => {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

describe('a table of areas', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => row(String(at), at))

  test.each([0, 84, 120])('with %i rows shows them all', (count) => {
    expect(cutRows(many(count), null)).toEqual({ shown: many(count), first: null })
  })

  test('with hundreds begins with the first sixty, and shows all to whoever wants them', () => {
    const rows = many(542)
    expect(cutRows(rows, null)).toEqual({ shown: rows.slice(0, 60), first: 60 })
    expect(cutRows(rows, 'all')).toEqual({ shown: rows, first: 60 })
  })
})
