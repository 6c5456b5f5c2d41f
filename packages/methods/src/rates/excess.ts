import { gaps, requireAmounts, usablePlaces, type Amounts } from './amounts.ts'
import { poissonTails } from './distributions/tail-probabilities.ts'

export type Excess = {
  /** Events if every area had the common rate. */
  readonly expected: (number | null)[]
  /** Observed ÷ expected; 1 = as all together. */
  readonly ratio: (number | null)[]
  /** Probability of so few events or fewer by chance. */
  readonly atMost: (number | null)[]
  /** Probability of so many events or more by chance. */
  readonly atLeast: (number | null)[]
}

/**
 * Observed events beside those expected with the common rate, and how probable so few or so many are by chance alone
 * (Poisson). For a judgement of many areas at once take `judgeAreas`: it corrects for their number.
 *
 * @returns one per area; `null` where the count or the population is missing or nobody lives
 * @throws RangeError `counts`, `populations`: negative, not finite, unequal lengths
 *
 * Source: M. Choynowski 1959, doi 10.1080/01621459.1959.10501973. Checked against spdep's probmap and choynowski (Auckland).
 */
export function excess({ counts, populations }: { counts: Amounts; populations: Amounts }): Excess {
  requireAmounts('counts', counts)
  requireAmounts('populations', populations, counts.length)
  const places = usablePlaces(counts, populations)
  const events = places.reduce((sum, place) => sum + counts[place]!, 0)
  const people = places.reduce((sum, place) => sum + populations[place]!, 0)
  const areas = counts.length
  const result: Excess = {
    expected: gaps(areas),
    ratio: gaps(areas),
    atMost: gaps(areas),
    atLeast: gaps(areas),
  }
  for (const place of places) {
    const count = counts[place]!
    const expected = (populations[place]! * events) / people
    const { lower, upper } = poissonTails(count, expected)
    result.expected[place] = expected
    result.ratio[place] = expected === 0 ? null : count / expected
    result.atMost[place] = lower
    result.atLeast[place] = upper
  }
  return result
}
