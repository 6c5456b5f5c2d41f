import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../../../../../testing/temporary-folder.ts'
import { aTable, germanWords } from './a-table.ts'
import type { DataCell, DataTable } from './data-table.ts'
import { tableFile, type TableFormat } from './table-file.ts'
import { workbook } from './workbook.ts'

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder('formats')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const sign = fc
  .constantFrom('–', '.', '/', 'x', '…', '0')
  .map((one): DataCell => ({ kind: 'sign', sign: one as '.' }))
// No further than programs show numbers without an exponent.
const value = fc
  .record({
    value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    decimals: fc.integer({ min: 0, max: 4 }),
  })
  .map((one): DataCell => ({ kind: 'value', ...one }))
const cell = fc.oneof(value, sign, fc.constant(null))
const tables = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }).map((cells) =>
  aTable({
    rows: cells.map(([wert, faelle], at) => [String(at), `Gebiet ${at}`, wert, faelle, '']),
    shapes: cells.map(() => null),
  }),
)

/** What a program that reads the file finds: a number, what stands in place of one, or null. */
type Found = (number | string | null)[][]

const file = (table: DataTable, format: TableFormat) =>
  tableFile(table, { format, madeOn: '2026-11-30', words: germanWords, workbooks: { write: workbook } })

async function fromCsv(table: DataTable): Promise<Found> {
  const records = parse(String(await file(table, 'csv')), { delimiter: ';', bom: true, from: 2 })
  // A sign is known by its column's having no other text; the sign 0 and the number 0 look the same in a CSV file.
  return records.map((record) =>
    record.slice(2, 4).map((text) => {
      if (text === '') return null
      return /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
    }),
  )
}

async function fromWorkbook(table: DataTable): Promise<Found> {
  const path = join(folder, 'table.xlsx')
  await writeFile(path, (await file(table, 'xlsx')) ?? '')
  const [data] = await readWorkbook(path)
  return (data?.data.slice(1) ?? []).map((row) =>
    [row[2], row[3]].map((one) => (typeof one === 'number' || typeof one === 'string' ? one : null)),
  )
}

async function fromJsonStat(table: DataTable): Promise<Found> {
  // Written by the writer that is tested, in the shape that json-stat.org describes.
  const { value: values, status = {} } = JSON.parse(String(await file(table, 'json'))) as {
    value: (number | null)[]
    status?: Record<string, string>
  }
  return table.rows.map((_, at) =>
    [2 * at, 2 * at + 1].map((index) => values[index] ?? status[String(index)] ?? null),
  )
}

async function fromGeoJson(table: DataTable): Promise<Found> {
  const { features } = JSON.parse(String(await file(table, 'geojson'))) as {
    features: { properties: Record<string, number | string | null> }[]
  }
  return features.map(({ properties }) =>
    ['wert', 'faelle'].map((code) => properties[code] ?? properties[`${code}_zeichen`] ?? null),
  )
}

test('all formats are the same table: the same numbers, signs never numbers, zero and missing told apart', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const workbook = await fromWorkbook(table)
      expect(await fromJsonStat(table)).toEqual(workbook)
      expect(await fromGeoJson(table)).toEqual(workbook)
      const withoutZeroSign = workbook.map((row) => row.map((one) => (one === '0' ? 0 : one)))
      expect(await fromCsv(table)).toEqual(withoutZeroSign)
      for (const [at, row] of table.rows.entries())
        for (const [place, one] of [row[2], row[3]].entries()) {
          const kind =
            one == null ? 'null' : typeof one === 'object' && one.kind === 'sign' ? 'string' : 'number'
          const found = workbook[at]?.[place] ?? null
          expect(found === null ? 'null' : typeof found).toBe(kind)
        }
    }),
    { numRuns: 60 },
  )
}, 60_000)
