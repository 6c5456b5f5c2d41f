import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { suggestFields } from './suggest-fields.ts'

describe('suggestFields', () => {
  it.each([
    ['Kinderarztpraxis Dr. Muster', ['health']],
    ['Begrüßungsbesuche für Neugeborene', ['early-help']],
    ['Städt. Jugendzentrum am Park', ['youth-welfare', 'leisure']],
    ['Kita Sonnenblume', ['education']],
    ['Eltern-Kind-Treff', ['family-education']],
    ['Beratung zu Bildung und Teilhabe', ['social-security']],
    ['Deutschkurs für Mütter', ['integration']],
    ['Turnverein 1860', ['leisure']],
    ['NACHBARSCHAFTSHAUS', ['neighbourhood']],
    ['Jugendberufsagentur', ['vocation']],
    ['Berufskolleg Nord', ['education', 'vocation']],
  ])('finds the fields of %s', (text, expected) => {
    expect(suggestFields(text)).toEqual(expected)
  })

  it.each(['Distanzunterricht', 'Transport', 'Besucherdienst', 'Stadtverwaltung', ''])(
    'is not misled by %j, in which a short word only happens to occur',
    (text) => {
      expect(suggestFields(text)).toEqual([])
    },
  )

  it('reads umlauts however the file composes them', () => {
    const decomposed = 'Fru\u0308he Hilfen'
    expect(suggestFields(decomposed)).toEqual(['early-help'])
  })

  it('finds short words after a hyphen and before punctuation', () => {
    expect(suggestFields('Betriebs-Kita (U3)')).toEqual(['education'])
    expect(suggestFields('Einrichtung/OGS')).toEqual(['education'])
  })
})

const berlinOffers = new URL('../../../../../shared/data/berlin/offers/', import.meta.url)

describe('the kinds of Berlin’s offers', () => {
  it('all get a field suggested', ({ skip }) => {
    if (!existsSync(berlinOffers)) skip('../shared/data/berlin/offers is absent')
    const kinds = new Set([
      ...propertiesOf('jugendfreizeiteinrichtungen-2022.geojson').map((found) => String(found['e_art'])),
      ...propertiesOf('schulen-2023.geojson').map((found) => `${found['schultyp']} ${found['schulart']}`),
    ])
    expect(kinds.size).toBeGreaterThan(20)
    expect([...kinds].filter((kind) => suggestFields(kind).length === 0)).toEqual([])
  })
})

function propertiesOf(file: string): Record<string, unknown>[] {
  const json: { features: { properties: Record<string, unknown> }[] } = JSON.parse(
    readFileSync(new URL(file, berlinOffers), 'utf8'),
  )
  return json.features.map(({ properties }) => properties)
}
