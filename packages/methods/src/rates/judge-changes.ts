import {
  gaps,
  requireAmounts,
  requireWholeCounts,
  requireCountsWithin,
  requireInside,
  type Amounts,
} from './amounts.ts'
import { compareRates, compareShares } from './compare-two.ts'
import { correctForMany, type Correction } from './correction.ts'

export const changeJudgements = ['remarkable-rise', 'remarkable-fall', 'unremarkable'] as const
export type ChangeJudgement = (typeof changeJudgements)[number]

export type JudgedChanges = {
  /** Later minus earlier, per person, with its interval (not corrected for the number of areas). */
  readonly difference: (number | null)[]
  readonly lower: (number | null)[]
  readonly upper: (number | null)[]
  readonly p: (number | null)[]
  /** Corrected for the number of areas; compare with the level. */
  readonly correctedP: (number | null)[]
  readonly judgement: (ChangeJudgement | null)[]
}

type Period = { counts: Amounts; populations: Amounts }

/**
 * Judges in which areas a share or rate has changed between two periods, so that no change is called remarkable by
 * chance: exact tests, corrected for the number of areas.
 *
 * @param earlier, later counts (whole numbers) and populations, in the same order of areas; `null` = missing
 * @param kind `share`: people, each counted once at most and other people in both periods; `rate`: events
 * @param level with `holm` the highest probability of even one false alarm
 * @returns one per area; `null` where a period is missing or nobody lives
 * @throws RangeError `earlier`, `later`: negative, not whole, unequal lengths, for shares more counted than there are.
 *   `confidence`, `level`: outside 0 … 1
 *
 * Methods and sources: `compareShares`, `compareRates`, `correctForMany`.
 */
export function judgeChanges({
  earlier,
  later,
  kind,
  confidence = 0.95,
  correction = 'holm',
  level = 0.05,
}: {
  earlier: Period
  later: Period
  kind: 'share' | 'rate'
  confidence?: number
  correction?: Correction
  level?: number
}): JudgedChanges {
  const areas = earlier.counts.length
  checkPeriod('earlier', earlier, kind, areas)
  checkPeriod('later', later, kind, areas)
  requireInside('confidence', confidence)
  requireInside('level', level)
  const compare = kind === 'share' ? compareShares : compareRates
  const column = () => gaps<number>(areas)
  const result = { difference: column(), lower: column(), upper: column(), p: column() }
  for (let area = 0; area < areas; area++) {
    const first = countedIn(earlier, area)
    const second = countedIn(later, area)
    if (first === null || second === null) continue
    const { difference, lower, upper, p } = compare({ first, second, confidence })
    result.difference[area] = difference
    result.lower[area] = lower
    result.upper[area] = upper
    result.p[area] = p
  }
  const correctedP = correctForMany(result.p, correction)
  return {
    ...result,
    correctedP,
    judgement: correctedP.map((p, area) => {
      if (p === null) return null
      if (p > level) return 'unremarkable'
      return result.difference[area]! > 0 ? 'remarkable-rise' : 'remarkable-fall'
    }),
  }
}

function checkPeriod(
  argument: string,
  { counts, populations }: Period,
  kind: 'share' | 'rate',
  areas: number,
): void {
  requireWholeCounts(argument, counts, areas)
  if (kind === 'rate') return requireAmounts(argument, populations, areas)
  requireWholeCounts(argument, populations, areas)
  requireCountsWithin(counts, populations)
}

function countedIn({ counts, populations }: Period, area: number) {
  const count = counts[area] ?? null
  const population = populations[area] ?? null
  return count === null || population === null || population === 0 ? null : { count, population }
}
