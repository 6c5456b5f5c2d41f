import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { openTable } from './open-table.ts'
import type { SourceRow } from './source-row.ts'
import { TableUnreadable, type RowFault, type TableReading } from './table-types.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-tables-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function aFile(content: string | Uint8Array, name = 'file'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function readAll(content: string | Uint8Array, reading: TableReading = {}) {
  return readPath(await aFile(content), reading)
}

async function readPath(path: string, reading: TableReading = {}) {
  const opened = await openTable({ path, reading })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const rows: SourceRow[] = []
  const faults: RowFault[] = []
  for await (const batch of opened.value.batches()) {
    rows.push(...batch.rows)
    faults.push(...batch.faults)
  }
  return { facts: opened.value.facts, rows, faults }
}

async function refusalOf(content: string | Uint8Array, reading: TableReading = {}, limitBytes = Infinity) {
  const opened = await openTable({ path: await aFile(content), reading, limitBytes })
  return opened.ok ? undefined : opened.refusal
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('a CSV file', () => {
  test('comes as rows of texts under its columns, each with its line', async () => {
    const { facts, rows } = await readAll('code;wert\n0101;1,5\n0102;-\n')
    expect(facts).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      decimal: ',',
      headerLine: 1,
      columns: ['code', 'wert'],
    })
    expect(rows).toEqual([
      { line: 2, cells: { code: '0101', wert: '1,5' } },
      { line: 3, cells: { code: '0102', wert: '-' } },
    ])
  })

  test.each([
    [';', ','],
    [',', '.'],
    ['\t', ','],
    ['|', '.'],
  ] as const)('parted by %j is recognised, with the decimal mark %s', async (delimiter, decimal) => {
    const value = decimal === ',' ? '3,25' : '3.25'
    const text = [
      ['code', 'name', 'wert'],
      ['01', 'Nord', value],
      ['02', 'Süd', '7'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n')
    const { facts, rows } = await readAll(text)
    expect(facts).toMatchObject({ delimiter, decimal, decimalShown: true })
    expect(rows[0]?.cells['wert']).toBe(value)
  })

  test('keeps line numbers right across line breaks in quotes, blank lines and both kinds of line ends', async () => {
    const { rows } = await readAll(
      'code;name\r\n\r\n01;"zwei\r\nZeilen"\r\n02;"drei\n\nZeilen"\n;;\n\n03;eine\r\n',
    )
    expect(rows.map(({ line, cells }) => [line, cells['code']])).toEqual([
      [3, '01'],
      [5, '02'],
      [10, '03'],
    ])
    expect(rows[0]?.cells['name']).toBe('zwei\r\nZeilen')
  })

  test('with a byte order mark has a clean first column', async () => {
    const { facts } = await readAll('\uFEFFcode,wert\n01,2\n')
    expect(facts.columns).toEqual(['code', 'wert'])
  })

  test('in Windows-1252 is recognised even if the first umlaut stands far below', async () => {
    const lines = Array.from({ length: 80_000 }, (_, index) => `${index};Nord;1`)
    const { facts, rows } = await readAll(latin1(['code;name;wert', ...lines, '9;Köln-Süd;1'].join('\n')))
    expect(facts.encoding).toBe('windows-1252')
    expect(rows.at(-1)?.cells['name']).toBe('Köln-Süd')
  })

  test('in Windows-1252 shows the euro sign that Latin-1 has not', async () => {
    const { rows } = await readAll(
      Buffer.concat([latin1('code;betrag\nS'), Buffer.from([0xfc, 0x64, 0x3b, 0x80, 0x35, 0x0a])]),
    )
    expect(rows[0]?.cells).toEqual({ code: 'Süd', betrag: '€5' })
  })

  test('below a title and a source is read from its header on', async () => {
    const { facts, rows } = await readAll(
      'Arbeitslose in A-Stadt;;\nQuelle: eigene;;\n\ncode;name;wert\n01;Nord;1,5\n',
    )
    expect(facts.headerLine).toBe(4)
    expect(rows).toEqual([{ line: 5, cells: { code: '01', name: 'Nord', wert: '1,5' } }])
  })

  test('is read from the line that the recipe names', async () => {
    const { facts, rows } = await readAll('a;b\n1;2\ncode;wert\n01;3\n', { headerLine: 3 })
    expect(facts.columns).toEqual(['code', 'wert'])
    expect(rows.map(({ line }) => line)).toEqual([4])
  })

  test('hands on short rows, and tells rows with more cells than columns', async () => {
    const { rows, faults } = await readAll('code;wert;note\n01;1\n02;2;x;y\n03;3;z;;\n')
    expect(rows.map(({ line }) => line)).toEqual([2, 4])
    expect(rows[0]?.cells).toEqual({ code: '01', wert: '1', note: '' })
    expect(faults).toEqual([{ line: 3, code: 'tables/row-too-long', details: { expected: 3, found: 4 } }])
  })

  test('calls a column without a name by its place', async () => {
    const { facts } = await readAll(',code,,wert\n0,01,x,2\n1,02,y,3\n')
    expect(facts.columns).toEqual(['#1', 'code', '#3', 'wert'])
  })

  test('leaves stray quotes in a text alone', async () => {
    const { rows } = await readAll('code;name\n01;Haus "Regenbogen", Mitte\n02;"Haus ""Sonne"""\n')
    expect(rows.map(({ cells }) => cells['name'])).toEqual(['Haus "Regenbogen", Mitte', 'Haus "Sonne"'])
  })

  test('does not take a name with commas for a delimiter, nor thousands for decimals', async () => {
    const { facts } = await readAll(
      'code;name;einwohner\n01;Nord, Ost, Mitte;1.234\n02;Süd, West;12.345\n03;Ost;999\n',
    )
    expect(facts).toMatchObject({ delimiter: ';', decimal: ',', decimalShown: false })
  })

  test('shows its decimal mark where 1.234 alone would not', async () => {
    const { facts } = await readAll('code;lat;wert\n01;1.234;0.125\n02;2.345;7\n')
    expect(facts).toMatchObject({ decimal: '.', decimalShown: true })
  })

  test('comes in batches that add up to the file', async () => {
    const text = ['code,wert', ...Array.from({ length: 250 }, (_, index) => `${index},${index}`)].join('\n')
    const opened = await openTable({ path: await aFile(text) })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const sizes: number[] = []
    let done = 0
    for await (const batch of opened.value.batches({ rowsPerBatch: 100 })) {
      sizes.push(batch.rows.length)
      expect(batch.done).toBeGreaterThanOrEqual(done)
      done = batch.done
      expect(batch.total).toBe(text.length)
    }
    expect(sizes).toEqual([100, 100, 50])
    expect(done).toBe(text.length)
  })

  test.each([
    ['', 'tables/empty'],
    ['\uFEFF', 'tables/empty'],
    [' \n\n', 'tables/empty'],
    ['code;wert\n', 'tables/only-header'],
    ['code;wert\n;\n \n', 'tables/only-header'],
    ['code;code\n1;2\n', 'tables/column-twice'],
    ['<!DOCTYPE html><table></table>', 'tables/markup'],
    ['%PDF-1.7 …', 'tables/not-text'],
    [new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), 'tables/not-text'],
    [Buffer.from('\uFEFFcode\twert\n1\t2\n', 'utf16le'), 'tables/utf-16'],
  ])('%j is refused: %s', async (content, code) => {
    expect((await refusalOf(content))?.code).toBe(code)
  })

  test('with a zero byte far below is no text', async () => {
    const text = `code;wert\n${'01;2\n'.repeat(30_000)}\0`
    expect((await refusalOf(text))?.code).toBe('tables/not-text')
  })

  test('of another encoding than the recipe says is refused with the line', async () => {
    expect(await refusalOf(latin1('code;name\n01;Nord\n02;Süd\n'), { encoding: 'utf-8' })).toEqual({
      code: 'tables/wrong-encoding',
      details: { wanted: 'utf-8', found: 'windows-1252', line: 3 },
    })
    expect((await refusalOf('code;name\n01;Süd\n', { encoding: 'windows-1252' }))?.code).toBe(
      'tables/wrong-encoding',
    )
  })

  test('of another format than the recipe says is refused', async () => {
    expect((await refusalOf('code;wert\n1;2\n', { format: 'xlsx' }))?.code).toBe('tables/not-a-workbook')
    expect((await refusalOf('code;wert\n1;2\n', { format: 'geojson' }))?.code).toBe('tables/other-format')
    expect((await refusalOf('code;wert\n1;2\n', { format: 'ffcsv' }))?.code).toBe('tables/other-format')
    expect((await refusalOf('code;wert\n1;2\n', { headerLine: 9 }))?.code).toBe('tables/no-such-line')
  })

  test('above the limit is refused without being read', async () => {
    expect(await refusalOf('x'.repeat(2_100_000), {}, 1_000_000)).toEqual({
      code: 'tables/too-large',
      details: { megabytes: 3, limitMegabytes: 1 },
    })
    const missing = await openTable({ path: join(folder, 'nowhere') })
    expect(missing).toMatchObject({ ok: false, refusal: { code: 'tables/no-such-file' } })
  })

  test('with a quote that is never closed says on which line it begins, without swallowing the file', async () => {
    const rows = '01;2\n'.repeat(5000)
    await expect(readAll(`code;wert\n${rows}02;"3\n04;5\n`)).rejects.toMatchObject({
      refusal: { code: 'tables/quote-not-closed', details: { line: 5002 } },
    })
    await expect(readAll(`code;wert\n${rows}02;"3\n${'04;5\n'.repeat(1_500_000)}`)).rejects.toBeInstanceOf(
      TableUnreadable,
    )
    expect((await refusalOf('code;wert\n"01;2\n'))?.code).toBe('tables/quote-not-closed')
  })
})

describe('a workbook', () => {
  const path = () => join(folder, 'book.xlsx')

  test('gives numbers without losing digits, and codes with their leading zeros', async () => {
    await writeExcelFile([
      [{ value: 'code' }, { value: 'name' }, { value: 'wert' }, { value: 'am' }],
      [
        { value: '01100101', type: String },
        { value: 'Stülerstraße' },
        { value: 4.2259399999999996, type: Number },
        { value: new Date(Date.UTC(2020, 11, 31)), type: Date, format: 'dd.mm.yyyy' },
      ],
      [null, null, null, null],
      [{ value: '01100102', type: String }, null, { value: 1234567.000001, type: Number }, null],
    ]).toFile(path())
    const { facts, rows } = await readPath(path())
    expect(facts).toMatchObject({ format: 'xlsx', decimal: '.', headerLine: 1 })
    expect(rows).toEqual([
      { line: 2, cells: { code: '01100101', name: 'Stülerstraße', wert: '4.22594', am: '2020-12-31' } },
      { line: 4, cells: { code: '01100102', name: '', wert: '1234567.000001', am: '' } },
    ])
  })

  test('with German numbers typed as text writes its own numbers the same way', async () => {
    await writeExcelFile([
      [{ value: 'code' }, { value: 'wert' }, { value: 'anteil' }],
      [
        { value: '01', type: String },
        { value: '4,5', type: String },
        { value: 0.25, type: Number },
      ],
    ]).toFile(path())
    const { facts, rows } = await readPath(path())
    expect(facts).toMatchObject({ decimal: ',', decimalShown: true })
    expect(rows[0]?.cells).toEqual({ code: '01', wert: '4,5', anteil: '0,25' })
  })

  test('gives the sheet that the recipe names, and names its sheets where there is none', async () => {
    await writeExcelFile([
      { sheet: 'Hinweise & mehr', data: [[{ value: 'nichts' }], [{ value: 'x' }]] },
      {
        sheet: 'Daten',
        data: [
          [{ value: 'code' }, { value: 'wert' }],
          [
            { value: '01', type: String },
            { value: 3, type: Number },
          ],
        ],
      },
    ]).toFile(path())
    const { facts, rows } = await readPath(path(), { sheet: 'Daten' })
    expect(facts.sheets).toEqual(['Hinweise & mehr', 'Daten'])
    expect(rows[0]?.cells).toEqual({ code: '01', wert: '3' })
    expect(await openTable({ path: path(), reading: { sheet: 'Blatt' } })).toEqual({
      ok: false,
      refusal: {
        code: 'tables/no-such-sheet',
        details: { sheet: 'Blatt', sheets: 'Hinweise & mehr, Daten' },
      },
    })
  })

  test('that begins with a sheet of notes is read from the first that holds a table', async () => {
    await writeExcelFile([
      { sheet: 'Hinweise', data: [[{ value: 'Stand: 31.12.2020' }]] },
      {
        sheet: 'Daten',
        data: [
          [{ value: 'code' }, { value: 'wert' }],
          [
            { value: '01', type: String },
            { value: 3, type: Number },
          ],
        ],
      },
    ]).toFile(path())
    const { facts, rows } = await readPath(path())
    expect(facts.sheet).toBe('Daten')
    expect(rows).toHaveLength(1)
  })

  test('with nothing but its header is refused', async () => {
    await writeExcelFile([[{ value: 'code' }, { value: 'wert' }]]).toFile(path())
    expect(await openTable({ path: path() })).toMatchObject({
      ok: false,
      refusal: { code: 'tables/only-header' },
    })
  })

  test('that is another ZIP, cut off, or an old or locked Excel file is refused', async () => {
    expect((await refusalOf(aZip([{ name: 'a.txt', content: 'a' }])))?.code).toBe('tables/not-a-workbook')
    expect((await refusalOf(aZip([{ name: 'xl/workbook.xml', content: '<workbook/>' }])))?.code).toBe(
      'tables/not-a-workbook',
    )
    expect((await refusalOf(Buffer.from('PK\x03\x04 and nothing else')))?.code).toBe('tables/not-a-workbook')
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(600)])
    expect((await refusalOf(compound))?.code).toBe('tables/old-workbook')
    const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])
    expect((await refusalOf(locked))?.code).toBe('tables/password-protected')
  })

  test('that unpacks to more than fits is refused before anything is unpacked', async () => {
    const bomb = aZip([
      { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="a"/></sheets></workbook>' },
      { name: 'xl/worksheets/sheet1.xml', content: 'x', declaredBytes: 3_000_000_000 },
    ])
    expect(await refusalOf(bomb)).toEqual({
      code: 'tables/workbook-too-large',
      details: { megabytes: 3001, limitMegabytes: 150 },
    })
  })

  test('that unpacks to more than it declares, or hides a part, is no workbook', async () => {
    const workbook = {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="a"/></sheets></workbook>',
    }
    const lying = aZip([
      workbook,
      { name: 'xl/worksheets/sheet1.xml', content: 'x'.repeat(1_000_000), declaredBytes: 10 },
    ])
    expect((await refusalOf(lying))?.code).toBe('tables/not-a-workbook')
    const hiding = aZip([
      workbook,
      { name: 'xl/worksheets/sheet1.xml', content: 'x'.repeat(1_000_000), isHidden: true },
    ])
    expect((await refusalOf(hiding))?.code).toBe('tables/not-a-workbook')
  })
})

describe('a GeoJSON file', () => {
  const feature = (
    properties: object,
    geometry: object | null = { type: 'Point', coordinates: [13.4, 52.5] },
  ) => ({
    type: 'Feature',
    properties,
    geometry,
  })
  const collection = (features: object[], more: object = {}) =>
    JSON.stringify({ type: 'FeatureCollection', ...more, features })

  test('gives properties as texts, leaves nested ones out, and keeps the geometry', async () => {
    const { facts, rows } = await readAll(
      collection([
        feature({ PLR_ID: '01100101', GROESSE_M2: 2294021.723, neu: true, tags: { a: 1 }, leer: null }),
        feature({ PLR_ID: '01100102', note: 'x' }, null),
      ]),
    )
    expect(facts.columns).toEqual(['PLR_ID', 'GROESSE_M2', 'neu', 'leer', 'note'])
    expect(rows).toEqual([
      {
        line: 1,
        cells: { PLR_ID: '01100101', GROESSE_M2: '2294021.723', neu: 'true', leer: '', note: '' },
        geometry: { type: 'Point', coordinates: [13.4, 52.5] },
      },
      { line: 2, cells: { PLR_ID: '01100102', GROESSE_M2: '', neu: '', leer: '', note: 'x' } },
    ])
  })

  test('in another coordinate system is converted', async () => {
    // Expected from PROJ 9.5.1 (pyproj 3.7.2, always_xy).
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } }
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [391779.25, 5820072.5],
          [391800, 5820072.5],
          [391779.25, 5820072.5],
        ],
      ],
    }
    const { facts, rows } = await readAll(collection([feature({ id: 1 }, square)], { crs }))
    expect(facts.coordinateSystem).toBe('urn:ogc:def:crs:EPSG::25833')
    const { coordinates } = (rows[0]?.geometry ?? {}) as { coordinates?: number[][][] }
    expect(coordinates?.[0]?.[0]?.[0]).toBeCloseTo(13.40499975, 7)
    expect(coordinates?.[0]?.[0]?.[1]).toBeCloseTo(52.52000306, 7)
  })

  test('gives the features’ own id where no property is called so', async () => {
    const { rows } = await readAll(collection([{ ...feature({ name: 'a' }), id: 'way/1' }]))
    expect(rows[0]?.cells).toEqual({ name: 'a', id: 'way/1' })
  })

  test.each([
    [collection([]), 'tables/empty'],
    ['{"type": "Topology"}', 'tables/no-feature-collection'],
    ['[{"a": 1}]', 'tables/no-feature-collection'],
    ['{"type": "FeatureCollection", "features": [1]}', 'tables/no-feature-collection'],
    ['{"type": "FeatureCollection", oops}', 'tables/not-json'],
    ['{"type": "FeatureCollection", "features": [{"type": "Fea', 'tables/json-cut-off'],
  ])('%j is refused: %s', async (content, code) => {
    expect((await refusalOf(content))?.code).toBe(code)
  })

  test('in a coordinate system that nobody knows is refused by its name', async () => {
    const crs = { type: 'name', properties: { name: 'EPSG:99999' } }
    expect(await refusalOf(collection([feature({ a: 1 })], { crs }))).toMatchObject({
      code: 'tables/unknown-coordinate-system',
      details: { crs: 'EPSG:99999' },
    })
  })
})

const shared = join(import.meta.dirname, '../../../../../../shared/data')

describe.skipIf(!existsSync(shared))(
  'the open data of ../shared/data (skipped where the folder is absent)',
  () => {
    const files = ['genesis', 'berlin', 'koeln', 'nrw'].flatMap((part) =>
      existsSync(join(shared, part))
        ? readdirSync(join(shared, part), { recursive: true, encoding: 'utf8' }).map((file) =>
            join(part, file),
          )
        : [],
    )

    test.each(files.filter((file) => /\.(csv|geojson)$/.test(file)))('%s is read whole', async (file) => {
      const { facts, rows, faults } = await readPath(join(shared, file))
      expect(faults).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
      expect(facts.columns.length).toBeGreaterThan(1)
      if (file.startsWith('genesis')) expect(facts.format).toBe('ffcsv')
      if (file.endsWith('geojson')) expect(rows.every(({ geometry }) => geometry !== undefined)).toBe(true)
    })

    test('the flat files show their decimal mark by their language', async () => {
      const german = await readPath(join(shared, 'genesis/3000G-1008_1.csv'))
      expect(german.facts).toMatchObject({ decimal: ',', decimalShown: true })
      const english = await readPath(join(shared, 'genesis/32161-0003_2.csv'))
      expect(english.facts).toMatchObject({ decimal: '.', decimalShown: true })
    })

    test('area codes keep their leading zeros', async () => {
      const { rows } = await readPath(join(shared, 'berlin/indicators/mss_2021_index_indikatoren.csv'))
      expect(rows).toHaveLength(542)
      expect(rows[0]).toMatchObject({ line: 2, cells: { PLR_ID: '01100101', S1: '4.22594', KOM: 'gültig' } })
    })
  },
)

type Part = { name: string; content: string; declaredBytes?: number; isHidden?: boolean }

/** A ZIP archive whose directory may lie. */
function aZip(parts: Part[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, declaredBytes = content.length, isHidden = false } of parts) {
    const data = deflateRawSync(content)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(data.length, 18)
    header.writeUInt32LE(declaredBytes, 22)
    header.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(declaredBytes, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    local.push(header, Buffer.from(name), data)
    if (!isHidden) directory.push(entry, Buffer.from(name))
    at += 30 + name.length + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.filter(({ isHidden }) => !isHidden).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, ...directory, end])
}
