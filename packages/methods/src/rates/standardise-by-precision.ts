import { gaps, requireAmounts, usablePlaces, type Amounts } from './amounts.ts'

/**
 * How many standard deviations a rate lies from the common one, its own uncertainty and the spread between the
 * areas both counted. For maps and spatial statistics of rates with unequal populations.
 *
 *   zᵢ = (rᵢ − m) ÷ √vᵢ,  vᵢ = a + m ÷ nᵢ (m ÷ nᵢ where that is negative),  a as in `smoothGlobally` but not cut at 0
 *
 * @returns one per area; `null` where the count or the population is missing or nobody lives, or nothing was counted
 *   anywhere
 * @throws RangeError `counts`, `populations`: negative, not finite, unequal lengths
 *
 * Source: R. M. Assunção, E. A. Reis 1999, doi 10.1002/(SICI)1097-0258(19990830)18:16<2147::AID-SIM179>3.0.CO;2-I.
 * Checked against esda's assuncao_rate (Auckland).
 */
export function standardiseByPrecision({
  counts,
  populations,
}: {
  counts: Amounts
  populations: Amounts
}): (number | null)[] {
  requireAmounts('counts', counts)
  requireAmounts('populations', populations, counts.length)
  const places = usablePlaces(counts, populations)
  const events = places.reduce((sum, place) => sum + counts[place]!, 0)
  const people = places.reduce((sum, place) => sum + populations[place]!, 0)
  const result = gaps<number>(counts.length)
  if (events === 0) return result
  const mean = events / people
  const spread = places.reduce(
    (sum, place) => sum + populations[place]! * (counts[place]! / populations[place]! - mean) ** 2,
    0,
  )
  const between = spread / people - mean / (people / places.length)
  for (const place of places) {
    const byChance = mean / populations[place]!
    const variance = between + byChance
    const distance = counts[place]! / populations[place]! - mean
    result[place] = distance / Math.sqrt(variance < 0 ? byChance : variance)
  }
  return result
}
