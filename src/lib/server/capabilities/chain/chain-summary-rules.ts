import { amountsOf, childrenAffected, stepFieldAt } from './chain-coverage-rules.ts'
import { judgeCoverage, reasonOfCoverage } from './chain-judgement-rules.ts'
import { offersReaching } from './chain-offers-in-reach-rules.ts'
import type { Chain, StepField } from './chain-result-types.ts'
import { judgements, reasonCodes, type Judgement, type ReasonCode } from './chain-types.ts'

/**
 * One step × field for several areas together (a district, the municipality). Sums over the judged areas
 * only.
 */
export type ChainSummary = {
  readonly step: number
  readonly field: number
  readonly judgement: Judgement
  readonly reason: ReasonCode
  readonly areasByJudgement: Readonly<Record<Judgement, number>>
  /** Children of the judged areas; null = no area was judged. */
  readonly children: number | null
  readonly childrenByJudgement: Readonly<Record<Judgement, number>>
  readonly childrenEstimated: boolean
  readonly childrenAffected: number | null
  readonly need: number | null
  readonly placesArriving: number | null
  /** Places arriving ÷ (level × need): 1 for the municipality itself. */
  readonly coverage: number | null
  /** Share of the need that is covered if what one area has too much does not help another, 0…1. */
  readonly coveredShare: number | null
  readonly offersInReach: number
  readonly offersNeverConfirmed: number
  readonly oldestConfirmedOn: string | null
  readonly staleShare: number | null
}

/**
 * Joins the areas of one step × field by adding up children, need and places, never by averaging judgements.
 * The judgement is that of the covered share: too much in one part of town does not make up for a hole in
 * another.
 *
 * @param areas positions of areas
 */
export function summarise(
  chain: Chain,
  { step, field, areas }: { step: number; field: number; areas: readonly number[] },
): ChainSummary {
  const stepField = stepFieldAt(chain, { step, field })
  const sums = addUp(chain, stepField, { step, field, areas })
  const { level } = stepField.supply
  const isAnyJudged = sums.need > 0
  const coverage = isAnyJudged && level !== null ? sums.placesArriving / (level * sums.need) : null
  const coveredShare = isAnyJudged && level !== null ? sums.coveredNeed / sums.need : null
  return {
    step,
    field,
    ...judgeSums(chain, stepField, { ...sums, coverage, coveredShare }),
    areasByJudgement: sums.areasByJudgement,
    children: isAnyJudged ? sums.children : null,
    childrenByJudgement: sums.childrenByJudgement,
    childrenEstimated: sums.isEstimated,
    childrenAffected: isAnyJudged ? sums.childrenAffected : null,
    need: isAnyJudged ? sums.need : null,
    placesArriving: isAnyJudged ? sums.placesArriving : null,
    coverage,
    coveredShare,
    ...offersOf(chain, stepField, areas),
    staleShare: sums.placesArriving > 0 ? sums.stalePlaces / sums.placesArriving : null,
  }
}

type Sums = ReturnType<typeof addUp>

function addUp(
  chain: Chain,
  stepField: StepField,
  { step, field, areas }: { step: number; field: number; areas: readonly number[] },
) {
  const sums = {
    children: 0,
    need: 0,
    coveredNeed: 0,
    placesArriving: 0,
    stalePlaces: 0,
    childrenAffected: 0,
    isEstimated: false,
    areasByJudgement: noneByJudgement(),
    childrenByJudgement: noneByJudgement(),
    areasByReason: new Map<ReasonCode, number>(),
  }
  for (const area of areas) {
    const judgement = judgements[stepField.judgement[area] ?? -1] ?? 'not-known'
    sums.areasByJudgement[judgement]++
    const reason = reasonCodes[stepField.reason[area] ?? -1] ?? 'residents-unknown'
    sums.areasByReason.set(reason, (sums.areasByReason.get(reason) ?? 0) + 1)
    if (judgement === 'not-known') continue
    const amounts = amountsOf(chain, { step, field, area })
    sums.children += amounts.children
    sums.need += amounts.need
    sums.coveredNeed += amounts.need * Math.min(1, amounts.coverage ?? 0)
    sums.placesArriving += amounts.placesArriving
    sums.stalePlaces += (stepField.staleAccess[area] ?? 0) * amounts.need
    sums.childrenAffected += childrenAffected(amounts)
    sums.childrenByJudgement[judgement] += amounts.children
    sums.isEstimated ||= chain.children[step]?.estimated[area] ?? false
  }
  return sums
}

function judgeSums(
  { input: { settings } }: Chain,
  { supply }: StepField,
  {
    areasByJudgement,
    areasByReason,
    children,
    need,
    coverage,
    coveredShare,
  }: Sums & { coverage: number | null; coveredShare: number | null },
): { judgement: Judgement; reason: ReasonCode } {
  const areaCount = Object.values(areasByJudgement).reduce((sum, count) => sum + count, 0)
  const judgedCount = areaCount - areasByJudgement['not-known']
  if (judgedCount === 0) return { judgement: 'not-known', reason: mostFrequent(areasByReason) }
  if (areasByJudgement['white-spot'] === judgedCount || coverage === null || coveredShare === null) {
    return {
      judgement: 'white-spot',
      reason: supply.placedOffers === 0 ? 'none-in-municipality' : 'none-in-reach',
    }
  }
  const judgement = judgeCoverage({ coverage, coveredShare, settings })
  return {
    judgement,
    reason: reasonOfCoverage({ judgement, coverage, needWeight: need / children, settings }),
  }
}

/** Each offer once, however many of the areas it reaches. */
function offersOf(
  { input }: Chain,
  stepField: StepField,
  areas: readonly number[],
): Pick<ChainSummary, 'offersInReach' | 'offersNeverConfirmed' | 'oldestConfirmedOn'> {
  const reaching = offersReaching(stepField, areas)
  let oldest: string | null = null
  let offersNeverConfirmed = 0
  for (const order of reaching) {
    const confirmedOn = input.offers[stepField.supply.offers[order] ?? -1]?.lastConfirmedOn ?? null
    if (confirmedOn === null) offersNeverConfirmed++
    else if (oldest === null || confirmedOn < oldest) oldest = confirmedOn
  }
  return { offersInReach: reaching.length, offersNeverConfirmed, oldestConfirmedOn: oldest }
}

function mostFrequent(areasByReason: ReadonlyMap<ReasonCode, number>): ReasonCode {
  const ranked = reasonCodes
    .map((reason) => ({ reason, count: areasByReason.get(reason) ?? 0 }))
    .toSorted((a, b) => b.count - a.count)
  return ranked[0]?.reason ?? 'residents-unknown'
}

function noneByJudgement(): Record<Judgement, number> {
  return { 'white-spot': 0, gap: 0, thin: 0, balanced: 0, 'more-than-needed': 0, 'not-known': 0 }
}
