import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metresEast, settings, step, town } from './chain-builders.ts'
import { readCell, type ChainCell } from './chain-cell-rules.ts'
import { computeChain } from './chain-compute-rules.ts'
import { summarise } from './chain-summary-rules.ts'
import type { ChainArea, ChainInput, ChainOffer } from './chain-types.ts'

const place = fc.integer({ min: -30, max: 30 }).map((hundreds) => metresEast(100 * hundreds))

const someArea = fc.record({
  residents: fc
    .option(fc.integer({ min: 0, max: 300 }), { freq: 8 })
    .map((count) => [{ ageFrom: 1, ageTo: 6, count }]),
  scores: fc.option(fc.double({ min: -3, max: 3, noNaN: true })).map((index) => ({ index })),
  points: fc.array(place, { minLength: 1, maxLength: 4 }),
})

const someOffer = fc.record({
  capacity: fc.integer({ min: 1, max: 200 }),
  fields: fc.constantFrom(['education'], ['health'], ['education', 'health']),
  steps: fc.constantFrom([], ['age-3-6'], ['age-1-3', 'age-3-6']),
  outreach: fc.boolean(),
  remote: fc.boolean(),
  position: place,
  lastConfirmedOn: fc.constantFrom(null, '2026-05-01', '2020-01-01'),
})

type OfferParts = typeof someOffer extends fc.Arbitrary<infer Parts> ? Parts : never

const toOffer = ({ position, ...parts }: OfferParts, number: number): ChainOffer => ({
  ...parts,
  id: `o${number}`,
  ageFromYears: 1,
  ageToYears: 6,
  site: { code: `s${number}`, position },
  areasServed: [],
})

const someTown: fc.Arbitrary<ChainInput> = fc
  .record({
    areas: fc.array(someArea, { minLength: 1, maxLength: 7 }),
    offers: fc.array(someOffer, { maxLength: 7 }),
    needStrength: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ areas, offers, needStrength }) =>
    town({
      steps: [step('age-1-3', 1, 3), step('age-3-6', 3, 6)],
      fields: ['education', 'health'],
      areas: areas.map((parts, number): ChainArea => ({ ...parts, code: `a${number}` })),
      offers: offers.map(toOffer),
      settings: settings({ needStrength, defaultScore: 'index' }),
    }),
  )

/** Every cell of a town, by codes, so that towns in another order can be compared. */
function cells(input: ChainInput): Map<string, ChainCell> {
  const chain = computeChain(input)
  return new Map(
    input.steps.flatMap(({ code: stepCode }, stepAt) =>
      input.fields.flatMap((fieldCode, field) =>
        input.areas.map(({ code }, area): [string, ChainCell] => [
          `${code} ${stepCode} ${fieldCode}`,
          readCell(chain, { area, step: stepAt, field }),
        ]),
      ),
    ),
  )
}

const near = (actual: number | null, expected: number | null, tolerance = 1e-9) => {
  if (actual === null || expected === null) return expect(actual).toBe(expected)
  return expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)))
}
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

describe('need', () => {
  test('adds up to the children, whatever the strength', () => {
    fc.assert(
      fc.property(someTown, (input) => {
        const chain = computeChain(input)
        chain.stepFields.forEach(({ need }, position) => {
          near(sum(need.need), chain.children[Math.floor(position / 2)]?.total ?? null)
        })
      }),
    )
  })

  test('is the children themselves at strength 0', () => {
    fc.assert(
      fc.property(someTown, (input) => {
        for (const cell of cells({ ...input, settings: settings({ defaultScore: 'index' }) }).values()) {
          if (cell.need !== null) near(cell.need, cell.children)
        }
      }),
    )
  })
})

describe('coverage', () => {
  test('is 1 for the municipality: need-weighted it averages to its own level', () => {
    fc.assert(
      fc.property(someTown, (input) => {
        const chain = computeChain(input)
        const areas = input.areas.map((_, position) => position)
        chain.stepFields.forEach(({ supply }, position) => {
          const whole = summarise(chain, { step: Math.floor(position / 2), field: position % 2, areas })
          if (supply.level !== null) near(whole.coverage, 1)
          near(whole.placesArriving ?? 0, supply.level === null ? 0 : supply.placesInReach)
        })
      }),
    )
  })

  test('does not change when all capacities grow alike: it is relative to the own level', () => {
    fc.assert(
      fc.property(someTown, fc.integer({ min: 2, max: 9 }), (input, factor) => {
        const offers = input.offers.map((offer) => ({ ...offer, capacity: (offer.capacity ?? 0) * factor }))
        const grown = cells({ ...input, offers })
        for (const [key, cell] of cells(input)) near(grown.get(key)?.coverage ?? null, cell.coverage)
      }),
    )
  })

  test('does not depend on the order of areas and offers', () => {
    fc.assert(
      fc.property(someTown, (input) => {
        const turned = cells({ ...input, areas: input.areas.toReversed(), offers: input.offers.toReversed() })
        for (const [key, cell] of cells(input)) {
          near(turned.get(key)?.coverage ?? null, cell.coverage)
          near(turned.get(key)?.staleShare ?? null, cell.staleShare)
          expect(turned.get(key)).toMatchObject({ reason: cell.reason, offersInReach: cell.offersInReach })
        }
      }),
    )
  })
})

describe('one more offer', () => {
  test('lowers nobody’s access, and takes no area’s offers away', () => {
    fc.assert(
      fc.property(someTown, someOffer, (input, parts) => {
        const more = { ...input, offers: [...input.offers, toOffer(parts, 99)] }
        const after = cells(more)
        for (const [key, cell] of cells(input)) {
          const grown = after.get(key)
          expect(grown?.placesArriving ?? 0).toBeGreaterThanOrEqual((cell.placesArriving ?? 0) - 1e-9)
          expect(grown?.offersInReach).toBeGreaterThanOrEqual(cell.offersInReach)
          if (cell.offersInReach > 0) expect(grown?.judgement).not.toBe('white-spot')
        }
      }),
    )
  })

  test('that only one area gets never lowers this area’s coverage', () => {
    fc.assert(
      fc.property(someTown, someOffer, fc.nat(6), (input, parts, at) => {
        const lucky = input.areas[at % input.areas.length]
        if (lucky === undefined) return
        const own = { ...toOffer({ ...parts, outreach: true }, 99), areasServed: [lucky.code] }
        const after = cells({ ...input, offers: [...input.offers, own] })
        for (const [key, cell] of cells(input)) {
          if (!key.startsWith(`${lucky.code} `) || cell.coverage === null) continue
          expect(after.get(key)?.coverage).toBeGreaterThanOrEqual(cell.coverage - 1e-9)
        }
      }),
    )
  })

  test('that nobody can reach changes nothing but what is out of reach', () => {
    fc.assert(
      fc.property(someTown, someOffer, (input, parts) => {
        fc.pre(input.offers.length > 0)
        const far = {
          ...toOffer({ ...parts, outreach: false, remote: false }, 99),
          site: { code: 'far', position: [9, 49] as const },
        }
        const after = cells({ ...input, offers: [...input.offers, far] })
        for (const [key, cell] of cells(input)) {
          if (cell.coverage !== null) expect(after.get(key)).toEqual(cell)
        }
      }),
    )
  })
})
