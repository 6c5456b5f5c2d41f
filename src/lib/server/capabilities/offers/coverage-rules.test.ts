import { expect, test } from 'vitest'
import { completeness, mostMissing, overdueCount, worstFirst } from './coverage-rules.ts'
import { offerFacts, type OfferFact } from './offer-facts-types.ts'

/** Four offers that say everything but what is named, one of them not confirmed in time. */
function group(missing: Partial<Record<OfferFact, number>>, fresh = 3) {
  return {
    offers: 4,
    // Object.fromEntries forgets the keys' type.
    says: Object.fromEntries(offerFacts.map((fact) => [fact, 4 - (missing[fact] ?? 0)])) as Record<
      OfferFact,
      number
    >,
    states: { fresh, due: 4 - fresh, marked: 0, hidden: 0 },
  }
}

test('of twelve facts for families of four offers six are missing: seven eighths are there', () => {
  expect(completeness(group({ languages: 4, cost: 2 }))).toBe(0.875)
})

test('what only planners keep does not make an offer incomplete for families', () => {
  expect(completeness(group({ funding: 4, evidence: 4, standards: 4 }))).toBe(1)
  expect(mostMissing(group({ funding: 4 }))).toBeNull()
})

test('the fact that most offers lack is named', () => {
  expect(mostMissing(group({ languages: 3, cost: 1 }))).toBe('languages')
})

test('the worst comes first: what is missing and what is overdue weigh the same', () => {
  const [good, stale, bare] = [group({}), group({}, 0), group({ languages: 4, cost: 4 })]
  expect(overdueCount(stale)).toBe(4)
  expect(worstFirst([good, bare, stale])).toEqual([stale, bare, good])
})
