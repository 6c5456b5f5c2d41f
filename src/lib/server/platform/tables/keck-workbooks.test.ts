import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keckWorkbooks } from './keck-workbooks-for-tests.ts'
import { openTable } from './open-table.ts'
import type { SourceRow } from './source-row.ts'

const areas = [
  { code: '01', name: 'Nord' },
  { code: '02', name: 'Süd' },
  { code: '03', name: 'Ost' },
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-keck-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(content: Buffer, sheet?: string) {
  const path = join(folder, 'keck.xlsx')
  await writeFile(path, content)
  const opened = await openTable({ path, reading: { sheet } })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const rows: SourceRow[] = []
  for await (const batch of opened.value.batches()) rows.push(...batch.rows)
  return { facts: opened.value.facts, rows }
}

test('titles above and remarks below are no rows, merged names become one', async () => {
  const { facts, rows } = await read(await keckWorkbooks.indicatorsOverYears(areas))
  expect(facts).toMatchObject({
    headerLine: 4,
    decimal: ',',
    columns: [
      'Nr.',
      'Stadtteil',
      'Kinderarmut in %, 2022',
      'Kinderarmut in %, 2023',
      'Kinder mit Sprachauffälligkeiten in %, 2022',
      'Kinder mit Sprachauffälligkeiten in %, 2023',
    ],
  })
  expect(facts.titles).toContain('Stand: 31.12.2023, Quelle: Jobcenter, Schuleingangsuntersuchung')
  expect(rows).toHaveLength(3)
  expect(rows[0]).toEqual({
    line: 6,
    cells: {
      'Nr.': '01',
      Stadtteil: 'Nord',
      'Kinderarmut in %, 2022': '10',
      'Kinderarmut in %, 2023': '11,5',
      'Kinder mit Sprachauffälligkeiten in %, 2022': 'k. A.',
      'Kinder mit Sprachauffälligkeiten in %, 2023': '21',
    },
  })
})

test('sheets with the same table are read one after the other; a percentage is what it shows', async () => {
  const { facts, rows } = await read(await keckWorkbooks.sheetPerTopic(areas))
  expect(facts.sheet).toBe('*')
  expect(facts.columns).toEqual([
    'Gebietsnummer',
    'Gebiet',
    'Alleinerziehende, Anteil, 2023',
    'Übergewicht, Anteil, 2023',
  ])
  expect(rows.map(({ cells }) => cells['Alleinerziehende, Anteil, 2023'] ?? '').slice(0, 3)).toEqual([
    '15',
    '16',
    '17',
  ])
  expect(rows.map(({ cells }) => cells['Übergewicht, Anteil, 2023'] ?? '').slice(3)).toEqual(['8', '9', '10'])
  // The second sheet is counted on from 2^20, the third from twice as far.
  expect(rows.map(({ line }) => line)).toEqual(
    [3, 4, 5].flatMap((line) => line + 1_048_576).concat([3, 4, 5].map((line) => line + 2 * 1_048_576)),
  )
})

test('one of the sheets can be chosen', async () => {
  const { facts, rows } = await read(await keckWorkbooks.sheetPerTopic(areas), 'Übergewicht')
  expect(facts).toMatchObject({ sheet: 'Übergewicht', columns: ['Gebietsnummer', 'Gebiet', 'Anteil'] })
  expect(rows[1]).toEqual({ line: 4, cells: { Gebietsnummer: '02', Gebiet: 'Süd', Anteil: '9' } })
})
