import { requireInside, requireWholeCounts } from './amounts.ts'
import { createCountInterval, type Interval } from './count-intervals.ts'
import { hypergeometricTwoSided } from './distributions/discrete-tails.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'
import { binomialTails, chiSquareBeyond } from './distributions/tail-probabilities.ts'
import { wilsonInterval } from './share-intervals.ts'

/** So many counted among so many. */
export type Counted = { count: number; population: number }

export type Comparison = {
  /** Second minus first. */
  difference: number
  lower: number
  upper: number
  /** Probability of a difference at least as unusual by chance, exact. */
  p: number
}

/**
 * Compares two shares of different people: the difference with its interval, and whether it is more than chance.
 *
 * @param first, second people counted (whole numbers, at most the population) and people, above 0
 * @returns the difference second − first, −1 … 1, Newcombe's interval; p by Fisher's exact test; `chiSquareP` by the
 *   uncorrected chi-square test, for large numbers only
 * @throws RangeError `first`, `second`: no such counts. `confidence`: outside 0 … 1
 *
 * Source: R. G. Newcombe 1998, doi 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, method 10; R. A.
 * Fisher 1934. Checked against R (tests.json) and Newcombe's table II.
 */
export function compareShares({
  first,
  second,
  confidence = 0.95,
}: {
  first: Counted
  second: Counted
  confidence?: number
}): Comparison & { chiSquareP: number } {
  requireCounted('first', first, true)
  requireCounted('second', second, true)
  requireInside('confidence', confidence)
  const z = normalQuantile((1 + confidence) / 2)
  const interval = ({ count, population }: Counted) => wilsonInterval(count, population, z)
  const marked = first.count + second.count
  const total = first.population + second.population
  return {
    ...differenceBetween(
      { value: first.count / first.population, ...interval(first) },
      { value: second.count / second.population, ...interval(second) },
    ),
    p: hypergeometricTwoSided({ count: first.count, drawn: first.population, marked, total }),
    chiSquareP: chiSquareP(first, second),
  }
}

/**
 * Compares two rates of events: the difference with its interval, and whether it is more than chance.
 *
 * @param first, second events (whole numbers) and people or person-years, above 0
 * @returns the difference second − first per person, with an interval from the two rates' own (Byar's, exact below ten
 *   events); p exact: given all events, how they split is binomial
 * @throws RangeError `first`, `second`: no such counts. `confidence`: outside 0 … 1
 *
 * Source: G. Y. Zou, A. Donner 2008, doi 10.1002/sim.3095 (interval); J. Przyborowski, H. Wilenski 1940,
 * doi 10.1093/biomet/31.3-4.313 (test, here twice the smaller tail).
 */
export function compareRates({
  first,
  second,
  confidence = 0.95,
}: {
  first: Counted
  second: Counted
  confidence?: number
}): Comparison {
  requireCounted('first', first, false)
  requireCounted('second', second, false)
  requireInside('confidence', confidence)
  const ofCount = createCountInterval(confidence, 'byar-from-10')
  const interval = ({ count, population }: Counted) => {
    const { lower, upper } = ofCount(count)
    return { value: count / population, lower: lower / population, upper: upper / population }
  }
  const share = first.population / (first.population + second.population)
  const tails = binomialTails(first.count, first.count + second.count, share)
  return {
    ...differenceBetween(interval(first), interval(second)),
    p: Math.min(1, 2 * Math.min(tails.lower, tails.upper)),
  }
}

function requireCounted(argument: string, { count, population }: Counted, isShare: boolean): void {
  requireWholeCounts(argument, [count])
  if (!(population > 0) || population === Infinity)
    throw new RangeError(`${argument}: a population of ${population}`)
  if (isShare) {
    requireWholeCounts(argument, [population])
    if (count > population) throw new RangeError(`${argument}: ${count} of ${population}`)
  }
}

type Estimate = Interval & { value: number }

/** Squares the distances to the nearer ends together, so that the difference keeps the skew of its parts. */
function differenceBetween(first: Estimate, second: Estimate): Omit<Comparison, 'p'> {
  const difference = second.value - first.value
  return {
    difference,
    lower: difference - Math.hypot(second.value - second.lower, first.upper - first.value),
    upper: difference + Math.hypot(second.upper - second.value, first.value - first.lower),
  }
}

function chiSquareP(first: Counted, second: Counted): number {
  const total = first.population + second.population
  const marked = first.count + second.count
  if (marked === 0 || marked === total) return 1
  const across = first.count * second.population - second.count * first.population
  const square =
    (total * across * across) / (first.population * second.population * marked * (total - marked))
  return chiSquareBeyond(square, 1)
}
