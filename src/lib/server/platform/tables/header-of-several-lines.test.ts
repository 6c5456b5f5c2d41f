import { describe, expect, test } from 'vitest'
import { findHeader, nameColumns } from './name-columns.ts'

const lines = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }))

function columnsOf(...rows: string[][]) {
  const header = findHeader(lines(...rows))
  if (!header.ok) throw new Error(header.refusal.code)
  const columns = nameColumns(header.value)
  return { ...header.value, columns: columns.ok ? columns.value : [] }
}

describe('names of columns in several lines', () => {
  test('an indicator stands over its years', () => {
    const { columns, line, lastLine, titles } = columnsOf(
      ['Lebenslagen', '', '', '', '', ''],
      ['Nr.', 'Stadtteil', 'Armut', '', 'Lärm', ''],
      ['', '', '2022', '2023', '2022', '2023'],
      ['01', 'Nord', '1', '2', '3', '4'],
    )
    expect(columns).toEqual(['Nr.', 'Stadtteil', 'Armut, 2022', 'Armut, 2023', 'Lärm, 2022', 'Lärm, 2023'])
    expect({ line, lastLine, titles }).toEqual({ line: 2, lastLine: 3, titles: ['Lebenslagen'] })
  })

  test('three lines: indicator, age, year; a group ends with the one above it', () => {
    const { columns } = columnsOf(
      ['Nr', 'Armut', '', '', '', 'Lärm', ''],
      ['', 'unter 6', '', 'ab 6', '', '', ''],
      ['', '2022', '2023', '2022', '2023', '2022', '2023'],
      ['1', '1', '2', '3', '4', '5', '6'],
    )
    expect(columns).toEqual([
      'Nr',
      'Armut, unter 6, 2022',
      'Armut, unter 6, 2023',
      'Armut, ab 6, 2022',
      'Armut, ab 6, 2023',
      'Lärm, 2022',
      'Lärm, 2023',
    ])
  })

  test('units below the names belong to them', () => {
    expect(
      columnsOf(['Nr', 'Name', 'Armut', 'Lärm'], ['', '', '%', 'dB'], ['1', 'Nord', '3', '4']).columns,
    ).toEqual(['Nr', 'Name', 'Armut, %', 'Lärm, dB'])
  })

  test.each([
    ['a row without its code', ['code', 'name', 'wert'], ['', 'Nord', 'viel'], ['01', 'Süd', '3']],
    ['a row of figures without its code', ['code', 'a', 'b'], ['', '3', '4'], ['01', '5', '6']],
    ['a row of signs', ['code', 'a', 'b'], ['', '-', 'x'], ['01', '5', '6']],
    ['two texts in one column', ['code', 'name', ''], ['', 'Nord', ''], ['01', 'Süd', '']],
  ])('%s is a row', (_, ...rows) => {
    expect(columnsOf(...rows)).toMatchObject({ line: 1, lastLine: 1 })
  })

  test('without a row below it, a line is a row', () => {
    expect(columnsOf(['Nr', 'Armut', ''], ['', '2022', '2023'])).toMatchObject({ lastLine: 1 })
  })
})
