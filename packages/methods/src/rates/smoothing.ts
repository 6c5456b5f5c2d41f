import {
  gaps,
  mostlyNumbers,
  requireAmounts,
  requireCountsWithin,
  usablePlaces,
  type Amounts,
} from './amounts.ts'
import { requireNeighbours, type Neighbours } from './neighbours.ts'

export type SmoothedRates = {
  /** One per area, events per person; `null` where the count or the population is missing or nobody lives. */
  readonly rate: (number | null)[]
  /** How much of its own rate an area keeps, 0 … 1; the rest is the mean it is drawn to. */
  readonly ownShare: (number | null)[]
}

export type GloballySmoothed = SmoothedRates & {
  /** Events per person of all areas together. */
  readonly mean: number | null
  /** Variance between the areas' true rates, 0 if chance alone explains the differences. */
  readonly variance: number | null
}

/**
 * Empirical-Bayes rates: each area's rate is drawn to the common mean, the more the fewer people it rests on.
 *
 *   smoothed = m + w (r − m),  w = a ÷ (a + m ÷ n),  a = max(0, Σ nᵢ (rᵢ − m)² ÷ Σ nᵢ − m ÷ n̄)
 *
 * @param counts events or people, one per area; `null` = missing or suppressed
 * @param populations people, one per area; `null` = missing
 * @param family `poisson` for events (Marshall); `binomial` for people counted once, at most the population
 *   (Martuzzi and Elliott)
 * @throws RangeError `counts`, `populations`: negative, not finite, unequal lengths; for `binomial` more counted than
 *   there are
 *
 * Source: R. J. Marshall 1991, doi 10.2307/2347593; M. Martuzzi, P. Elliott 1996,
 * doi 10.1002/(SICI)1097-0258(19960915)15:17<1867::AID-SIM398>3.0.CO;2-2. Checked against spdep's EBest (Auckland, North
 * Carolina) and esda; spdep keeps negative weights of the binomial family, here they are 0. O(n).
 */
export function smoothGlobally({
  counts,
  populations,
  family = 'poisson',
}: {
  counts: Amounts
  populations: Amounts
  family?: 'poisson' | 'binomial'
}): GloballySmoothed {
  requireAmounts('counts', counts)
  requireAmounts('populations', populations, counts.length)
  if (family === 'binomial') requireCountsWithin(counts, populations)
  const { mean, spread, meanPeople } = momentsOf(counts, populations)
  if (mean === null) return { ...emptyResult(counts.length), mean: null, variance: null }

  const byChance = family === 'poisson' ? mean : mean * (1 - mean)
  const variance = Math.max(0, spread - byChance / meanPeople)
  // Of a binomial count the spread between the areas leaves less to chance.
  const chancePerPerson = family === 'poisson' ? mean : byChance - spread
  const rate = mostlyNumbers(counts.length)
  const ownShare = mostlyNumbers(counts.length)
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? null
    const population = populations[at] ?? null
    if (count === null || population === null || population === 0) {
      rate[at] = null
      ownShare[at] = null
      continue
    }
    const own = ownShareOf(variance, chancePerPerson / population)
    ownShare[at] = own
    rate[at] = mean + own * (count / population - mean)
  }
  return { rate, ownShare, mean, variance }
}

/** Mean of all areas, how far their rates spread around it (weighted by people), people per area; `mean` null without any. */
function momentsOf(counts: Amounts, populations: Amounts) {
  let [areas, events, people, spread] = [0, 0, 0, 0]
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? null
    const population = populations[at] ?? null
    if (count === null || population === null || population === 0) continue
    areas++
    events += count
    people += population
  }
  if (areas === 0) return { mean: null, spread: 0, meanPeople: 0 }
  const mean = events / people
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? null
    const population = populations[at] ?? null
    if (count === null || population === null || population === 0) continue
    const distance = count / population - mean
    spread += population * distance * distance
  }
  return { mean, spread: spread / people, meanPeople: people / areas }
}

function ownShareOf(variance: number, byChance: number): number {
  return variance === 0 ? 0 : variance / (variance + byChance)
}

function emptyResult(areas: number): SmoothedRates {
  return { rate: gaps(areas), ownShare: gaps(areas) }
}

/**
 * Empirical-Bayes rates drawn to the mean of the neighbourhood (the area and its neighbours) instead of the common one, so
 * that differences between parts of a city stay.
 *
 * @param neighbours for each area the positions of its neighbours; neighbours with missing values are passed over
 * @param deviationsFrom whose mean the spread within a neighbourhood is measured from: `neighbourhood` the one of that
 *   neighbourhood (Marshall; GeoDa, esda, spdep with `geoda = TRUE`), `each-own` every member's own neighbourhood (spdep's
 *   default)
 * @returns one per area; an area without usable neighbours keeps its own rate
 * @throws RangeError as `smoothGlobally`; `neighbours`: not positions of other areas
 *
 * Source: Marshall 1991, doi 10.2307/2347593, §3. Checked against spdep's EBlocal (Auckland) and esda.
 * O(areas + neighbours).
 */
export function smoothLocally({
  counts,
  populations,
  neighbours,
  deviationsFrom = 'neighbourhood',
}: {
  counts: Amounts
  populations: Amounts
  neighbours: Neighbours
  deviationsFrom?: 'neighbourhood' | 'each-own'
}): SmoothedRates {
  const { places, people, rates, around } = neighbourhoodsOf({ counts, populations, neighbours })
  const result = emptyResult(counts.length)
  for (const place of places) {
    const mean = around.mean[place]!
    let spread = 0
    for (const member of [place, ...neighbours[place]!]) {
      const distance = rates[member]! - (deviationsFrom === 'neighbourhood' ? mean : around.mean[member]!)
      spread += people[member]! * distance * distance
    }
    const meanPeople = around.people[place]! / around.members[place]!
    const variance = Math.max(0, spread / around.people[place]! - mean / meanPeople)
    const alone = around.members[place] === 1
    const own = alone ? 1 : ownShareOf(variance, mean / people[place]!)
    result.ownShare[place] = own
    result.rate[place] = mean + own * (rates[place]! - mean)
  }
  return result
}

/**
 * Rates of the neighbourhood (the area and its neighbours together): a moving window over the map.
 *
 * @returns one per area, events per person
 * @throws RangeError as `smoothLocally`
 *
 * Checked against esda's Spatial_Rate (Auckland).
 */
export function neighbourhoodRates({
  counts,
  populations,
  neighbours,
}: {
  counts: Amounts
  populations: Amounts
  neighbours: Neighbours
}): (number | null)[] {
  const { places, around } = neighbourhoodsOf({ counts, populations, neighbours })
  const result = gaps<number>(counts.length)
  for (const place of places) result[place] = around.mean[place]!
  return result
}

/** The usable areas with their people and rates, and the sums of each one's neighbourhood. */
function neighbourhoodsOf({
  counts,
  populations,
  neighbours,
}: {
  counts: Amounts
  populations: Amounts
  neighbours: Neighbours
}) {
  requireAmounts('counts', counts)
  requireAmounts('populations', populations, counts.length)
  requireNeighbours(neighbours, counts.length)
  const places = usablePlaces(counts, populations)
  const people = new Float64Array(counts.length)
  const rates = new Float64Array(counts.length)
  for (const place of places) {
    people[place] = populations[place]!
    rates[place] = counts[place]! / people[place]!
  }
  return { places, people, rates, around: sumsAround({ places, people, rates, neighbours }) }
}

/** Areas without usable numbers have 0 people, so that they add nothing. */
function sumsAround({
  places,
  people,
  rates,
  neighbours,
}: {
  places: readonly number[]
  people: Float64Array
  rates: Float64Array
  neighbours: Neighbours
}): { mean: Float64Array; people: Float64Array; members: Int32Array } {
  const mean = new Float64Array(people.length)
  const sums = new Float64Array(people.length)
  const members = new Int32Array(people.length)
  for (const place of places) {
    let events = people[place]! * rates[place]!
    let total = people[place]!
    let count = 1
    for (const other of neighbours[place]!) {
      if (people[other] === 0) continue
      events += people[other]! * rates[other]!
      total += people[other]!
      count++
    }
    mean[place] = events / total
    sums[place] = total
    members[place] = count
  }
  return { mean, people: sums, members }
}
