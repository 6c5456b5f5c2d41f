import { requireAmounts, requireInside, type Amounts } from './amounts.ts'
import { countInterval } from './count-intervals.ts'

export type StandardisedRate = { value: number; lower: number; upper: number }

/** Below this number of events a directly standardised rate says nothing. */
const fewestEvents = 10

/**
 * Directly standardised rate: what the rate would be if the area had the standard's age structure.
 *
 * @param counts events per age group; a missing one makes the rate missing
 * @param populations people per age group, above 0
 * @param standard people of the standard population per age group
 * @param per the rate is given per so many
 * @param repeated where one person can have several of the events: for each number of events `times` from 2 up, how
 *   many people per age group had so many; `counts` are then those with one
 * @returns with Dobson's interval; `null` where a count or a population is missing or fewer than ten events are there
 * @throws RangeError `counts`, `populations`, `standard`, `repeated`: unequal lengths, negative, not finite;
 *   `populations`: 0. `confidence`: outside 0 … 1
 *
 * Source: A. J. Dobson et al. 1991, doi 10.1002/sim.4780100317; OHID, Technical Guide 3; for several events of a
 * person: Kegler 2007 as quoted there. Checked against PHEindicatormethods (test_DSR_results.csv).
 */
export function directlyStandardisedRate({
  counts,
  populations,
  standard,
  per = 1,
  confidence = 0.95,
  repeated = [],
}: {
  counts: Amounts
  populations: Amounts
  standard: readonly number[]
  per?: number
  confidence?: number
  repeated?: readonly { times: number; counts: Amounts }[]
}): StandardisedRate | null {
  requireAmounts('populations', populations, counts.length)
  requireAmounts('standard', standard, counts.length)
  requireInside('confidence', confidence)
  if (populations.includes(0)) throw new RangeError('populations: an age group without anybody')
  let events = 0
  let weighted = 0
  let variance = 0
  for (const { times, counts: people } of [{ times: 1, counts }, ...repeated]) {
    requireAmounts(times === 1 ? 'counts' : 'repeated', people, counts.length)
    for (let at = 0; at < people.length; at++) {
      const count = people[at] ?? null
      const population = populations[at] ?? null
      if (count === null || population === null) return null
      const weight = standard[at]! / population
      events += times * count
      weighted += times * count * weight
      variance += times * times * count * weight * weight
    }
  }
  if (events < fewestEvents) return null
  const people = standard.reduce((total, group) => total + group, 0)
  const value = weighted / people
  const stretch = Math.sqrt(variance / events) / people
  const { lower, upper } = countInterval({ count: events, confidence, method: 'byar' })
  return {
    value: value * per,
    lower: (value + stretch * (lower - events)) * per,
    upper: (value + stretch * (upper - events)) * per,
  }
}

export type StandardisedRatio = {
  observed: number
  /** Events if the area's age groups had the reference's rates. */
  expected: number
  /** Observed ÷ expected: 1 = as in the reference. `null` where nothing is expected. */
  ratio: StandardisedRate | null
  /** The ratio times the reference's own rate. */
  rate: StandardisedRate | null
}

/**
 * Indirect standardisation: observed events over those expected with the reference's rates per age group.
 *
 * @param observed events of the area; `null` = missing
 * @param populations people of the area per age group; a missing one makes the result missing
 * @param referenceCounts, referencePopulations events and people of the reference per age group
 * @param per the rate is given per so many
 * @throws RangeError `populations`, `referenceCounts`, `referencePopulations`: unequal lengths, negative, not finite.
 *   `confidence`: outside 0 … 1
 *
 * Interval: exact below ten events, Byar else. Source: OHID, Technical Guide 3. Checked against PHEindicatormethods
 * (test_ISR_results.csv).
 */
export function indirectlyStandardised({
  observed,
  populations,
  referenceCounts,
  referencePopulations,
  per = 1,
  confidence = 0.95,
}: {
  observed: number | null
  populations: Amounts
  referenceCounts: readonly number[]
  referencePopulations: readonly number[]
  per?: number
  confidence?: number
}): StandardisedRatio | null {
  requireAmounts('observed', [observed])
  requireAmounts('populations', populations)
  requireAmounts('referenceCounts', referenceCounts, populations.length)
  requireAmounts('referencePopulations', referencePopulations, populations.length)
  requireInside('confidence', confidence)
  if (observed === null || populations.includes(null)) return null
  let expected = 0
  let referenceEvents = 0
  let referencePeople = 0
  for (let at = 0; at < populations.length; at++) {
    const people = referencePopulations[at]!
    if (people > 0) expected += (referenceCounts[at]! / people) * populations[at]!
    referenceEvents += referenceCounts[at]!
    referencePeople += people
  }
  if (expected === 0) return { observed, expected, ratio: null, rate: null }
  const { lower, upper } = countInterval({ count: observed, confidence, method: 'byar-from-10' })
  const times = (factor: number) => ({
    value: observed * factor,
    lower: lower * factor,
    upper: upper * factor,
  })
  return {
    observed,
    expected,
    ratio: times(1 / expected),
    rate: times((referenceEvents / referencePeople / expected) * per),
  }
}
