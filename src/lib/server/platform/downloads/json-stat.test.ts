import { describe, expect, test } from 'vitest'
import { aTable, germanWords } from './a-table.ts'
import type { Cube, DataTable } from './data-table.ts'
import { jsonStat, type JsonStat } from './json-stat.ts'

const cubeOf = (table: DataTable) => {
  if (table.cube === undefined) throw new Error('the table is no cube')
  return jsonStat({ ...table, cube: table.cube }, { madeOn: '2026-11-30', words: germanWords })
}

test('a table of areas is a dataset of area × time × metric, written by hand after json-stat.org/full', () => {
  expect(cubeOf(aTable())).toEqual({
    version: '2.0',
    class: 'dataset',
    label: 'Anteil der Kinder, Sozialraum, 2024',
    source: 'Statistikstelle',
    updated: '2026-11-30',
    note: ['Definition: Kinder unter 18 je 100 Einwohner', 'Zeichen „.“: geheim'],
    id: ['gebiet', 'zeitraum', 'merkmal'],
    size: [3, 1, 2],
    role: { geo: ['gebiet'], time: ['zeitraum'], metric: ['merkmal'] },
    dimension: {
      gebiet: {
        label: 'Gebiet',
        category: { index: ['01', '02', '03'], label: { '01': 'Nord', '02': 'Süd', '03': 'West' } },
      },
      zeitraum: { label: 'Zeitraum', category: { index: ['2024'], label: { '2024': '2024' } } },
      merkmal: {
        label: 'Merkmal',
        category: {
          index: ['wert', 'faelle'],
          label: { wert: 'Wert', faelle: 'Fälle' },
          unit: { wert: { label: '%', decimals: 1 }, faelle: { decimals: 0 } },
        },
      },
    },
    value: [31.2, 63, null, null, 0, null],
    status: { 2: '.', 5: '–' },
  })
})

describe('values of several indicators', () => {
  const rows: DataTable['rows'] = [
    [
      'sozialraum',
      '01',
      'Nord',
      'armut',
      '2023',
      { kind: 'value', value: 31.5 },
      { kind: 'value', value: 63 },
    ],
    ['sozialraum', '01', 'Nord', 'armut', '2024', { kind: 'sign', sign: '.' }, null],
    ['sozialraum', '01', 'Nord', 'dichte', '2024', { kind: 'value', value: 4 }, null],
  ]
  const cube: Cube = {
    dimensions: [
      {
        code: 'gebiet',
        title: 'Gebiet',
        role: 'geo',
        of: { keyColumns: ['ebene', 'schluessel'], nameColumn: 'gebiet' },
      },
      {
        code: 'zeitraum',
        title: 'Zeitraum',
        role: 'time',
        of: { keyColumns: ['zeitraum'], nameColumn: 'zeitraum' },
      },
    ],
    metrics: {
      column: 'indikator',
      valueColumn: 'wert',
      about: new Map([
        ['armut', { title: 'Kinderarmut', unit: '%' }],
        ['dichte', { title: 'Dichte', unit: 'je km²' }],
      ]),
    },
  }
  const columns = ['ebene', 'schluessel', 'gebiet', 'indikator', 'zeitraum', 'wert', 'fallzahl'].map(
    (code, at) => ({ code, title: code, kind: at > 4 ? ('number' as const) : ('text' as const) }),
  )
  const made = cubeOf(aTable({ columns, rows, cube }))

  test('have a metric for each indicator and what it rests on, each with its own unit', () => {
    expect(made.dimension['merkmal']?.category).toEqual({
      index: ['armut/wert', 'armut/fallzahl', 'dichte/wert'],
      label: {
        'armut/wert': 'Kinderarmut',
        'armut/fallzahl': 'Kinderarmut: fallzahl',
        'dichte/wert': 'Dichte',
      },
      unit: {
        'armut/wert': { label: '%', decimals: 1 },
        'armut/fallzahl': { decimals: 0 },
        'dichte/wert': { label: 'je km²', decimals: 0 },
      },
    })
  })

  test('stand row by row, the metric changing fastest', () => {
    expect(made.dimension['gebiet']?.category.index).toEqual(['sozialraum/01'])
    expect(made.size).toEqual([1, 2, 3])
    expect(made.value).toEqual([31.5, 63, null, null, null, 4])
    expect(made.status).toEqual({ 3: '.' })
  })

  test('of which two are about the same are refused rather than one lost', () => {
    expect(() => cubeOf(aTable({ columns, rows: [...rows, ...rows], cube }))).toThrow(RangeError)
  })
})

test('words in place of a number are its status', () => {
  const table = aTable({ rows: [['01', 'Nord', 'unter 5', null, '']] })
  expect(cubeOf(table)).toMatchObject({ value: [null, null], status: { 0: 'unter 5' } })
})

test('a large cube with little in it names only what there is', () => {
  const rows = Array.from({ length: 200 }, (_, at): DataTable['rows'][number] => [
    String(at),
    `Gebiet ${at}`,
    { kind: 'value', value: at },
    String(at),
  ])
  const of = (column: string) => ({ keyColumns: [column], nameColumn: column })
  const { value, size } = cubeOf(
    aTable({
      columns: [
        { code: 'schluessel', title: 'Schlüssel', kind: 'text' },
        { code: 'name', title: 'Gebiet', kind: 'text' },
        { code: 'wert', title: 'Wert', kind: 'number' },
        { code: 'zeitraum', title: 'Zeitraum', kind: 'text' },
      ],
      rows,
      cube: {
        dimensions: [
          { code: 'gebiet', title: 'Gebiet', role: 'geo', of: of('schluessel') },
          { code: 'zeitraum', title: 'Zeitraum', role: 'time', of: of('zeitraum') },
        ],
      },
    }),
  )
  expect(size).toEqual([200, 200, 1])
  expect(Object.keys(value)).toHaveLength(200)
  // The third area in the third period: 2 × 200 + 2.
  expect((value as Exclude<JsonStat['value'], readonly unknown[]>)[402]).toBe(2)
})
