import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { downloadHeaders } from '../files/download-headers.ts'
import { csvText } from './csv-text.ts'

describe('a table as a file for a spreadsheet', () => {
  test('has semicolons, decimal commas, a byte order mark, and signs as they are', () => {
    const text = csvText([
      ['Schlüssel', 'Wert (%)'],
      ['01', { value: 31.25, decimals: 1 }],
      ['02', '.'],
      ['03', '–'],
    ])
    expect(text).toBe('\uFEFFSchlüssel;Wert (%)\r\n01;31,3\r\n02;.\r\n03;–\r\n')
  })

  test('a bare number is as exact as it is, and nothing is empty', () => {
    expect(csvText([[13.405, -2, null, 0]])).toBe('\uFEFF13,405;-2;;0\r\n')
  })

  test.each(['=1+1', '@SUM(A1)', '+cmd|x', '-2+3+cmd', '\t=1', '＝1'])(
    '%j does not run as a formula',
    (text) => {
      expect(csvText([[text]])).toBe(`\uFEFF'${text}\r\n`)
    },
  )

  test('a name that begins like a formula stays a text', () => {
    expect(csvText([['=1+1', '-x', '@a', '＝1']])).toBe("\uFEFF'=1+1;'-x;'@a;'＝1\r\n")
  })

  test('a telephone number, a number and a sign are none', () => {
    expect(csvText([['+49 30 123-45', '-3,5', '–', '-']])).toBe('\uFEFF+49 30 123-45;-3,5;–;-\r\n')
  })

  test('whatever stands in a cell is there again when it is read', () => {
    const text = fc.string().filter((one) => !/^[=+@\t\r＝＋－＠-]/.test(one))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (records) => {
        const read = parse(csvText(records), { delimiter: ';', bom: true, relax_column_count: true })
        expect(read).toEqual(records)
      }),
    )
  })

  test('its file is named by what it shows, for old programs without umlauts', () => {
    const headers = downloadHeaders({
      name: 'Anteil (U6) – Planungsräume 2020/21',
      ending: 'csv',
      contentType: 'text/csv',
    })
    const disposition = new Headers(headers).get('content-disposition') ?? ''
    expect(disposition).toContain('filename="anteil-u6-planungsraeume-2020-21.csv"')
    expect(decodeURIComponent(disposition)).toContain("UTF-8''anteil-u6-planungsräume-2020-21.csv")
  })
})
