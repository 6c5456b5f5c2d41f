import { toJsonLd } from './rdf-json-ld.ts'
import { toTurtle } from './rdf-turtle.ts'
import type { RdfNode, Term } from './rdf-types.ts'
import { toRdfXml } from './rdf-xml.ts'
import { formatsOf, type ReleaseFormat } from './release-formats-rules.ts'
import type { PublicRelease } from './release-types.ts'

export type Catalogue = {
  readonly format: 'rdf' | 'ttl' | 'jsonld'
  readonly body: string
  readonly contentType: string
}

/**
 * What is released as a catalogue by DCAT-AP.de 3.0.
 * @param origin of the installation, e.g. `https://gelingen.example.de`
 * @param title of the catalogue, in German
 *
 * Source: DCAT-AP.de Spezifikation 3.0 (GovData), https://www.dcat-ap.de/def/dcatde/3.0/spec/
 */
export function catalogueOf({
  releases,
  origin,
  title,
  description,
  format,
}: {
  releases: readonly PublicRelease[]
  origin: string
  title: string
  description: string
  format: Catalogue['format']
}): Catalogue {
  const nodes = catalogueNodes({ releases, origin, title, description })
  if (format === 'ttl') return { format, body: toTurtle(nodes), contentType: 'text/turtle; charset=utf-8' }
  if (format === 'jsonld')
    return {
      format,
      body: JSON.stringify(toJsonLd(nodes)),
      contentType: 'application/ld+json; charset=utf-8',
    }
  return { format, body: toRdfXml(nodes), contentType: 'application/rdf+xml; charset=utf-8' }
}

const iri = (address: string): Term => ({ iri: address })
const german = (text: string): Term => ({ text, lang: 'de' })
const instant = (date: Date): Term => ({ text: date.toISOString(), datatype: 'xsd:dateTime' })
const authority = 'http://publications.europa.eu/resource/authority'

function catalogueNodes({
  releases,
  origin,
  title,
  description,
}: {
  releases: readonly PublicRelease[]
  origin: string
  title: string
  description: string
}): RdfNode[] {
  const publishers = [
    ...new Map(releases.map(({ municipality }) => [municipality.slug, municipality])).values(),
  ]
  const publisher = publishers[0]
  const catalogue: RdfNode = {
    iri: `${origin}/api/dcat${publishers.length === 1 && publisher !== undefined ? `/${publisher.slug}` : ''}`,
    type: 'dcat:Catalog',
    properties: [
      ['dct:title', german(title)],
      ['dct:description', german(description)],
      ['dct:language', iri(`${authority}/language/DEU`)],
      ['foaf:homepage', iri(`${origin}/karte`)],
      ...publishers.map(({ slug }) => ['dct:publisher', iri(publisherIri(origin, slug))] as const),
      ...releases.map((release) => ['dcat:dataset', iri(datasetIri(origin, release))] as const),
    ],
  }
  return [
    catalogue,
    ...publishers.map(({ slug, name }): RdfNode => ({
      iri: publisherIri(origin, slug),
      type: 'foaf:Organization',
      properties: [
        ['foaf:name', german(name)],
        ['dct:type', iri('http://purl.org/adms/publishertype/LocalAuthority')],
      ],
    })),
    ...releases.flatMap((release) => datasetNodes(release, origin)),
  ]
}

function publisherIri(origin: string, slug: string): string {
  return `${origin}/karte/${slug}#kommune`
}

function datasetIri(origin: string, { municipality, code }: PublicRelease): string {
  return `${origin}/daten/${municipality.slug}/${code}`
}

function datasetNodes(release: PublicRelease, origin: string): RdfNode[] {
  const { municipality, content, releasedAt } = release
  const address = datasetIri(origin, release)
  const { contact } = municipality
  const geocoding = geocodingOf(municipality)
  const licence = licences[content.licence] ?? OWN_LICENCE
  const files = formatsOf(content).map((ending) => [ending, ...fileTypes[ending]] as const)
  const dataset: RdfNode = {
    iri: address,
    type: 'dcat:Dataset',
    properties: [
      ['dct:title', german(`${content.title} (${municipality.name}, ${content.period})`)],
      ['dct:description', german(content.description === '' ? content.title : content.description)],
      ['dct:identifier', { text: address }],
      ['dct:publisher', iri(publisherIri(origin, municipality.slug))],
      [
        'dcat:contactPoint',
        {
          node: {
            type: 'vcard:Organization',
            properties: [
              ['vcard:fn', { text: municipality.name }],
              ...(contact.email === null
                ? []
                : [['vcard:hasEmail', iri(`mailto:${encodeURI(contact.email)}`)] as const]),
              ['vcard:hasURL', iri(`${origin}/karte/${municipality.slug}`)],
            ],
          },
        },
      ],
      ['dct:issued', instant(releasedAt)],
      ['dct:modified', instant(releasedAt)],
      ['dct:language', iri(`${authority}/language/DEU`)],
      ['dct:accessRights', iri(`${authority}/access-right/PUBLIC`)],
      ...(themes[content.topic ?? ''] ?? ['SOCI']).map(
        (theme) => ['dcat:theme', iri(`${authority}/data-theme/${theme}`)] as const,
      ),
      ...(contact.contributorId === null
        ? []
        : [['dcatde:contributorID', iri(contact.contributorId)] as const]),
      ['dcatde:politicalGeocodingURI', iri(geocoding.place)],
      ['dcatde:politicalGeocodingLevelURI', iri(geocoding.level)],
      ['dct:spatial', iri(geocoding.place)],
      ...temporal(content.period),
      ...(content.source === ''
        ? []
        : [
            [
              'dct:provenance',
              {
                node: {
                  type: 'dct:ProvenanceStatement',
                  properties: [['skos:prefLabel', german(content.source)]],
                },
              },
            ] as const,
          ]),
      ['dcat:landingPage', iri(address)],
      ...files.map(([ending]) => ['dcat:distribution', iri(`${address}.${ending}`)] as const),
    ],
  }
  const distributions = files.map(([ending, type, mediaType]): RdfNode => ({
    iri: `${address}.${ending}`,
    type: 'dcat:Distribution',
    properties: [
      ['dct:title', german(`${content.title} (${type})`)],
      ['dcat:accessURL', iri(address)],
      ['dcat:downloadURL', iri(`${address}.${ending}`)],
      ['dct:format', iri(`${authority}/file-type/${type}`)],
      ['dcat:mediaType', iri(`https://www.iana.org/assignments/media-types/${mediaType}`)],
      ['dct:license', iri(licence)],
      ['dcatde:licenseAttributionByText', german(content.source === '' ? municipality.name : content.source)],
      ['dcatap:availability', iri(`${authority}/planned-availability/STABLE`)],
      ['dct:issued', instant(releasedAt)],
      ['dct:modified', instant(releasedAt)],
    ],
  }))
  return [dataset, ...distributions]
}

/** By ending: the name in the European list of file types, and the media type. */
const fileTypes: Readonly<Record<ReleaseFormat, readonly [type: string, mediaType: string]>> = {
  csv: ['CSV', 'text/csv'],
  xlsx: ['XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  json: ['JSON', 'application/json'],
  geojson: ['GEOJSON', 'application/geo+json'],
  svg: ['SVG', 'image/svg+xml'],
  png: ['PNG', 'image/png'],
}

/** The place and its level. Source: the vocabularies of DCAT-AP.de, https://www.dcat-ap.de/def/ */
function geocodingOf({ ags, kind }: PublicRelease['municipality']): { place: string; level: string } {
  const isKreis = kind === 'district'
  return {
    place: isKreis
      ? `${GEOCODING}/districtKey/${ags.slice(0, KREIS_DIGITS)}`
      : `${GEOCODING}/municipalityKey/${ags}`,
    level: `${GEOCODING}/Level/${isKreis ? 'administrativeDistrict' : 'municipality'}`,
  }
}

const GEOCODING = 'http://dcat-ap.de/def/politicalGeocoding'
const KREIS_DIGITS = 5

/** Whole years, school years, quarters and months as an interval of days. */
function temporal(period: string): [string, Term][] {
  const interval = intervalOf(period)
  if (interval === null) return []
  const [start, end] = interval
  return [
    [
      'dct:temporal',
      {
        node: {
          type: 'dct:PeriodOfTime',
          properties: [
            ['dcat:startDate', { text: start, datatype: 'xsd:date' }],
            ['dcat:endDate', { text: end, datatype: 'xsd:date' }],
          ],
        },
      },
    ],
  ]
}

function intervalOf(period: string): [start: string, end: string] | null {
  const [, year = '', rest = ''] = /^(\d{4})(.*)$/.exec(period) ?? []
  if (year === '') return null
  if (rest === '') return [`${year}-01-01`, `${year}-12-31`]
  if (rest.startsWith('/')) return [`${year}-08-01`, `${Number(year) + 1}-07-31`]
  if (/^-\d{2}-\d{2}$/.test(rest)) return [period, period]
  const [first, last] = rest.startsWith('-Q')
    ? [Number(rest[2]) * 3 - 2, Number(rest[2]) * 3]
    : [Number(rest.slice(1)), Number(rest.slice(1))]
  const digits = (number: number) => String(number).padStart(2, '0')
  return [`${year}-${digits(first)}-01`, `${year}-${digits(last)}-${daysOf(Number(year), last)}`]
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** What a municipality releases of its own comes under the licence of the German administrations. */
const OWN_LICENCE = 'http://dcat-ap.de/def/licenses/dl-by-de/2.0'
const licences: Readonly<Record<string, string>> = {
  'own-data': OWN_LICENCE,
  'dl-de-by-2-0': OWN_LICENCE,
  'cc-by-3-0-de': 'http://dcat-ap.de/def/licenses/cc-by-de/3.0',
  'with-source': 'http://dcat-ap.de/def/licenses/other-open',
}

/** Themes of the European data portals by topic. */
const themes: Readonly<Record<string, readonly string[]>> = {
  economy: ['ECON', 'SOCI'],
  health: ['HEAL'],
  childcare: ['EDUC', 'SOCI'],
  education: ['EDUC'],
  vocation: ['EDUC', 'ECON'],
  'housing-environment': ['ENVI'],
}
