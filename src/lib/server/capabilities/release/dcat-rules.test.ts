import { expect, test } from 'vitest'
import { catalogueOf } from './dcat-rules.ts'
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
    ...Array.from({ length: 6 }, () => 'dcat:Distribution'),
  ])
})
