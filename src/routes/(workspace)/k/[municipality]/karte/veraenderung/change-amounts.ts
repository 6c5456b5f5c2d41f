import { judgeChanges, type ChangeJudgement } from '@gelingen/methods/rates'
import { countsOf, type AreaFigure } from '../area-figures.ts'
import type { Measure } from '../map-view.ts'

export type AreaChange = {
  /** In the unit of the change; null where one of the two numbers is missing. */
  readonly amount: number | null
  /** null where it could not be tested, because the counts behind one of the two are missing. */
  readonly judgement: ChangeJudgement | null
  /** The area had other borders then: the two numbers are not about the same place. */
  readonly isOtherArea: boolean
}

/** `percent`: of the earlier value; else the difference in the number's own unit. */
export type ChangeUnit = 'percent' | 'own'

/**
 * What became of each area's number since an earlier period; rates are tested for chance, corrected for the number of areas.
 *
 * @param earlier by code of the area
 * @param later one per area
 */
export function changeAmounts({
  earlier,
  later,
  measure,
  unit,
}: {
  earlier: ReadonlyMap<string, AreaFigure>
  later: readonly AreaFigure[]
  measure: Pick<Measure, 'counted'>
  unit: ChangeUnit
}): AreaChange[] {
  const pairs = later.map((one) => {
    const before = earlier.get(one.code)
    const isOtherArea = before !== undefined && before.areaId !== one.areaId
    return { one, before: isOtherArea ? undefined : before, isOtherArea }
  })
  const judged = judgementsOf(
    pairs.map(({ before }) => before ?? nothing),
    pairs.map(({ one }) => one),
    measure.counted,
  )
  return pairs.map(({ one, before, isOtherArea }, at) => ({
    amount: amountOf(before?.value ?? null, one.value, unit),
    judgement: judged[at] ?? null,
    isOtherArea,
  }))
}

const nothing = { value: null, cases: null, base: null }
type Counts = Pick<AreaFigure, 'value' | 'cases' | 'base'>

function judgementsOf(
  earlier: readonly Counts[],
  later: readonly Counts[],
  counted: Measure['counted'],
): (ChangeJudgement | null)[] {
  if (counted === null) return []
  const period = (figures: readonly Counts[]) => {
    const counts = countsOf(figures, counted)
    return { counts: counts.map(({ cases }) => cases), populations: counts.map(({ base }) => base) }
  }
  return judgeChanges({ earlier: period(earlier), later: period(later), kind: counted }).judgement
}

function amountOf(before: number | null, after: number | null, unit: ChangeUnit): number | null {
  if (before === null || after === null) return null
  if (unit === 'own') return after - before
  return before === 0 ? null : ((after - before) / before) * 100
}
