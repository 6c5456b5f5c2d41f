import { Parser } from 'n3'
import { expect, test } from 'vitest'
import { catalogueOf } from './dcat-rules.ts'
import type { PublicRelease, ReleaseContent } from './release-types.ts'

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
const release: PublicRelease = {
  municipality: {
    slug: 'a',
    name: 'A-Stadt',
    ags: '05901000',
    kind: 'city',
    contact: { email: null, contributorId: null },
  },
  code: 'armut-2024-25',
  content,
  releasedAt,
}
const catalogue = (format: 'rdf' | 'ttl' | 'jsonld', of: PublicRelease = release) =>
  catalogueOf({
    releases: [of],
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

/** What an independent reader of Turtle finds: the objects of a predicate. */
function objectsOf(turtle: string, predicate: string): string[] {
  return new Parser()
    .parse(turtle)
    .filter((quad) => quad.predicate.value === predicate)
    .map((quad) => quad.object.value)
}

test('a reader of Turtle finds what was meant, whatever stands in the texts', () => {
  const odd = 'Zeile\n"zwei" \\ \t<a> \u{1F600} \u0007'
  const turtle = catalogue('ttl', { ...release, content: { ...content, description: odd } })
  expect(objectsOf(turtle, 'http://purl.org/dc/terms/description')).toContain(odd)
  expect(objectsOf(turtle, 'http://www.w3.org/ns/dcat#downloadURL')).toEqual(
    ['csv', 'xlsx', 'json', 'geojson', 'svg', 'png'].map(
      (ending) => `https://x.example/daten/a/armut-2024-25.${ending}`,
    ),
  )
  // Every distribution that a data set names is described.
  const quads = new Parser().parse(turtle)
  const described = new Set(quads.map(({ subject }) => subject.value))
  for (const address of objectsOf(turtle, 'http://www.w3.org/ns/dcat#distribution'))
    expect(described).toContain(address)
})

test('without shapes there are no files that draw them', () => {
  const levels = content.levels.map((level) => ({ ...level, shapesId: null }))
  const turtle = catalogue('ttl', { ...release, content: { ...content, levels } })
  expect(objectsOf(turtle, 'http://www.w3.org/ns/dcat#downloadURL')).toHaveLength(3)
})

test.each([
  ['city', '05901000', 'municipalityKey/05901000', 'municipality'],
  ['district', '05366000', 'districtKey/05366', 'administrativeDistrict'],
])('the place of a %s with the key %s is %s', (kind, ags, place, level) => {
  const turtle = catalogue('ttl', { ...release, municipality: { ...release.municipality, kind, ags } })
  const base = 'http://dcat-ap.de/def/politicalGeocoding'
  expect(objectsOf(turtle, 'http://dcat-ap.de/def/dcatde/politicalGeocodingURI')).toEqual([
    `${base}/${place}`,
  ])
  expect(objectsOf(turtle, 'http://dcat-ap.de/def/dcatde/politicalGeocodingLevelURI')).toEqual([
    `${base}/Level/${level}`,
  ])
})

test('contact and contributor stand there where the municipality gives them', () => {
  const [email, contributorId] = ['statistik@a-stadt.example', 'http://dcat-ap.de/def/contributors/aStadt']
  const municipality = { ...release.municipality, contact: { email, contributorId } }
  const turtle = catalogue('ttl', { ...release, municipality })
  expect(objectsOf(turtle, 'http://www.w3.org/2006/vcard/ns#hasEmail')).toEqual([`mailto:${email}`])
  expect(objectsOf(turtle, 'http://dcat-ap.de/def/dcatde/contributorID')).toEqual([contributorId])
  expect(objectsOf(catalogue('ttl'), 'http://www.w3.org/2006/vcard/ns#hasEmail')).toEqual([])
})
