import { describe, expect, test } from 'vitest'
import { area, metresEast, offer, settings, step, town } from './chain-builders.ts'
import { readCell } from './chain-cell-rules.ts'
import { computeChain } from './chain-compute-rules.ts'
import { judgeCell } from './chain-judgement-rules.ts'
import type { ChainInput } from './chain-types.ts'

const judge = (input: Partial<ChainInput>, position = 0) =>
  readCell(computeChain(town(input)), { area: position, step: 0, field: 0 })
const complete = [{ step: 'age-3-6', field: 'education' }]

describe('thresholds', () => {
  test.each([
    [0.4999, 'gap'],
    [0.5, 'thin'],
    [0.8 - 1e-12, 'balanced'],
    [1.5, 'balanced'],
    [1.5001, 'more-than-needed'],
  ] as const)('coverage %f is %s', (coverage, judgement) => {
    const verdict = judgeCell({
      offersInReach: 3,
      coverage,
      needWeight: 1,
      supply: { placedOffers: 5, offersWithoutPlace: 0, inventoryComplete: false },
      settings: settings(),
    })
    expect(verdict.judgement).toBe(judgement)
  })

  test('the reason tells little supply from high need', () => {
    const verdict = (coverage: number, needWeight: number) =>
      judgeCell({
        offersInReach: 3,
        coverage,
        needWeight,
        supply: { placedOffers: 5, offersWithoutPlace: 0, inventoryComplete: false },
        settings: settings(),
      }).reason
    expect(verdict(0.6, 1)).toBe('little-supply')
    expect(verdict(0.6, 1.6)).toBe('high-need')
    expect(verdict(1.6, 1)).toBe('much-supply')
    expect(verdict(1.6, 0.6)).toBe('low-need')
  })
})

describe('nothing recorded', () => {
  test('is not known: absence of a record is not absence of help', () => {
    expect(judge({ areas: [area('a', 50)] })).toMatchObject({
      judgement: 'not-known',
      reason: 'nothing-recorded',
      children: 50,
      childrenAffected: null,
      coverage: null,
    })
  })

  test('is a white spot once the inventory was declared complete', () => {
    expect(judge({ areas: [area('a', 50)], completeInventories: complete })).toMatchObject({
      judgement: 'white-spot',
      reason: 'none-in-municipality',
      childrenAffected: 50,
    })
  })

  test('a declaration for another field does not count', () => {
    const other = [{ step: 'age-3-6', field: 'health' }]
    expect(judge({ areas: [area('a', 50)], completeInventories: other }).judgement).toBe('not-known')
  })

  test('an offer with no place at all is no help to judge by', () => {
    const offers = [offer('o', 10, { site: null })]
    expect(judge({ areas: [area('a', 50)], offers, completeInventories: complete })).toMatchObject({
      judgement: 'not-known',
      reason: 'place-of-offers-unknown',
    })
  })

  test('an offer of capacity 0 is none', () => {
    expect(judge({ areas: [area('a', 50)], offers: [offer('o', 0)] }).reason).toBe('nothing-recorded')
  })
})

describe('reach', () => {
  // 20 minutes at 4 km/h with a detour of 1.3 are 1,025.6 m
  test.each([
    [1020, 'balanced', 1],
    [1030, 'white-spot', 0],
  ] as const)('an offer %i m away: %s', (metres, judgement, offersInReach) => {
    const areas = [area('near', 50), area('far', 50, { points: [metresEast(metres)] })]
    // The near one has an offer of its own that the far one cannot reach, so that the municipality has a level.
    const offers = [
      offer('near', 10),
      offer('apart', 10, { site: { code: 's', position: metresEast(-300) } }),
    ]
    const cell = judge({ areas, offers }, 1)
    expect(cell.offersInReach).toBe(offersInReach)
    if (judgement === 'white-spot')
      expect(cell).toMatchObject({ judgement, reason: 'none-in-reach', childrenAffected: 50 })
    else expect(cell.nearestMinutes).toBeCloseTo((metres * 1.3) / (4000 / 60), 1)
  })

  test('outreach reaches everywhere without a way', () => {
    const areas = [area('a', 50), area('far', 50, { points: [metresEast(9000)] })]
    const offers = [offer('o', 10, { outreach: true })]
    expect(judge({ areas, offers }, 1)).toMatchObject({
      judgement: 'balanced',
      nearestMinutes: 0,
      shareInReach: 1,
    })
  })

  test('what is by telephone or online only reaches everywhere without a way, wherever its office is', () => {
    const areas = [area('a', 50), area('far', 50, { points: [metresEast(9000)] })]
    expect(judge({ areas, offers: [offer('o', 10, { remote: true })] }, 1)).toMatchObject({
      judgement: 'balanced',
      nearestMinutes: 0,
    })
    expect(judge({ areas, offers: [offer('o', 10)] }, 1).offersInReach).toBe(0)
  })

  test('an offer without a site comes to the areas it names, and to no other', () => {
    const areas = [area('a', 50), area('b', 50)]
    const offers = [offer('o', 10, { site: null, areasServed: ['b'] })]
    expect(judge({ areas, offers }, 0).judgement).toBe('white-spot')
    expect(judge({ areas, offers }, 1).coverage).toBeCloseTo(2, 12)
  })

  test('a house that serves only some areas does not serve its neighbours', () => {
    const areas = [area('a', 50), area('b', 50)]
    const offers = [offer('o', 10, { areasServed: ['b'] })]
    expect(judge({ areas, offers }, 0).offersInReach).toBe(0)
    expect(judge({ areas, offers }, 1).offersInReach).toBe(1)
  })

  test('an offer that names only areas of another level serves none, not all', () => {
    const offers = [offer('o', 10, { areasServed: ['district-7'] })]
    expect(judge({ areas: [area('a', 50)], offers }).reason).toBe('place-of-offers-unknown')
  })

  test('half of an area in reach is said', () => {
    const areas = [area('a', 50, { points: [metresEast(0), metresEast(5000)] })]
    expect(judge({ areas, offers: [offer('o', 10)] }).shareInReach).toBe(0.5)
  })

  test('an area half of which is in reach draws half as much and gets half as much', () => {
    const areas = [area('whole', 100), area('half', 100, { points: [metresEast(0), metresEast(5000)] })]
    // 30 places for 100 + ½ × 100: 0.2 each; level 30 ÷ 200 = 0.15
    expect(judge({ areas, offers: [offer('o', 30)] }, 0).coverage).toBeCloseTo(0.2 / 0.15, 12)
    expect(judge({ areas, offers: [offer('o', 30)] }, 1).coverage).toBeCloseTo(0.1 / 0.15, 12)
  })

  test('the points in reach are those of the cell, not of other fields', () => {
    const areas = [area('a', 50, { points: [metresEast(0), metresEast(5000)] })]
    const offers = [
      offer('here', 10, { fields: ['health'] }),
      offer('there', 10, { site: { code: 's', position: metresEast(5000) } }),
    ]
    expect(judge({ areas, offers }).shareInReach).toBe(0.5)
  })

  test('each step has its own speed', () => {
    const areas = [
      area('a', 50, { points: [metresEast(1020)], residents: [{ ageFrom: 3, ageTo: 10, count: 70 }] }),
    ]
    const steps = [step('age-3-6', 3, 6, { walkKmPerHour: 3 }), step('age-6-10', 6, 10)]
    const chain = computeChain(town({ areas, steps, offers: [offer('o', 10, { ageToYears: 10 })] }))
    expect(chain.stepFields.map(({ offersInReach }) => offersInReach[0])).toEqual([0, 1])
  })

  test('a field that people ride to reaches further, unless real travel times are loaded', () => {
    const areas = [area('a', 50, { points: [metresEast(2500)] })]
    const offers = [offer('o', 10, { site: { code: 's', position: [7, 51] } })]
    const ride = settings({ reachFactors: { education: 3 } })
    expect(judge({ areas, offers }).judgement).toBe('white-spot')
    expect(judge({ areas, offers, settings: ride }).judgement).toBe('balanced')
    const others = settings({ reachFactors: { 'to-work education': 3 } })
    expect(judge({ areas, offers, settings: others }).judgement, 'another step').toBe('white-spot')
    const travel = { kind: 'matrix', minutes: [{ area: 'a', site: 's', minutes: 25 }] } as const
    expect(judge({ areas, offers, settings: ride, travel }).judgement).toBe('white-spot')
  })

  test('an area without a point cannot be judged', () => {
    const areas = [area('a', 50, { points: [] }), area('b', 50)]
    expect(judge({ areas, offers: [offer('o', 10)] })).toMatchObject({
      judgement: 'not-known',
      reason: 'place-of-area-unknown',
    })
  })
})

test('each field weighs the need by its own score', () => {
  const areas = [
    area('a', 50, { scores: { index: 1, health: 0 } }),
    area('b', 50, { scores: { index: 0, health: 1 } }),
  ]
  const chain = computeChain(
    town({
      areas,
      fields: ['education', 'health'],
      settings: settings({ needStrength: 1, defaultScore: 'index', scoreByField: { health: 'health' } }),
    }),
  )
  // 100 × e ÷ (1 + e) = 73.1059
  expect(chain.stepFields[0]?.need.need[0]).toBeCloseTo(73.1059, 4)
  expect(chain.stepFields[1]?.need.need[0]).toBeCloseTo(26.8941, 4)
})

describe('few children', () => {
  const areas = [area('few', 4), area('a', 60), area('b', 40)]
  const offers = [offer('o', 10)]

  test('no number of theirs is given out', () => {
    expect(judge({ areas, offers })).toMatchObject({
      judgement: 'not-known',
      reason: 'too-few-children',
      sign: '.',
      children: null,
      need: null,
      placesArriving: null,
      coverage: null,
      childrenAffected: null,
    })
  })

  test('no number of the others depends on how few they are', () => {
    const cells = [1, 2, 3, 4].map((few) => {
      const chain = computeChain(town({ areas: [area('few', few), ...areas.slice(1)], offers }))
      return [1, 2].map((position) => readCell(chain, { area: position, step: 0, field: 0 }))
    })
    cells.slice(1).forEach((others) => expect(others).toEqual(cells[0]))
  })

  test('exactly none is a 0 that may be said', () => {
    expect(judge({ areas: [area('none', 0), ...areas], offers })).toMatchObject({
      judgement: 'not-known',
      reason: 'no-children',
      sign: '–',
      children: 0,
    })
  })
})

describe('input that does not fit', () => {
  test.each([
    ['needStrength', { settings: settings({ needStrength: -1 }) }],
    ['thinBelow', { settings: settings({ thinBelow: 1.2 }) }],
    ['gapBelow', { settings: settings({ gapBelow: 0.9 }) }],
    ['minimumCount', { settings: settings({ minimumCount: 0 }) }],
    ['reachFactors education', { settings: settings({ reachFactors: { education: 0.5 } }) }],
    ['today', { today: '22.11.2026' }],
    ['ageToYears', { steps: [step('odd', 3, 3)] }],
    ['reachMinutes', { steps: [step('odd', 3, 6, { reachMinutes: 0 })] }],
    ['areas: a comes twice', { areas: [area('a', 1), area('a', 2)] }],
    [
      'areas a points',
      { areas: [area('a', 1, { points: Array.from({ length: 33 }, () => [7, 51] as const) })] },
    ],
  ])('is named: %s', (message, input) => {
    expect(() => computeChain(town(input))).toThrow(RangeError)
    expect(() => computeChain(town(input))).toThrow(message)
  })
})
