import {
  gaps,
  requireCountsWithin,
  requireInside,
  requireAmounts,
  requireWholeCounts,
  usablePlaces,
  type Amounts,
} from './amounts.ts'
import { correctForMany, type Correction } from './correction.ts'
import {
  betaBinomialTails,
  hypergeometricTails,
  negativeBinomialTails,
} from './distributions/discrete-tails.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'
import { binomialTails, poissonTails, studentTwoSided } from './distributions/tail-probabilities.ts'
import type { Tails } from './distributions/tails.ts'
import { robustSpread, type RobustSpread } from './robust-spread.ts'

export const judgements = ['remarkably-high', 'remarkably-low', 'unremarkable'] as const
export type Judgement = (typeof judgements)[number]

export type JudgedAreas = {
  /** What would be expected in the area, as a count. */
  readonly expected: (number | null)[]
  /** Probability of a count at least so far off, on its side, times two; not corrected. */
  readonly p: (number | null)[]
  /** Corrected for the number of areas; compare with the level. */
  readonly correctedP: (number | null)[]
  readonly judgement: (Judgement | null)[]
  /** Variance between areas beyond chance, relative to the squared mean, that was granted; 0 for `chance-only`. */
  readonly grantedSpread: number
}

export type JudgeRequest = {
  counts: Amounts
  populations: Amounts
  /** `share`: people, each counted once at most; `rate`: events. */
  kind: 'share' | 'rate'
  /** What an area is compared with: all other areas together, or a given share or rate per person. */
  against?: 'others' | number
  /**
   * What is granted before an area is remarkable: `chance-only`, or also the `usual-spread` between the areas, so that only
   * those stand out that do so among areas that differ anyway.
   */
  allowance?: 'chance-only' | 'usual-spread'
  correction?: Correction
  /** Highest probability of a false alarm (with `holm`: of even one among all areas). */
  level?: number
}

/**
 * Judges which areas have more or fewer than expected, so that none is called remarkable by chance: exact tests even
 * for small counts, corrected for the number of areas.
 *
 * With `chance-only` and `holm` the probability of even one false alarm is below the level whatever the counts and
 * populations. Against all others the comparison is conditional on the sum (hypergeometric for shares, binomial for
 * rates), so that no common rate need be assumed known. With `usual-spread` an area must stand out from chance and, besides,
 * from a beta or gamma distribution with the spread found between the areas; then the level holds approximately.
 *
 * @param request counts whole numbers, `null` = missing or suppressed; populations of shares whole numbers
 * @returns one per area; `null` where the count or the population is missing or nobody lives. A lone area compared with
 *   others has none either.
 * @throws RangeError `counts`, `populations`: negative, not whole, unequal lengths, for shares more counted than there
 *   are. `against`: no share or rate. `level`: outside 0 … 1
 *
 * Source: S. Holm 1979; Spiegelhalter 2005, doi 10.1002/sim.1970, for the spread. O(n · √count), with spread O(n · count).
 */
export function judgeAreas({
  counts,
  populations,
  kind,
  against = 'others',
  allowance = 'chance-only',
  correction = 'holm',
  level = 0.05,
}: JudgeRequest): JudgedAreas {
  checkRequest({ counts, populations, kind, against, level })
  const places = usablePlaces(counts, populations)
  const totals = {
    count: places.reduce((sum, place) => sum + counts[place]!, 0),
    population: places.reduce((sum, place) => sum + populations[place]!, 0),
  }
  const judged = places.filter((place) => against !== 'others' || populations[place]! < totals.population)
  const expectedRate = (place: number) =>
    against === 'others'
      ? (totals.count - counts[place]!) / (totals.population - populations[place]!)
      : against
  const granted =
    allowance === 'chance-only'
      ? { spread: 0, degrees: 0 }
      : spreadBetween({
          kind,
          counts: judged.map((place) => counts[place]!),
          populations: judged.map((place) => populations[place]!),
          rate: against === 'others' ? totals.count / totals.population : against,
        })
  const squaredPopulations = places.reduce((sum, place) => sum + populations[place]! ** 2, 0)
  /** What the others' rate itself varies, because they differ too, in shares of the spread. */
  const uncertainty = (place: number) =>
    against === 'others'
      ? (squaredPopulations - populations[place]! ** 2) / (totals.population - populations[place]!) ** 2
      : 0
  const expected = gaps<number>(counts.length)
  const p = gaps<number>(counts.length)
  const isHigh = new Uint8Array(counts.length)
  for (const place of judged) {
    const area = { count: counts[place]!, population: populations[place]!, rate: expectedRate(place) }
    const tails =
      against === 'others' ? tailsAgainstOthers({ ...area, kind, totals }) : tailsByChance({ ...area, kind })
    const byChance = twoSided(tails)
    expected[place] = area.population * area.rate
    p[place] =
      granted.spread === 0
        ? byChance
        : Math.max(byChance, pWithSpread({ ...area, kind, granted, uncertainty: uncertainty(place) }))
    isHigh[place] = Number(tails.upper < tails.lower)
  }
  const correctedP = correctForMany(p, correction)
  return {
    expected,
    p,
    correctedP,
    judgement: correctedP.map((value, place) =>
      value === null
        ? null
        : value > level
          ? 'unremarkable'
          : isHigh[place]
            ? 'remarkably-high'
            : 'remarkably-low',
    ),
    grantedSpread: granted.spread,
  }
}

function checkRequest({
  counts,
  populations,
  kind,
  against,
  level,
}: Required<Pick<JudgeRequest, 'counts' | 'populations' | 'kind' | 'against' | 'level'>>): void {
  requireWholeCounts('counts', counts)
  if (kind === 'share') requireWholeCounts('populations', populations, counts.length)
  else requireAmounts('populations', populations, counts.length)
  if (kind === 'share') requireCountsWithin(counts, populations)
  requireInside('level', level)
  if (against === 'others') return
  if (!(against >= 0) || against === Infinity || (kind === 'share' && against > 1))
    throw new RangeError(`against: ${against} is no ${kind}`)
}

type Area = { kind: 'share' | 'rate'; count: number; population: number; rate: number }

function tailsAgainstOthers({
  kind,
  count,
  population,
  totals,
}: Area & { totals: { count: number; population: number } }): Tails {
  if (kind === 'rate') return binomialTails(count, totals.count, population / totals.population)
  return hypergeometricTails({
    count,
    drawn: population,
    marked: totals.count,
    total: totals.population,
  })
}

function tailsByChance({ kind, count, population, rate }: Area): Tails {
  return kind === 'share' ? binomialTails(count, population, rate) : poissonTails(count, population * rate)
}

function twoSided({ lower, upper }: Tails): number {
  return Math.min(1, 2 * Math.min(lower, upper))
}

/** Below this a p-value is remarkable whatever is made of it; normal quantiles end soon after. */
const smallestP = 1e-300

/**
 * The spread is only estimated: as in Student's test, the same distance is then less unusual, the more so the more of the
 * area's variance it makes up (Satterthwaite). Where a share would have to vary beyond 0 … 1 to explain the spread, nothing is
 * remarkable.
 */
function pWithSpread({
  kind,
  count,
  population,
  rate,
  granted,
  uncertainty,
}: Area & { granted: RobustSpread; uncertainty: number }): number {
  if (rate === 0) return 0
  const relativeVariance = granted.spread * (1 + uncertainty)
  if (kind === 'share' && relativeVariance * rate >= 1 - rate) return 1
  const p = twoSided(
    kind === 'rate'
      ? negativeBinomialTails({ count, mean: population * rate, relativeVariance })
      : betaBinomialTails({ count, total: population, share: rate, relativeVariance }),
  )
  const mean = population * rate
  const byChance = kind === 'share' ? (1 - rate) / mean : 1 / mean
  const degrees = granted.degrees * ((byChance + granted.spread) / granted.spread) ** 2
  return studentTwoSided(normalQuantile(Math.max(p, smallestP) / 2), degrees)
}

function spreadBetween({
  kind,
  counts,
  populations,
  rate,
}: {
  kind: 'share' | 'rate'
  counts: number[]
  populations: number[]
  rate: number
}): RobustSpread {
  if (rate === 0 || (kind === 'share' && rate === 1)) return { spread: 0, degrees: 0 }
  const expected = Float64Array.from(populations, (population) => population * rate)
  return robustSpread({
    observed: Float64Array.from(counts),
    expected,
    byChance: expected.map((mean) => (kind === 'share' ? mean * (1 - rate) : mean)),
  })
}
