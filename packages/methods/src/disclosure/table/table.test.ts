import { describe, expect, test } from 'vitest'
import { cellAt, flat, tableOf } from './example-tables.ts'
import { codesOfCell, describeTable } from '../index.ts'

const areas = {
  name: 'area',
  sums: [
    { total: 'town', parts: ['north', 'south'] },
    { total: 'north', parts: ['n1', 'n2'] },
  ],
}
const sexes = flat('sex', 'all', ['m', 'w'])
const rows = [
  ['n1', 'm'],
  ['n1', 'w'],
  ['n2', 'm'],
  ['south', 'w'],
]
const counts = [1, 2, 3, 5]

describe('a table of an area tree by sex', () => {
  const table = tableOf({ dimensions: [areas, sexes], codes: rows, counts })
  const value = (...codes: string[]) => table.values[cellAt(table, ...codes)]

  test('has a cell for every pair of codes, totals computed and absent rows zero', () => {
    expect(table.cellCount).toBe(15)
    expect([value('town', 'all'), value('north', 'all'), value('north', 'm'), value('town', 'w')]).toEqual([
      11, 6, 4, 7,
    ])
    expect([value('n2', 'w'), value('south', 'm')]).toEqual([0, 0])
  })

  test('knows one equation per sum and line: 2 area sums × 3 sexes and 1 sex sum × 5 areas', () => {
    expect(table.equations.count).toBe(11)
  })

  test('names the codes of a cell', () => {
    expect(codesOfCell(table, cellAt(table, 'n2', 'w'))).toEqual(['n2', 'w'])
  })
})

test('two groupings of the same areas give one table with the sums of both', () => {
  const dimension = {
    name: 'area',
    sums: [
      { total: 'town', parts: ['north', 'south'] },
      { total: 'north', parts: ['a', 'b'] },
      { total: 'south', parts: ['c', 'd'] },
      { total: 'town', parts: ['old', 'new'] },
      { total: 'old', parts: ['a', 'c'] },
      { total: 'new', parts: ['b', 'd'] },
    ],
  }
  const table = tableOf({
    dimensions: [dimension],
    codes: [['a'], ['b'], ['c'], ['d']],
    counts: [1, 2, 3, 4],
  })
  expect(['town', 'north', 'old', 'new'].map((code) => table.values[cellAt(table, code)])).toEqual([
    10, 3, 4, 6,
  ])
  expect(table.equations.count).toBe(6)
})

describe('linked tables that cross some of the dimensions only', () => {
  const ages = flat('age', 'all', ['young', 'old'])
  const tables = [
    ['area', 'sex'],
    ['area', 'age'],
  ]
  const request = {
    dimensions: [flat('area', 'town', ['a', 'b']), sexes, ages],
    tables,
    codes: [
      ['a', 'm', 'all'],
      ['a', 'w', 'all'],
      ['b', 'm', 'all'],
      ['a', 'all', 'young'],
      ['b', 'all', 'old'],
    ],
  }

  test('share the cells and the equations of their common margin', () => {
    const table = tableOf({ ...request, counts: [1, 2, 3, 3, 3] })
    expect(table.exists.reduce((sum, one) => sum + one)).toBe(9 + 9 - 3)
    // Per table 3 area sums and 3 others; the area sum of the margin is the same.
    expect(table.equations.count).toBe(6 + 6 - 1)
    expect(table.values[cellAt(table, 'a', 'all', 'all')]).toBe(3)
  })

  test('are refused if they do not agree on it', () => {
    expect(describeTable({ ...request, counts: [1, 2, 3, 4, 2] })).toMatchObject({
      ok: false,
      problem: { code: 'table/total-differs' },
    })
  })
})

describe('rows that do not fit are named', () => {
  const described = (codes: string[][], own: number[]) =>
    describeTable({ dimensions: [areas, sexes], codes, counts: own })
  test.each([
    ['an unknown code', [...rows, ['east', 'm']], [...counts, 1], { code: 'table/unknown-code', row: 4 }],
    [
      'a row twice',
      [...rows, ['n1', 'w']],
      [...counts, 2],
      { code: 'table/row-twice', row: 4, details: { earlier: 1 } },
    ],
    ['no count', rows, [1, 2, Number.NaN, 5], { code: 'table/count-missing', row: 2 }],
    ['a negative count', rows, [1, 2, -3, 5], { code: 'table/count-missing', row: 2 }],
    [
      'a wrong total',
      [...rows, ['north', 'all']],
      [...counts, 7],
      { code: 'table/total-differs', row: 4, details: { stated: 7, sum: 6 } },
    ],
  ])('%s', (_, codes, own, problem) => {
    expect(described(codes, own)).toMatchObject({ ok: false, problem })
  })

  test('right totals are accepted', () => {
    expect(described([...rows, ['north', 'all'], ['town', 'w']], [...counts, 6, 7]).ok).toBe(true)
  })
})

describe('hierarchies that cannot be are wrong arguments', () => {
  const only = (sums: { total: string; parts: string[] }[]) => () =>
    describeTable({ dimensions: [{ name: 'area', sums }], codes: [], counts: [] })
  test.each([
    ['no code', []],
    ['a part twice', [{ total: 'a', parts: ['b', 'b'] }]],
    [
      'a circle',
      [
        { total: 'a', parts: ['b'] },
        { total: 'b', parts: ['a'] },
      ],
    ],
    [
      'groupings over different areas',
      [
        { total: 'a', parts: ['b', 'c'] },
        { total: 'a', parts: ['b', 'd'] },
      ],
    ],
  ])('%s', (_, sums) => {
    expect(only(sums)).toThrow(RangeError)
  })

  test('an unknown dimension in a linked table, and counts that are too few', () => {
    const dimensions = [flat('area', 'town', ['a'])]
    expect(() => describeTable({ dimensions, codes: [], counts: [], tables: [['age']] })).toThrow(/^tables/)
    expect(() => describeTable({ dimensions, codes: [['a']], counts: [] })).toThrow(/^counts/)
  })
})
