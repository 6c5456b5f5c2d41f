import { expect, test } from 'vitest'
import { crosstabMatrix } from './crosstab-rules.ts'

const cell = (row: string | null, column: string | null, offers: number, places: number | null = null) => ({
  row,
  column,
  offers,
  places,
})

test('where nothing is stays to be seen, and what says nothing comes last', () => {
  const matrix = crosstabMatrix({
    rowKeys: ['north', 'south'],
    columnKeys: ['tr', 'ar'],
    cells: [cell('north', 'tr', 2, 20), cell('north', 'ar', 1), cell(null, 'tr', 1)],
    // One offer of the north speaks both languages.
    byRow: [cell('north', null, 2, 20), cell(null, null, 1)],
    byColumn: [cell(null, 'tr', 3, 20), cell(null, 'ar', 1)],
    whole: [cell(null, null, 3, 20)],
  })
  expect(matrix.columns).toEqual(['tr', 'ar'])
  expect(
    matrix.rows.map(({ key, cells, total }) => [key, ...cells.map(({ offers }) => offers), total.offers]),
  ).toEqual([
    ['north', 2, 1, 2],
    ['south', 0, 0, 0],
    [null, 1, 0, 1],
  ])
  expect(matrix.totals.map(({ offers }) => offers)).toEqual([3, 1])
  expect(matrix.whole).toMatchObject({ offers: 3, places: 20 })
})
