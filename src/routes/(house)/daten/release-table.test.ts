import { expect, test } from 'vitest'
import type { PublicRelease } from '#lib/server/capabilities/release/index.ts'
import { tableFile } from '#lib/server/platform/downloads/index.ts'
import { mapSheetSvg } from '#lib/ui/map-picture/map-sheet-svg.ts'
import { messages } from '#lib/messages/index.ts'
import { releaseSheet } from './release-sheet.ts'
import { releaseTable } from './release-table.ts'

const level = {
  code: 'viertel',
  name: 'Viertel',
  shapesId: 'a1',
  areas: [
    { code: '01', name: 'Nord', cells: [12.5, 25] },
    { code: '02', name: 'Süd', cells: ['.', null] },
  ],
}
const release: PublicRelease = {
  municipality: {
    slug: 'a',
    name: 'A-Stadt',
    ags: '05901000',
    kind: 'city',
    contact: { email: null, contributorId: null },
  },
  code: 'armut-2024-25',
  content: {
    title: 'Kinder in Armut',
    description: 'Anteil unter 15',
    source: 'Jobcenter',
    licence: 'own-data',
    topic: 'education',
    unit: 'percent',
    direction: 'higher-is-burden',
    period: '2024/25',
    minimumCount: 5,
    roundingBase: null,
    columns: [
      { code: 'value', decimals: 1 },
      { code: 'cases', decimals: 0 },
    ],
    levels: [level],
  },
  releasedAt: new Date('2026-11-30T12:00:00Z'),
}
const square = [
  [7, 51],
  [7.1, 51],
  [7.1, 51.1],
  [7, 51],
]
const shapes = {
  shapesId: 'a1',
  width: 100,
  height: 100,
  areas: [{ code: '02', outline: 'M0 0H9V9Z', geometry: { type: 'Polygon', coordinates: [square] } }],
}
const wanted = { shapes: [shapes], address: 'https://x.example/daten/a/armut-2024-25', locale: 'de' } as const
const words = messages('de').downloads.file
const workbooks = { write: () => Promise.resolve(new Uint8Array()) }
const fileOf = async (format: 'csv' | 'json' | 'geojson', of = release) =>
  String(await tableFile(releaseTable(of, wanted), { format, madeOn: '2026-11-30', words, workbooks }))

test('a table has a record per area, signs as they are', async () => {
  expect((await fileOf('csv')).split('\r\n')).toEqual([
    '\uFEFFGebiete;Schlüssel;Gebiet;Zeitraum;Wert (%);Fälle',
    'viertel;01;Nord;2024/25;12,5;25',
    'viertel;02;Süd;2024/25;.;',
    '',
  ])
})

test('JSON-stat 2.0 says by status why there is no number, and what the figures are', async () => {
  const stat = JSON.parse(await fileOf('json'))
  expect(stat).toMatchObject({
    class: 'dataset',
    updated: '2026-11-30',
    source: 'Jobcenter',
    id: ['gebiet', 'zeitraum', 'merkmal'],
    size: [2, 1, 2],
    value: [12.5, 25, null, null],
    status: { 2: '.' },
    dimension: { gebiet: { category: { index: ['01', '02'], label: { '02': 'Süd' } } } },
  })
  expect(stat.note).toContain('Lizenz: Datenlizenz Deutschland – Namensnennung – Version 2.0')
})

test('areas of two levels with the same code stay apart', async () => {
  const levels = [level, { ...level, code: 'bezirk', name: 'Bezirk' }]
  const stat = JSON.parse(await fileOf('json', { ...release, content: { ...release.content, levels } }))
  expect(stat.dimension.gebiet.category.index).toEqual(['viertel/01', 'viertel/02', 'bezirk/01', 'bezirk/02'])
})

test('GeoJSON joins figures and shapes by the code of the area', async () => {
  expect(JSON.parse(await fileOf('geojson'))).toMatchObject({
    features: [
      { geometry: null, properties: { schluessel: '01', wert: 12.5 } },
      {
        geometry: { type: 'Polygon' },
        properties: { schluessel: '02', wert: null, wert_zeichen: '.', faelle: null },
      },
    ],
  })
})

test('its picture has the areas with a shape, and says whose it is and that something is hidden', () => {
  const svg = mapSheetSvg(releaseSheet(release, { level, shapes, locale: 'de' }))
  expect(svg.match(/<path d="M0 0H9V9Z" fill="url\(#hatch\)"/g)).toHaveLength(1)
  for (const text of [
    'Kinder in Armut',
    'A-Stadt, Viertel, Schuljahr 2024/25',
    'Quelle: Jobcenter',
    '30.11.2026',
  ])
    expect(svg).toContain(text)
})
