import { expect, test } from 'vitest'
import { cellOf, columnsOf } from './map-table.ts'
import type { MapRow } from './map-view.ts'

const columns = [
  { code: 'wert', title: 'Wert', isNumber: true, isOrdered: true },
  { code: 'spanne', title: 'Spanne des Rangs', isNumber: true, isOrdered: false },
  { code: 'klasse', title: 'Klasse', isNumber: false, isOrdered: false },
]
const value = { kind: 'figure', cell: { kind: 'value', value: 31.24 }, decimals: 1, unitSign: '%' } as const
const sign = { kind: 'figure', cell: { kind: 'sign', sign: '.' }, decimals: 1, unitSign: '%' } as const
const area = (fields: MapRow['fields']): MapRow => ({
  areaId: 1,
  code: '01',
  name: 'Nord',
  colour: '',
  says: '',
  fields,
})

test('a figure keeps its decimals, a sign stays a sign, and nothing stays nothing', () => {
  expect(cellOf(value)).toEqual({ kind: 'value', value: 31.24, decimals: 1 })
  expect(cellOf(sign)).toEqual({ kind: 'sign', sign: '.' })
  expect(cellOf({ kind: 'text', text: 'ab 30,0 %', colour: 'burden-6' })).toBe('ab 30,0 %')
  expect(cellOf(undefined)).toBeNull()
})

test('a column has the unit of its figures; one of words only is no column of numbers', () => {
  const rows = [area({}), area({ wert: sign, spanne: { kind: 'text', text: '1 bis 3' } })]
  expect(columnsOf({ columns }, rows)).toEqual([
    { code: 'wert', title: 'Wert', kind: 'number', unit: '%' },
    { code: 'spanne', title: 'Spanne des Rangs', kind: 'text', unit: null },
    { code: 'klasse', title: 'Klasse', kind: 'text', unit: null },
  ])
})
