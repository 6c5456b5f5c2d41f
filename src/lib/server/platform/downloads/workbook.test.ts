import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../../../testing/temporary-folder.ts'
import { readZipDirectory, unpackPart } from '../tables/read-zip.ts'
import { aTable, germanWords } from './a-table.ts'
import type { DataTable } from './data-table.ts'
import { workbook } from './workbook.ts'

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder('workbook')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(table: DataTable) {
  const file = join(folder, 'table.xlsx')
  await writeFile(file, await workbook(table, germanWords))
  const part = async (name: string) => {
    const found = (await readZipDirectory(file))?.find((one) => one.name === name)
    if (found === undefined) throw new Error(`no ${name}`)
    return (await unpackPart(file, found, { mostBytes: 1e7, keep: true }))?.text ?? ''
  }
  return {
    sheets: await readWorkbook(file),
    sheet: await part('xl/worksheets/sheet1.xml'),
    styles: await part('xl/styles.xml'),
    book: await part('xl/workbook.xml'),
  }
}

describe('a table as a workbook', () => {
  test('has its data on the first sheet: numbers as numbers, signs as texts, nothing as nothing', async () => {
    const { sheets } = await written(aTable())
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Daten', 'Hinweise'])
    const more = {
      sheet: 'Codebuch',
      columns: [{ code: 'a', title: 'A', kind: 'text' as const }],
      rows: [['x']],
    }
    const wider = await written(aTable({ further: [more] }))
    expect(wider.sheets.map(({ sheet }) => sheet)).toEqual(['Daten', 'Codebuch', 'Hinweise'])
    expect(wider.sheets[1]?.data).toEqual([['A'], ['x']])
    expect(sheets[0]?.data).toEqual([
      ['Schlüssel', 'Gebiet', 'Wert (%)', 'Fälle', 'Klasse'],
      ['01', 'Nord', 31.2, 63, 'hoch'],
      ['02', 'Süd', '.', null, null],
      ['03', 'West', 0, '–', 'niedrig'],
    ])
  })

  test('explains itself on the second', async () => {
    const { sheets } = await written(aTable())
    expect(sheets[1]?.data).toEqual([
      ['Anteil der Kinder, Sozialraum, 2024', null],
      ['Angabe', 'Erläuterung'],
      ['Definition', 'Kinder unter 18 je 100 Einwohner'],
      ['Zeichen „.“', 'geheim'],
    ])
  })

  test('keeps its heading in place, filters, and shows as many decimals as the page', async () => {
    const { sheet, styles, book } = await written(aTable())
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toContain('<autoFilter ref="A1:E4"/>')
    // The standard wants it behind the data.
    expect(sheet.indexOf('<autoFilter')).toBeGreaterThan(sheet.indexOf('</sheetData>'))
    expect(book).toContain('hidden="1">Daten!$A$1:$E$4</definedName>')
    expect(book.match(/<definedNames/g), 'a second list would break the file').toHaveLength(1)
    expect(styles).toContain('formatCode="#,##0.0"')
  })
})

test.each(['=1+1', "=cmd|'/c calc'!A0", '+49', '-2+3', '@SUM(A1)', '\t=1', '＝1'])(
  '%j is a text and no formula',
  async (name) => {
    const { sheet, sheets } = await written(aTable({ rows: [['01', name, null, null, name]] }))
    expect(sheet).not.toContain('<f>')
    expect(sheets[0]?.data[1]?.map((cell) => (typeof cell === 'string' ? cell.trim() : cell))).toEqual([
      '01',
      name.trim(),
      null,
      null,
      name.trim(),
    ])
  },
)

test('any text stays as it is: quotes, semicolons, line breaks, markup, 10,000 characters', async () => {
  const texts = ['"a";b', "l'arbre", 'zwei\nZeilen', '<b>&amp;</b>', 'ä'.repeat(10_000)]
  const { sheets } = await written(aTable({ rows: texts.map((text) => ['01', text, null, null, '']) }))
  expect(sheets[0]?.data.slice(1).map((row) => row[1])).toEqual(texts)
})

test('a text that no cell can hold is cut off, and one that no file can hold loses that', async () => {
  const { sheets } = await written(
    aTable({ rows: [['01', 'x'.repeat(40_000), null, null, 'a\u0000b\u001Fc']] }),
  )
  expect(String(sheets[0]?.data[1]?.[1])).toHaveLength(32_767)
  expect(sheets[0]?.data[1]?.[4]).toBe('abc')
})
