import { expect, test } from 'vitest'
import { catalogueOf } from './dcat-rules.ts'
import { releaseGeoJson } from './release-geojson.ts'
import { releaseJsonStat } from './release-json-stat.ts'
import { releaseRecords } from './release-records.ts'
import type { ReleaseContent } from './release-types.ts'

const content: ReleaseContent = {
  title: 'Kinder & Armut',
  description: 'Anteil <unter 15>',
  source: 'Jobcenter "Mitte"',
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
  levels: [
    {
      code: 'viertel',
      name: 'Viertel',
      shapesId: 'a1',
      areas: [
        { code: '01', name: 'Nord', cells: [12.5, 25] },
        { code: '02', name: 'Süd', cells: ['.', null] },
      ],
    },
  ],
}
const releasedAt = new Date('2026-11-30T12:00:00Z')
const release = {
  municipality: { slug: 'a', name: 'A-Stadt', ags: '05901000' },
  code: 'armut-2024-25',
  content,
  releasedAt,
}
const catalogue = (format: 'rdf' | 'ttl' | 'jsonld') =>
  catalogueOf({
    releases: [release],
    origin: 'https://x.example',
    title: 'Daten',
    description: 'Alle',
    format,
  }).body

test('a table has a record per area, signs as they are', () => {
  expect(releaseRecords(content)).toEqual([
    ['level', 'code', 'name', 'period', 'value', 'cases'],
    ['viertel', '01', 'Nord', '2024/25', 12.5, 25],
    ['viertel', '02', 'Süd', '2024/25', '.', null],
  ])
})

test('JSON-stat 2.0 says by status why there is no number', () => {
  expect(
    releaseJsonStat(content, { updated: releasedAt.toISOString(), href: 'https://x.example/d' }),
  ).toMatchObject({
    version: '2.0',
    class: 'dataset',
    id: ['area', 'period', 'measure'],
    size: [2, 1, 2],
    value: [12.5, 25, null, null],
    status: { 2: '.' },
    dimension: { area: { category: { index: ['01', '02'], label: { '02': 'Süd' } } } },
  })
})

test('GeoJSON joins figures and shapes by the code of the area', () => {
  const geometry = { type: 'Polygon', coordinates: [] }
  const shapes = [{ shapesId: 'a1', width: 1, height: 1, areas: [{ code: '02', outline: '', geometry }] }]
  expect(releaseGeoJson(content, shapes)).toMatchObject({
    features: [
      { geometry: null, properties: { code: '01', value: 12.5 } },
      { geometry, properties: { code: '02', value: '.', cases: null } },
    ],
  })
})

test('the catalogue says the same in three notations, and what is special in a text is written as each needs it', () => {
  const [xml, turtle, json] = [catalogue('rdf'), catalogue('ttl'), catalogue('jsonld')]
  expect(xml).toContain('<dct:title xml:lang="de">Kinder &amp; Armut (A-Stadt, 2024/25)</dct:title>')
  expect(xml).toContain('Anteil &lt;unter 15&gt;')
  expect(turtle).toContain(String.raw`dcatde:licenseAttributionByText "Jobcenter \"Mitte\""@de`)
  expect(turtle).toContain('dcat:startDate "2024-08-01"^^xsd:date')
  for (const text of [xml, turtle, json]) {
    expect(text).toContain('http://dcat-ap.de/def/licenses/dl-by-de/2.0')
    expect(text).toContain('http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05901000')
    expect(text).toContain('https://x.example/daten/a/armut-2024-25.geojson')
  }
  expect(JSON.parse(json)['@graph'].map((node: { '@type': string }) => node['@type'])).toEqual([
    'dcat:Catalog',
    'foaf:Organization',
    'dcat:Dataset',
    'dcat:Distribution',
    'dcat:Distribution',
    'dcat:Distribution',
  ])
})
