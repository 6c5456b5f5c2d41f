import { amountsOf, childrenAffected, stepFieldAt, type CellPosition } from './chain-coverage-rules.ts'
import { isoDate } from './chain-freshness-rules.ts'
import type { Chain } from './chain-result-types.ts'
import { judgements, reasonCodes, type Judgement, type ReasonCode } from './chain-types.ts'

/** One area × step × field as a page shows it. `null` = not known or not to be shown; never a stand-in 0. */
export type ChainCell = CellPosition & {
  readonly judgement: Judgement
  readonly reason: ReasonCode
  readonly children: number | null
  /** The sign of official tables that stands where children or their need have no number, or the number is 0. */
  readonly sign: '.' | '–' | null
  readonly childrenEstimated: boolean
  /** In children; need ÷ children is the weight by burden. */
  readonly need: number | null
  readonly scoreMissing: boolean
  readonly placesArriving: number | null
  readonly coverage: number | null
  readonly childrenAffected: number | null
  readonly offersInReach: number
  readonly nearestMinutes: number | null
  /** Share of the area's points from which at least one offer is in reach, 0…1. */
  readonly shareInReach: number
  /** Share of the arriving places from offers not confirmed lately; null = nothing arrives. */
  readonly staleShare: number | null
  readonly oldestConfirmedOn: string | null
  readonly offersNeverConfirmed: number
}

/** @throws RangeError `step`, `field`: outside */
export function readCell(chain: Chain, position: CellPosition): ChainCell {
  const { area, step } = position
  const stepField = stepFieldAt(chain, position)
  const children = chain.children[step]
  const leftOutBecause = children?.leftOutBecause[area] ?? null
  const amounts = leftOutBecause === null ? amountsOf(chain, position) : null
  const access = stepField.access[area] ?? 0
  const nearest = stepField.nearestMinutes[area] ?? Infinity
  return {
    ...position,
    judgement: judgements[stepField.judgement[area] ?? -1] ?? 'not-known',
    reason: reasonCodes[stepField.reason[area] ?? -1] ?? 'residents-unknown',
    children: leftOutBecause === 'no-children' ? 0 : (amounts?.children ?? null),
    sign: signOf(leftOutBecause),
    childrenEstimated: children?.estimated[area] ?? false,
    need: amounts?.need ?? null,
    scoreMissing: stepField.need.scoreMissing[area] ?? false,
    placesArriving: amounts?.placesArriving ?? null,
    coverage: amounts?.coverage ?? null,
    childrenAffected:
      amounts === null || !isJudged(stepField.judgement[area]) ? null : childrenAffected(amounts),
    offersInReach: stepField.offersInReach[area] ?? 0,
    nearestMinutes: nearest === Infinity ? null : nearest,
    shareInReach: shareOfPoints(stepField.pointBits[area] ?? 0, chain.input.areas[area]?.points.length ?? 0),
    staleShare: access > 0 ? (stepField.staleAccess[area] ?? 0) / access : null,
    oldestConfirmedOn: isoDate(stepField.oldestDay[area] ?? 0),
    offersNeverConfirmed: stepField.neverConfirmed[area] ?? 0,
  }
}

function signOf(leftOutBecause: ReasonCode | null): '.' | '–' | null {
  if (leftOutBecause === null) return null
  return leftOutBecause === 'no-children' ? '–' : '.'
}

function isJudged(judgement: number | undefined): boolean {
  return judgement !== judgements.indexOf('not-known')
}

/** In a matrix an area is one point whose bits are all set. */
function shareOfPoints(bits: number, pointCount: number): number {
  if (bits >>> 0 === 0xffffffff || pointCount === 0) return bits === 0 ? 0 : 1
  let set = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) set++
  return set / pointCount
}
