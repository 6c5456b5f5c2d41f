import { expect, test } from 'vitest'
import { messages } from '#lib/messages/index.ts'
import type { MapRow } from './map-view.ts'
import { tableRecords } from './table-records.ts'

const columns = [
  { code: 'wert', title: 'Wert', isNumber: true, isOrdered: true },
  { code: 'klasse', title: 'Klasse', isNumber: false, isOrdered: false },
]
const area = (code: string, fields: MapRow['fields']): MapRow => ({
  areaId: 1,
  code,
  name: `Gebiet ${code}`,
  colour: '',
  says: '',
  fields,
})

test('a table becomes records with bare numbers, the unit in the heading, and signs as signs', () => {
  const rows = [
    area('01', {
      wert: { kind: 'figure', cell: { kind: 'value', value: 31.24 }, decimals: 1, unitSign: '%' },
      klasse: { kind: 'text', text: 'ab 30,0 %', colour: 'burden-6' },
    }),
    area('02', { wert: { kind: 'figure', cell: { kind: 'sign', sign: '.' }, decimals: 1, unitSign: '%' } }),
    area('03', {}),
  ]
  expect(tableRecords({ columns, rows, texts: messages('de').map })).toEqual([
    ['Schlüssel', 'Gebiet', 'Wert (%)', 'Klasse'],
    ['01', 'Gebiet 01', { value: 31.24, decimals: 1 }, 'ab 30,0 %'],
    ['02', 'Gebiet 02', '.', ''],
    ['03', 'Gebiet 03', '', ''],
  ])
})
