import { compareRates, compareShares, correctForMany } from '@gelingen/methods/rates'
import type { AreaCell } from '#lib/server/capabilities/indicators/index.ts'
import { isShareOf, type Figures } from './figures-of-level.ts'

const LEVEL = 0.05

export type AreaChange = {
  readonly figures: Figures
  readonly before: AreaCell
  readonly now: AreaCell
  /** `unclear`: chance alone could have made the difference. */
  readonly became: 'higher' | 'lower' | 'unclear'
}

/**
 * What an area's figures became since the period before, for those whose case numbers are known in both: a change is
 * told only if it is more than chance, corrected for the number of indicators (Holm).
 *
 * @param areaIds the area's versions
 */
export function changesOfArea(figures: readonly Figures[], areaIds: readonly number[]): AreaChange[] {
  const pairs = figures.flatMap((one) => {
    const now = areaIds.flatMap((id) => one.byArea.get(id) ?? [])[0]
    const before = areaIds.flatMap((id) => one.previous?.byArea.get(id) ?? [])[0]
    return now === undefined || before === undefined ? [] : compared({ figures: one, before, now })
  })
  const corrected = correctForMany(
    pairs.map(({ p }) => p),
    'holm',
  )
  return pairs.map(({ figures: own, before, now, difference }, at) => ({
    figures: own,
    before,
    now,
    became: (corrected[at] ?? 1) > LEVEL ? 'unclear' : difference > 0 ? 'higher' : 'lower',
  }))
}

type Pair = Pick<AreaChange, 'figures' | 'before' | 'now'>

function compared(pair: Pair): (Pair & { difference: number; p: number })[] {
  const [first, second] = [pair.before, pair.now].map(({ cases, base }) =>
    cases === null || base === null || base <= 0 || !Number.isInteger(cases) || !Number.isInteger(base)
      ? null
      : { count: cases, population: base },
  )
  if (first == null || second == null) return []
  const isShare = isShareOf(pair.figures.indicator)
  if (isShare && (first.count > first.population || second.count > second.population)) return []
  if (first.count + second.count === 0) return []
  const { difference, p } = isShare ? compareShares({ first, second }) : compareRates({ first, second })
  return [{ ...pair, difference, p }]
}
