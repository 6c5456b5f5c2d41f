import type { ChainSettings, Judgement, ReasonCode } from './chain-types.ts'

export type Verdict = { readonly judgement: Judgement; readonly reason: ReasonCode }

/** Rounding of the sums must not decide a judgement that lies exactly on a threshold. */
const ROUNDING = 1e-9

export type SupplyKnown = {
  /** Offers of this step and field with capacity whose place is known. */
  readonly placedOffers: number
  readonly offersWithoutPlace: number
  readonly inventoryComplete: boolean
}

/** Judges a cell for which the children are known and shown. */
export function judgeCell({
  offersInReach,
  coverage,
  needWeight,
  supply,
  settings,
}: {
  offersInReach: number
  /** null = the municipality has no level because no offer reaches anybody. */
  coverage: number | null
  /** Need ÷ children. */
  needWeight: number
  supply: SupplyKnown
  settings: ChainSettings
}): Verdict {
  if (supply.placedOffers === 0) return judgeWithoutSupply(supply)
  if (offersInReach === 0 || coverage === null) return { judgement: 'white-spot', reason: 'none-in-reach' }
  const judgement = judgeCoverage({ coverage, coveredShare: Math.min(1, coverage), settings })
  return { judgement, reason: reasonOfCoverage({ judgement, coverage, needWeight, settings }) }
}

/**
 * The thresholds. `coverage` is supply ÷ need against the municipality's own level; `coveredShare` is the
 * share of the need that is covered if what one area has too much does not help another. For a single area it
 * is min(1, coverage).
 */
export function judgeCoverage({
  coverage,
  coveredShare,
  settings,
}: {
  coverage: number
  coveredShare: number
  settings: ChainSettings
}): Judgement {
  if (coveredShare < settings.gapBelow - ROUNDING) return 'gap'
  if (coveredShare < settings.thinBelow - ROUNDING) return 'thin'
  return coverage > settings.moreAbove + ROUNDING ? 'more-than-needed' : 'balanced'
}

function judgeWithoutSupply({ offersWithoutPlace, inventoryComplete }: SupplyKnown): Verdict {
  if (offersWithoutPlace > 0) return { judgement: 'not-known', reason: 'place-of-offers-unknown' }
  if (inventoryComplete) return { judgement: 'white-spot', reason: 'none-in-municipality' }
  return { judgement: 'not-known', reason: 'nothing-recorded' }
}

/**
 * Why: is it the supply per child that differs, or is that as elsewhere and the need differs? Several areas
 * together can also have enough in sum and still gaps, because it lies in the wrong places.
 */
export function reasonOfCoverage({
  judgement,
  coverage,
  needWeight,
  settings,
}: {
  judgement: Judgement
  coverage: number
  needWeight: number
  settings: ChainSettings
}): ReasonCode {
  const coveragePerChild = coverage * needWeight
  if (judgement === 'balanced') return 'as-elsewhere'
  if (judgement === 'more-than-needed')
    return coveragePerChild > settings.moreAbove ? 'much-supply' : 'low-need'
  if (coverage >= settings.thinBelow) return 'uneven'
  return coveragePerChild < settings.thinBelow ? 'little-supply' : 'high-need'
}
