import { describe, expect, test } from 'vitest'
import { travelTimesDefinition } from './travel-times-form.ts'
import { placesFor, readWay, suggestTravelTimes } from './travel-times-import-rules.ts'

const levels = ['bezirk', 'viertel'].map((code, at) => ({
  areaLevelId: at + 1,
  code,
  name: code,
  position: at + 1,
}))
const area = (areaId: number, areaLevelId: number, code: string) => ({
  areaId,
  areaLevelId,
  code,
  name: '',
  parentAreaId: null,
  ancestorIds: [],
  childIds: [],
})
/** The code 01 is that of a district and of a quarter. */
const areas = [area(1, 1, '01'), area(2, 2, '01'), area(3, 1, '02')]
/** Two offers of different sources have the key K1, at different sites. */
const sites = [
  { source: 'Kitas', externalId: 'K1', siteId: 71 },
  { source: 'Schulen', externalId: 'K1', siteId: 72 },
  { source: 'Schulen', externalId: 'S1', siteId: 72 },
]

function reader(part: Record<string, unknown> = {}, decimal: ',' | '.' = ',') {
  const definition = travelTimesDefinition.parse({
    columns: { area: 'von', offer: 'nach', minutes: 'min' },
    ...part,
  })
  const places = placesFor({ definition, areas, levels, sites })
  return (cells: Record<string, string>) => readWay({ line: 2, cells }, { definition, places, decimal })
}

describe('a row of travel times', () => {
  test('names the finest area of its code, or the one of the level that the recipe names', () => {
    const cells = { von: '01', nach: 'S1', min: '7,5' }
    expect(reader()(cells)).toEqual({ ok: true, value: { areaId: 2, siteId: 72, minutes: 7.5 } })
    expect(reader({ level: 'bezirk' })(cells)).toMatchObject({ value: { areaId: 1 } })
    expect(reader({ level: 'viertel' })({ ...cells, von: '02' })).toMatchObject({
      ok: false,
      refusal: { code: 'travel-times/unknown-area' },
    })
  })

  test('a key of offers at several sites needs their source', () => {
    const cells = { von: '01', nach: 'K1', min: '5' }
    expect(reader()(cells)).toMatchObject({ refusal: { code: 'travel-times/several-sites' }, column: 'nach' })
    expect(reader({ source: 'Kitas' })(cells)).toMatchObject({ value: { siteId: 71 } })
  })

  test('may name the site by our own number', () => {
    const read = reader({ columns: { area: 'von', site: 'standort', minutes: 'min' } })
    expect(read({ von: '01', standort: '72', min: '5' })).toMatchObject({ value: { siteId: 72 } })
    expect(read({ von: '01', standort: '9', min: '5' })).toMatchObject({ ok: false, column: 'standort' })
  })

  test.each([
    ['', null],
    ['–', null],
    ['x', null],
    ['0', 0],
    ['1440', 1440],
  ])('minutes %j are %j', (min, minutes) => {
    expect(reader()({ von: '01', nach: 'S1', min })).toMatchObject({ ok: true, value: { minutes } })
  })

  test.each(['-1', '1441', 'nah', '7.5'])('minutes %j are refused', (min) => {
    expect(reader()({ von: '01', nach: 'S1', min })).toMatchObject({
      ok: false,
      column: 'min',
      refusal: { code: 'travel-times/not-minutes', details: { value: min } },
    })
  })
})

describe('a recipe', () => {
  test('names an offer or a site, not both and not none', () => {
    const columns = { area: 'von', minutes: 'min' }
    const isSound = (more: object) =>
      travelTimesDefinition.safeParse({ columns: { ...columns, ...more } }).success
    expect([{ offer: 'a' }, { site: 'b' }, {}, { offer: 'a', site: 'b' }].map(isSound)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('is proposed from the usual names of columns', () => {
    expect(suggestTravelTimes(['Gebiet', 'Kennung', 'Minuten'])).toEqual({
      columns: { area: 'Gebiet', offer: 'Kennung', minutes: 'Minuten' },
    })
    expect(suggestTravelTimes(['origin', 'site_id', 'duration'])).toEqual({
      columns: { area: 'origin', site: 'site_id', minutes: 'duration' },
    })
    expect(suggestTravelTimes(['a', 'b'])).toEqual({})
  })
})
