import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairKey, suspectedDuplicates } from './duplicate-rules.ts'
import type { ComparedOffer } from './duplicate-types.ts'

let lastId = 0
function offer(known: Partial<ComparedOffer>): ComparedOffer {
  return {
    offerId: ++lastId,
    name: 'Krabbelgruppe',
    providerId: null,
    address: '',
    longitude: null,
    latitude: null,
    ...known,
  }
}
const reasons = (...offers: ComparedOffer[]) => suspectedDuplicates(offers).map(({ reason }) => reason)

describe('two offers are suspected to be one', () => {
  test.each([
    ['Eltern-Kind-Turnen', 'Elternkind Turnen'],
    ['Müttercafé', 'MUETTERCAFE'],
    ['Sprechstunde „Familie“', 'Sprechstunde Familie'],
  ])('%s and %s at the same address', (one, other) => {
    expect(reasons(offer({ name: one, address: 'a' }), offer({ name: other, address: 'a' }))).toEqual([
      'same-name-same-address',
    ])
  })

  test('with the same name and provider up to 150 metres apart', () => {
    // A degree of latitude is 111.3 km.
    const at = (metres: number) =>
      offer({ providerId: 1, address: `${metres}`, longitude: 13, latitude: 52 + metres / 111_320 })
    expect(reasons(at(0), at(149))).toEqual(['same-name-same-provider'])
    expect(reasons(at(0), at(151))).toEqual([])
  })

  test('with the same name and provider where one of them is nowhere', () => {
    expect(reasons(offer({ providerId: 1 }), offer({ providerId: 1, address: 'a' }))).toEqual([
      'same-name-same-provider',
    ])
    expect(reasons(offer({ providerId: 1, address: 'b' }), offer({ providerId: 1, address: 'a' }))).toEqual(
      [],
    )
  })

  test('with names that are much alike, but not if they count up', () => {
    const at = (name: string) => offer({ name, address: 'a', providerId: 1 })
    expect(reasons(at('Krabbelgruppe Mitte'), at('Krabbelgruppen Mitte'))).toEqual(['alike-same-address'])
    expect(reasons(at('Krabbelgruppe Mitte 1'), at('Krabbelgruppe Mitte 2'))).toEqual([])
    expect(reasons(at('Krabbelgruppe Mitte'), at('Hausaufgabenhilfe Mitte'))).toEqual([])
  })

  test('only if they share a provider or an address', () => {
    expect(reasons(offer({ providerId: 1, address: 'a' }), offer({ providerId: 2, address: 'b' }))).toEqual(
      [],
    )
  })
})

describe('whatever the offers are', () => {
  const word = fc.constantFrom('Krabbel', 'Gruppe', 'Mitte', 'Nord', 'Café', 'Café', '2', 'Eltern', 'ä')
  const offers = fc
    .array(
      fc.record({
        name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
        providerId: fc.constantFrom(null, 1, 2),
        address: fc.constantFrom('', 'a', 'b'),
        place: fc.constantFrom(null, 0, 0.001, 0.01),
      }),
      { maxLength: 25 },
    )
    .map((all) =>
      all.map(({ place, ...one }, at): ComparedOffer => ({
        ...one,
        offerId: at + 1,
        longitude: place === null ? null : 13,
        latitude: place === null ? null : 52 + place,
      })),
    )

  test('their order plays no part, and no pair is listed twice', () => {
    fc.assert(
      fc.property(offers, (all) => {
        const found = suspectedDuplicates(all)
        expect(suspectedDuplicates(all.toReversed())).toEqual(found)
        const pairs = found.map(pairKey)
        expect(new Set(pairs).size).toBe(pairs.length)
        expect(found.every(({ first, second }) => first < second)).toBe(true)
      }),
    )
  })

  test('the index misses no pair that comparing all with all would find', () => {
    fc.assert(
      fc.property(offers, (all) => {
        const oneByOne = all.flatMap((one, at) =>
          all.slice(at + 1).flatMap((other) => suspectedDuplicates([one, other])),
        )
        expect(suspectedDuplicates(all).map(pairKey).toSorted()).toEqual(oneByOne.map(pairKey).toSorted())
      }),
    )
  })

  test('an offer and itself with other capitals, blanks and signs are found', () => {
    fc.assert(
      fc.property(offers, fc.nat(), (all, at) => {
        const chosen = all[at % Math.max(all.length, 1)]
        fc.pre(chosen !== undefined && (chosen.address !== '' || chosen.providerId !== null))
        const double = {
          ...chosen,
          offerId: 1000,
          name: ` ${chosen.name.toUpperCase().replaceAll(' ', ' - ')}.`,
        }
        expect(
          suspectedDuplicates([...all, double]).some(
            ({ first, second }) => first === chosen.offerId && second === 1000,
          ),
        ).toBe(true)
      }),
    )
  })
})
