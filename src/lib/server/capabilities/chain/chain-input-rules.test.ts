import { describe, expect, test } from 'vitest'
import type { AreaInTree, AreaResidents } from '../areas/index.ts'
import type { SupplyOffer } from '../offers/index.ts'
import {
  chainOffer,
  chainSteps,
  countOffersNowhere,
  knowsAges,
  leafCodesByCode,
  residentGroups,
  whyLeftOut,
} from './chain-input-rules.ts'

type ResidentsCell = AreaResidents['groups'][number]['cell']

const value = (count: number): ResidentsCell => ({ kind: 'value', value: count })
const sign = (official: '–' | '.' | '/' | '0'): ResidentsCell => ({ kind: 'sign', sign: official })

const supply = (more: Partial<SupplyOffer> = {}): SupplyOffer => ({
  offerId: 7,
  name: 'Kita',
  steps: [],
  ageFromMonths: 36,
  ageToMonths: 75,
  fields: ['education'],
  standards: [],
  capacity: 40,
  outreach: false,
  mainstream: true,
  siteId: 3,
  longitude: 7,
  latitude: 51,
  areasServed: [],
  lastConfirmedOn: null,
  delivery: [],
  targetGroups: [],
  endsOn: null,
  placesFree: null,
  placesFreeOn: null,
  ...more,
})

/** District 01 with the quarters 0101 and 0102; under 0101 the block 0101a. The quarters are the computed level. */
const tree: AreaInTree[] = [
  { areaId: 1, areaLevelId: 10, code: '01', name: '', parentAreaId: null, ancestorIds: [], childIds: [2, 3] },
  { areaId: 2, areaLevelId: 20, code: '0101', name: '', parentAreaId: 1, ancestorIds: [1], childIds: [4] },
  { areaId: 3, areaLevelId: 20, code: '0102', name: '', parentAreaId: 1, ancestorIds: [1], childIds: [] },
  { areaId: 4, areaLevelId: 30, code: '0101a', name: '', parentAreaId: 2, ancestorIds: [2, 1], childIds: [] },
]

describe('residents', () => {
  const groupsOf = (cells: ResidentsCell[]) => ({
    groups: cells.map((cell, at) => ({ ageFrom: at, ageTo: at + 1, cell })),
  })

  test('the sign – is exactly zero, every other one unknown and never zero', () => {
    const cells = groupsOf([value(12), sign('–'), sign('.'), sign('/'), sign('0')])
    expect(residentGroups(cells, cells).map(({ count }) => count)).toEqual([12, 0, null, null, null])
  })

  test('a count that may not be shown does not go in, and is told from one that nobody knows', () => {
    const [small, unknown] = residentGroups(groupsOf([sign('.'), sign('.')]), groupsOf([value(3), sign('.')]))
    expect(small).toEqual({ ageFrom: 0, ageTo: 1, count: null, isProtected: true })
    expect(unknown).toEqual({ ageFrom: 1, ageTo: 2, count: null })
  })

  test('a total over all ages says nothing about children', () => {
    const area = (ageTo: number | null, count: number | null, more = {}) =>
      new Map([[1, [{ ageFrom: 0, ageTo, count, ...more }]]])
    expect(knowsAges(area(null, 900))).toBe(false)
    expect(knowsAges(area(6, null))).toBe(false)
    expect(knowsAges(area(6, 60))).toBe(true)
    expect(knowsAges(area(6, null, { isProtected: true }))).toBe(true)
  })
})

describe('offers', () => {
  test('what comes home counts as outreach, what is by phone or online only needs no way, what also has a place does', () => {
    const waysOf = (delivery: SupplyOffer['delivery'], outreach = false) => {
      const offer = chainOffer(supply({ delivery, outreach }), new Map())
      return [offer.outreach, offer.remote]
    }
    expect(waysOf([])).toEqual([false, false])
    expect(waysOf([], true)).toEqual([true, false])
    expect(waysOf(['place', 'home'])).toEqual([true, false])
    expect(waysOf(['online', 'phone'])).toEqual([false, true])
    expect(waysOf(['place', 'phone'])).toEqual([false, false])
  })

  test.each([
    [{}, null],
    [{ endsOn: '2026-11-21' }, 'ended'],
    [{ endsOn: '2026-11-22' }, null],
    [{ targetGroups: ['professionals', 'employers'] }, 'not-for-families'],
    [{ targetGroups: ['professionals', 'parents'] }, null],
  ])('of %j is left out on 22 November 2026: %s', (more, why) => {
    expect(whyLeftOut(supply(more), '2026-11-22')).toBe(why)
  })

  test('months become years', () => {
    expect(chainOffer(supply(), new Map())).toMatchObject({ ageFromYears: 3, ageToYears: 6.25, id: '7' })
    expect(chainOffer(supply({ ageFromMonths: null, ageToMonths: null }), new Map())).toMatchObject({
      ageFromYears: null,
      ageToYears: null,
    })
  })

  test('a site without coordinates keeps its code, so that loaded times can find it', () => {
    expect(chainOffer(supply({ longitude: null, latitude: null }), new Map()).site).toEqual({
      code: '3',
      position: null,
    })
    expect(chainOffer(supply({ siteId: null }), new Map()).site).toBeNull()
  })

  test('served areas become those of the computed level, from above and from below', () => {
    const codes = leafCodesByCode(tree, 20)
    expect(chainOffer(supply({ areasServed: ['01'] }), codes).areasServed).toEqual(['0101', '0102'])
    expect(chainOffer(supply({ areasServed: ['0101a'] }), codes).areasServed).toEqual(['0101'])
    expect(chainOffer(supply({ areasServed: ['0101', '01'] }), codes).areasServed).toEqual(['0101', '0102'])
  })

  test('an area that is gone limits the offer to none, rather than to no limit', () => {
    expect(chainOffer(supply({ areasServed: ['99'] }), leafCodesByCode(tree, 20)).areasServed).toEqual(['99'])
  })

  test('of equal codes on two levels the coarser counts', () => {
    const alike = tree.map((area) => (area.areaId === 3 ? { ...area, code: '01' } : area))
    expect(leafCodesByCode(alike, 20).get('01')).toEqual(['0101', '01'])
  })

  test('those without a field or without a step count nowhere', () => {
    const offers = [
      supply(),
      supply({ fields: [] }),
      supply({ fields: ['unknown'] }),
      supply({ ageFromMonths: null, ageToMonths: null }),
      supply({ ageFromMonths: null, ageToMonths: null, steps: ['birth'] }),
    ].map((offer) => chainOffer(offer, new Map()))
    expect(countOffersNowhere(offers)).toBe(3)
  })
})

test('the steps are the twelve of the catalogue; what stands for another age is never implied by ages', () => {
  expect(chainSteps).toHaveLength(12)
  const notImplied = chainSteps.filter(({ impliedByAge }) => !impliedByAge).map(({ code }) => code)
  expect(notImplied).toEqual(['pregnancy', 'birth', 'to-school', 'to-secondary', 'to-work'])
})
