import {
  requireAmounts,
  requireCountsWithin,
  requireInside,
  requireWholeCounts,
  usablePlaces,
  type Amounts,
} from './amounts.ts'
import { correctForMany, type Correction } from './correction.ts'
import { exactTrendP } from './exact-trend.ts'
import type { ChangeJudgement } from './judge-changes.ts'
import { rateTrendTest, shareTrendTest } from './trend-tests.ts'

export type JudgedTrends = {
  /** Mean change per unit of time, per person. */
  readonly slope: (number | null)[]
  readonly p: (number | null)[]
  /** Corrected for the number of areas; compare with the level. */
  readonly correctedP: (number | null)[]
  readonly judgement: (ChangeJudgement | null)[]
}

/** Two periods are a change, not a trend. */
const fewestPeriods = 3

/** Where the approximation is as far as this from any usual level, the exact test is not worth its time. */
const farFromLevel = 4

/**
 * Judges in which areas a share or rate steadily rises or falls, so that no trend is called remarkable by chance.
 *
 * Cochran and Armitage's test (for rates its Poisson twin); with at most 100 counted in all periods together exactly, given
 * their sum, else by the normal approximation. Corrected for the number of areas.
 *
 * @param counts per area one whole number per period; `null` = missing, the period is passed over
 * @param populations people per area and period
 * @param times when the periods are, e.g. years
 * @returns one per area; `null` with fewer than three usable periods
 * @throws RangeError `counts`, `populations`: not one list per area with one value per period, negative, not whole, for
 *   shares more counted than there are. `times`: not finite, not different. `level`: outside 0 … 1
 *
 * Source: Armitage 1955, doi 10.2307/3001775; `correctForMany`.
 */
export function judgeTrends({
  counts,
  populations,
  times,
  kind,
  correction = 'holm',
  level = 0.05,
}: {
  counts: readonly Amounts[]
  populations: readonly Amounts[]
  times: readonly number[]
  kind: 'share' | 'rate'
  correction?: Correction
  level?: number
}): JudgedTrends {
  requireInside('level', level)
  requireTimes(times)
  if (populations.length !== counts.length)
    throw new RangeError(`populations: ${populations.length} areas instead of ${counts.length}`)
  const slope: (number | null)[] = []
  const p: (number | null)[] = []
  for (const [area, own] of counts.entries()) {
    const tested = testArea({ counts: own, populations: populations[area]!, times, kind, level })
    slope.push(tested?.slope ?? null)
    p.push(tested?.p ?? null)
  }
  const correctedP = correctForMany(p, correction)
  return {
    slope,
    p,
    correctedP,
    judgement: correctedP.map((value, area) => {
      if (value === null) return null
      if (value > level) return 'unremarkable'
      return slope[area]! > 0 ? 'remarkable-rise' : 'remarkable-fall'
    }),
  }
}

function requireTimes(times: readonly number[]): void {
  if (!times.every(Number.isFinite)) throw new RangeError('times: not finite')
  if (new Set(times).size !== times.length) throw new RangeError('times: one stands twice')
}

function testArea({
  counts,
  populations,
  times,
  kind,
  level,
}: {
  counts: Amounts
  populations: Amounts
  times: readonly number[]
  kind: 'share' | 'rate'
  level: number
}): { slope: number; p: number } | null {
  requireWholeCounts('counts', counts, times.length)
  if (kind === 'share') {
    requireWholeCounts('populations', populations, times.length)
    requireCountsWithin(counts, populations)
  } else requireAmounts('populations', populations, times.length)
  const periods = usablePlaces(counts, populations)
  if (periods.length < fewestPeriods) return null
  const series = {
    counts: periods.map((period) => counts[period]!),
    populations: periods.map((period) => populations[period]!),
    times: periods.map((period) => times[period]!),
  }
  const { slope, p } = kind === 'share' ? shareTrendTest(series) : rateTrendTest(series)
  if (p > farFromLevel * level) return { slope, p }
  const exact = exactTrendP(fewerCounted(series, kind))
  return { slope, p: exact ?? p }
}

/** Of a share those not counted show the same trend turned round; the fewer make the smaller table. */
function fewerCounted(
  series: { counts: number[]; populations: number[]; times: number[] },
  kind: 'share' | 'rate',
) {
  if (kind === 'rate') return { ...series, family: 'poisson' as const }
  const others = series.counts.map((count, at) => series.populations[at]! - count)
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const counts = sum(others) < sum(series.counts) ? others : series.counts
  return { ...series, counts, family: 'binomial' as const }
}
