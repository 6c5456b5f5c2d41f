import { describe, expect, test } from 'vitest'
import { daysBefore } from './calendar.ts'
import { generateDemo, handedOverOn } from './generate-demo.ts'
import { distance } from './grow-areas.ts'
import type { Field } from './offer-plan.ts'
import type { DemoOffer } from './offers.ts'

/** What demo/README.md promises that a planner can find. Reckoned from the data, not with the chain's own code. */
const { map, offers, residents } = generateDemo().auenstadt

/** Straight lines × 1.3 for detours. */
function walkKm(offer: DemoOffer, areaPrefix: string): number {
  const places = map.neighbourhoods
    .filter(({ code }) => code.startsWith(areaPrefix))
    .flatMap(({ places }) => places)
  return 1.3 * Math.min(...places.map((place) => distance(place, offer.point)))
}

function inField(field: Field): DemoOffer[] {
  return offers.filter(({ fields }) => fields.includes(field))
}

function coversAges(offer: DemoOffer, fromYears: number, toYears: number): boolean {
  const [from, to] = offer.ageMonths ?? [0, 0]
  return Math.min(to, toYears * 12) - Math.max(from, fromYears * 12) >= (toYears - fromYears) * 6
}

function children(group: number, areaPrefix: string): number {
  return residents
    .filter(({ code, year }) => year === 2025 && code.startsWith(areaPrefix))
    .reduce((sum, { counts }) => sum + (counts[group] ?? 0), 0)
}

describe('the truths that are built into Auenstadt', () => {
  test('Nordost has the most births for its residents', () => {
    const boroughs = map.plan.boroughs.map(({ code, quarters }) => ({
      code,
      rate: children(0, code) / quarters.reduce((sum, quarter) => sum + quarter.residents, 0),
    }))
    expect(boroughs.sort((a, b) => b.rate - a.rate)[0]?.code).toBe('03')
  })

  test('no early help after birth comes to Nordost, and none can be reached with a pram', () => {
    for (const offer of inField('early-help')) {
      if (offer.key === 'WB') continue
      const comesHere = offer.outreach && (offer.serves.length === 0 || offer.serves.includes('03'))
      expect(comesHere, offer.name).toBe(false)
      if (!offer.outreach && offer.steps.some((step) => ['first-year', 'age-1-3'].includes(step)))
        expect(walkKm(offer, '03'), offer.name).toBeGreaterThan(1)
    }
  })

  test('every other borough is visited by early help', () => {
    for (const borough of ['01', '02', '04', '05', '06'])
      expect(
        inField('early-help').some(({ serves }) => serves.includes(borough)),
        borough,
      ).toBe(true)
  })

  test('Mitte has at least three times as many leisure places per child of 6 to under 14 as the rest', () => {
    const places = (isHere: (code: string) => boolean) =>
      inField('leisure')
        .filter((offer) => coversAges(offer, 6, 14) && isHere(offer.neighbourhood.code))
        .reduce((sum, offer) => sum + (offer.places ?? 40), 0)
    const schoolchildren = (prefix: string) => children(3, prefix) + children(4, prefix)
    const inMitte = places((code) => code.startsWith('01')) / schoolchildren('01')
    const elsewhere = places((code) => !code.startsWith('01')) / (schoolchildren('') - schoolchildren('01'))
    expect(inMitte).toBeGreaterThan(3 * elsewhere)
  })

  test('Ostfeld has many children of 10 to under 14 and nothing for them', () => {
    expect(children(4, '0405') / children(4, '')).toBeGreaterThan(0.05)
    const here = offers.filter(({ neighbourhood }) => neighbourhood.code.startsWith('0405'))
    expect(here.length).toBeGreaterThan(2)
    expect(here.filter((offer) => coversAges(offer, 10, 14))).toEqual([])
    for (const offer of [...inField('leisure'), ...inField('youth-welfare')]) {
      if (!offer.outreach && coversAges(offer, 10, 14))
        expect(walkKm(offer, '040501'), offer.name).toBeGreaterThan(1.875)
    }
  })

  test('vocational orientation takes place in Mitte only', () => {
    expect(inField('vocation').length).toBeGreaterThan(5)
    for (const { neighbourhood } of inField('vocation')) expect(neighbourhood.borough.name).toBe('Mitte')
  })

  test('no Kita in Lerchenfeld takes children under three', () => {
    const kitas = offers.filter(
      ({ key, neighbourhood }) => key === 'K' && neighbourhood.quarter.name === 'Lerchenfeld',
    )
    expect(kitas.length).toBeGreaterThan(1)
    for (const { ageMonths } of kitas) expect(ageMonths?.[0]).toBe(36)
  })

  test('what Zechenheide offers to young people rests on a list that nobody has confirmed for two years', () => {
    const leisure = inField('leisure').filter(
      ({ neighbourhood }) => neighbourhood.quarter.name === 'Zechenheide',
    )
    expect(leisure.length).toBeGreaterThan(1)
    for (const { confirmedOn } of leisure)
      expect(confirmedOn && confirmedOn < daysBefore(handedOverOn, 730)).toBe(true)
  })

  test('for young adults nothing but vocational offers has been recorded', () => {
    const forYoungAdults = offers.filter(
      (offer) => offer.steps.includes('age-18-27') || (offer.steps.length === 0 && coversAges(offer, 18, 27)),
    )
    expect(new Set(forYoungAdults.flatMap(({ fields }) => fields))).toEqual(new Set(['vocation']))
  })
})
