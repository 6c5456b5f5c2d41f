import { describe, expect, test } from 'vitest'
import { aDefinition, aRow } from './offer-builders.ts'
import type { OffersImportDefinition } from './offers-import-definition.ts'
import { readOfferRow, settingsFor } from './offers-import-rules.ts'

const complete = { Name: 'Krabbelgruppe', Phase: 'first-year', Feld: 'health' }
const told = { steps: 'Phase', fields: 'Feld' }

function read(
  cells: Record<string, string>,
  given: { definition?: OffersImportDefinition; geometry?: unknown; decimal?: ',' | '.' } = {},
) {
  const { definition = aDefinition({ columns: { name: 'Name', ...told } }), geometry, decimal = ',' } = given
  return readOfferRow(aRow({ ...complete, ...cells }, { geometry }), {
    definition,
    decimal,
    today: '2026-11-22',
    areaIdsByCode: new Map([
      ['0101', 7],
      ['0102', 3],
    ]),
  })
}

const withColumns = (columns: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  aDefinition({ columns: { name: 'Name', ...told, ...columns }, ...rest })

function contentOf(reading: ReturnType<typeof read>) {
  if (reading.kind !== 'offer') throw new Error(JSON.stringify(reading.issues))
  return reading.content
}
const codes = (reading: ReturnType<typeof read>) => reading.issues.map(({ code }) => code)

describe('a row', () => {
  test('becomes an offer with address, ages, places and day of confirmation', () => {
    const definition = withColumns({
      street: 'Straße',
      houseNumber: ['Nr', 'Zusatz'],
      postalCode: 'PLZ',
      longitude: 'Länge',
      latitude: 'Breite',
      ageFromYears: 'von',
      ageToYears: 'bis',
      capacity: 'Plätze',
      lastConfirmedOn: 'Stand',
      provider: 'Träger',
      areasServed: 'Gebiete',
    })
    const cells = {
      Straße: ' Gartenstr. ',
      Nr: '16',
      Zusatz: '-17',
      PLZ: '10115',
      Länge: '13,38',
      Breite: '52,53',
      von: '0',
      bis: '2',
      Plätze: '1.200',
      Stand: '3.11.2026',
      Träger: 'Nachbarn e. V.',
      Gebiete: '0101; 0102;0101',
    }
    expect(contentOf(read(cells, { definition }))).toMatchObject({
      name: 'Krabbelgruppe',
      place: { street: 'Gartenstr. 16-17', postalCode: '10115', town: '', longitude: 13.38, latitude: 52.53 },
      provider: { name: 'Nachbarn e. V.', kind: null },
      ageFromMonths: 0,
      ageToMonths: 36,
      steps: ['first-year'],
      fields: ['health'],
      capacity: 1200,
      lastConfirmedOn: '2026-11-03',
      areasServed: [3, 7],
    })
  })

  test('without name is refused, and everything else that is wrong is told with it', () => {
    const definition = withColumns({ capacity: 'Plätze', lastConfirmedOn: 'Stand' })
    const reading = read({ Name: ' ', Plätze: '-2', Stand: 'neulich' }, { definition })
    expect(reading.kind).toBe('refused')
    expect(reading.issues).toEqual([
      {
        line: 2,
        column: 'Plätze',
        code: 'offers/capacity-negative',
        details: { value: '-2' },
        weight: 'refused',
      },
      {
        line: 2,
        column: 'Stand',
        code: 'offers/date-not-a-date',
        details: { value: 'neulich' },
        weight: 'refused',
      },
      { line: 2, column: 'Name', code: 'offers/no-name', weight: 'refused' },
    ])
  })

  test('with places of a decimal fraction, an unknown area or a bad age is refused', () => {
    expect(codes(read({ P: '12,5' }, { definition: withColumns({ capacity: 'P' }) }))).toEqual([
      'offers/capacity-not-whole',
    ])
    expect(codes(read({ G: '0103' }, { definition: withColumns({ areasServed: 'G' }) }))).toEqual([
      'offers/unknown-area-served',
    ])
    expect(codes(read({ A: '6-10' }, { definition: withColumns({ ageFromYears: 'A' }) }))).toEqual([
      'offers/age-not-an-age',
    ])
  })

  test('that tells neither life phase nor field nor places is taken with a note', () => {
    const reading = read({ Phase: '', Feld: '', P: '0' }, { definition: withColumns({ capacity: 'P' }) })
    expect(reading.kind).toBe('offer')
    expect(codes(reading)).toEqual(['offers/no-life-phase', 'offers/no-field-of-action', 'offers/no-places'])
  })

  test('names steps and fields by code or by the name that people know, even one with a comma', () => {
    const reading = read({ Phase: 'Schwangerschaft; birth', Feld: 'Sport, Kultur und Freizeit, health' })
    // The comma belongs to the name only where the whole entry is one.
    expect(reading.kind).toBe('refused')
    expect(
      contentOf(read({ Phase: 'Schwangerschaft; birth', Feld: 'Sport, Kultur und Freizeit | health' })),
    ).toMatchObject({
      steps: ['pregnancy', 'birth'],
      fields: ['health', 'leisure'],
    })
  })

  test('without a column for the key is known by name, street and postal code; with one by its key', () => {
    expect(read({})).toMatchObject({ externalId: 'krabbelgruppe||' })
    expect(read({ Nr: '007' }, { definition: withColumns({ externalId: 'Nr' }) })).toMatchObject({
      externalId: '007',
    })
  })

  test('keeps a web address that is none out of the offer and tells so', () => {
    const reading = read({ Web: 'javascript:alert(1)' }, { definition: withColumns({ website: 'Web' }) })
    expect(contentOf(reading).website).toBe('')
    expect(codes(reading)).toEqual(['offers/website-not-usable'])
  })
})

describe('coordinates', () => {
  const definition = withColumns({ longitude: 'x', latitude: 'y' })
  const place = { street: '', postalCode: '', town: '' }

  test('come from the columns, else from the point of the feature', () => {
    const geometry = { type: 'Point', coordinates: [13.4052698, 52.5380409] }
    expect(contentOf(read({}, { geometry })).place).toEqual({
      ...place,
      longitude: 13.40527,
      latitude: 52.538041,
    })
    expect(contentOf(read({ x: '13', y: '52' }, { definition, geometry })).place).toEqual({
      ...place,
      longitude: 13,
      latitude: 52,
    })
    expect(contentOf(read({ x: '', y: '' }, { definition })).place).toBeNull()
  })
  test('that are swapped, in metres, words or incomplete are refused', () => {
    expect(codes(read({ x: '52,5', y: '13,4' }, { definition }))).toEqual(['offers/coordinates-swapped'])
    expect(codes(read({}, { geometry: { type: 'Point', coordinates: [52.5, 13.4] } }))).toEqual([
      'offers/coordinates-swapped',
    ])
    expect(codes(read({ x: '392000', y: '5820000' }, { definition }))).toEqual([
      'offers/coordinate-not-degrees',
      'offers/coordinate-not-degrees',
    ])
    expect(codes(read({ x: 'Ost', y: '52' }, { definition }))).toEqual(['offers/coordinate-not-a-number'])
    expect(codes(read({ x: '13', y: '' }, { definition }))).toEqual(['offers/coordinate-missing'])
  })
  test('of an area or a line are not taken, the offer is', () => {
    const reading = read(
      {},
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [13, 52],
            [14, 52],
          ],
        },
      },
    )
    expect(contentOf(reading).place).toBeNull()
    expect(codes(reading)).toEqual(['offers/geometry-not-a-point'])
  })
})

describe('the recipe', () => {
  const definition = aDefinition({
    columns: { name: 'Name', cost: 'Kosten' },
    constants: { fields: ['education'], mainstream: true, cost: 'frei' },
    rules: [
      { when: { Art: ['Kita', 'Krippe'] }, set: { steps: ['age-1-3'] } },
      { when: { Art: 'Kita', Ganztags: '' }, set: { mainstream: false } },
      { when: { Art: 'Volkshochschule' }, skip: 'für Erwachsene' },
    ],
  })

  test('sets constants, over them what its rules say, and lets the row itself win', () => {
    expect(settingsFor(aRow({ Art: 'Krippe', Ganztags: '' }), definition)).toEqual({
      set: { fields: ['education'], mainstream: true, cost: 'frei', steps: ['age-1-3'] },
    })
    expect(settingsFor(aRow({ Art: ' Kita ' }), definition)).toMatchObject({ set: { mainstream: false } })
    expect(contentOf(read({ Art: 'Kita', Kosten: '10 €' }, { definition })).cost).toBe('10 €')
    expect(contentOf(read({ Art: 'Kita' }, { definition })).cost).toBe('frei')
  })

  test('leaves rows out with its reason', () => {
    expect(read({ Art: 'Volkshochschule' }, { definition })).toEqual({
      kind: 'skipped',
      issues: [{ line: 2, code: 'offers/skipped', details: { reason: 'für Erwachsene' }, weight: 'noted' }],
    })
  })
})
