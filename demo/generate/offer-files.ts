import { germanDate } from './calendar.ts'
import type { CityMap } from './city-map.ts'
import { detailCells, detailHeader, hostOf, phoneOf } from './offer-details.ts'
import type { DemoOffer } from './offers.ts'
import { csvText, type DemoFile } from './tables.ts'

/**
 * The lists as three offices keep them: Kitas as a table of the youth office, schools as points of the surveying office,
 * everything else as the table of the coordination post.
 */
export function offerFiles(map: CityMap, offers: readonly DemoOffer[]): DemoFile[] {
  const kitas = offers.filter(({ key }) => key === 'K')
  const schools = offers.filter(({ key }) => schoolForms.has(key))
  const others = offers.filter((offer) => !kitas.includes(offer) && !schools.includes(offer))
  return [kitaFile(map, kitas), schoolFile(map, schools), otherFile(map, others)]
}

const schoolForms: ReadonlyMap<string, string> = new Map([
  ['G', 'Grundschule'],
  ['S', 'Weiterführende Schule'],
  ['B', 'Berufskolleg'],
])

function kitaFile(map: CityMap, kitas: readonly DemoOffer[]): DemoFile {
  const lines = kitas.map((kita) => {
    const [longitude, latitude] = map.toPosition(kita.point)
    const [from, to] = kita.ageMonths ?? [0, 0]
    return [
      kita.number,
      kita.name,
      kita.provider,
      kindOfProvider(kita.provider),
      ...streetAndNumber(kita),
      kita.neighbourhood.borough.postalCode,
      map.plan.name,
      String(kita.places ?? ''),
      String(from / 12),
      // "up to 5" includes the five-year-olds.
      String(to / 12 - 1),
      degrees(latitude),
      degrees(longitude),
      kita.confirmedOn === null ? '' : germanDate(kita.confirmedOn),
      ...detailHeader.map((name) => detailCells(kita, map.plan.slug)[name]),
    ]
  })
  const header = [
    'Kita-Nr',
    'Name',
    'Träger',
    'Trägerart',
    'Straße',
    'Hausnummer',
    'PLZ',
    'Ort',
    'Plätze',
    'Alter von',
    'Alter bis',
    'Breite',
    'Länge',
    'Stand',
    ...detailHeader,
  ]
  return { name: `${map.plan.slug}-kitas.csv`, text: csvText([header, ...lines]), encoding: 'windows-1252' }
}

function schoolFile(map: CityMap, schools: readonly DemoOffer[]): DemoFile {
  const features = schools.map((school) => {
    const [street, houseNumber] = streetAndNumber(school)
    return JSON.stringify({
      type: 'Feature',
      properties: {
        snr: school.number,
        name: school.name,
        schulform: schoolForms.get(school.key),
        traeger: school.provider,
        plaetze: school.places,
        strasse: street,
        hausnr: houseNumber,
        plz: school.neighbourhood.borough.postalCode,
        stand: school.confirmedOn,
        telefon: phoneOf(school.provider, school.street),
        email: `sekretariat@${hostOf(school.name)}.example`,
      },
      geometry: { type: 'Point', coordinates: map.toPosition(school.point) },
    })
  })
  const text = `{"type":"FeatureCollection","name":"schulen","features":[\n${features.join(',\n')}\n]}\n`
  return { name: `${map.plan.slug}-schulen.geojson`, text, encoding: 'utf-8' }
}

function otherFile(map: CityMap, offers: readonly DemoOffer[]): DemoFile {
  const lines = offers.map((offer) => {
    const [longitude, latitude] = map.toPosition(offer.point)
    const [from, to] = offer.ageMonths ?? [null, null]
    return [
      offer.number,
      offer.name,
      offer.description,
      offer.provider,
      kindOfProvider(offer.provider),
      offer.street,
      offer.neighbourhood.borough.postalCode,
      map.plan.name,
      degrees(longitude),
      degrees(latitude),
      String(from ?? ''),
      String(to ?? ''),
      offer.steps.join(' | '),
      offer.fields.join(' | '),
      offer.standards.join(' | '),
      String(offer.places ?? ''),
      offer.outreach ? 'ja' : 'nein',
      offer.mainstream ? 'ja' : 'nein',
      offer.cost,
      offer.serves.join(' | '),
      `https://www.${map.plan.slug}.example/angebote/${offer.number.toLowerCase()}`,
      offer.confirmedOn === null ? '' : germanDate(offer.confirmedOn),
      ...detailHeader.map((name) => detailCells(offer, map.plan.slug)[name]),
    ]
  })
  return {
    name: `${map.plan.slug}-angebote.csv`,
    text: csvText([otherHeader, ...lines]),
    encoding: 'windows-1252',
  }
}

const otherHeader = [
  'Nr',
  'Angebot',
  'Beschreibung',
  'Träger',
  'Trägerart',
  'Anschrift',
  'PLZ',
  'Ort',
  'Länge',
  'Breite',
  'Alter ab (Monate)',
  'Alter bis (Monate)',
  'Lebensphasen',
  'Handlungsfelder',
  'Präventionsstandards',
  'Plätze',
  'aufsuchend',
  'Regeleinrichtung',
  'Kosten',
  'Einzugsgebiet',
  'Internet',
  'zuletzt bestätigt',
  ...detailHeader,
]

function degrees(value: number): string {
  return value.toFixed(6).replace('.', ',')
}

function streetAndNumber({ street }: DemoOffer): [street: string, houseNumber: string] {
  const [, name = street, number = ''] = /^(.*) (\d+)$/.exec(street) ?? []
  return [name, number]
}

function kindOfProvider(name: string): string {
  if (/^(Stadt|Gemeinde|Jobcenter|Agentur|Hochschulsport)/.test(name)) return 'öffentlich'
  return /^(Hebammen|Kinderarzt|Kinderärzte|Kinder- und)/.test(name) ? 'gewerblich' : 'frei'
}
