import type { CapacityRule, ChainOffer, ChainStep } from './chain-types.ts'

/** An offer in a step: which share of its capacity is for the children of this step. */
export type OfferInStep = { readonly offer: number; readonly share: number }

/**
 * For each step the offers that serve it. The capacity of an offer is split over its steps in proportion to
 * the children that the municipality has in them, so that no place is counted twice.
 *
 * @param childrenByStep the municipality's children per step; where all steps of an offer have none, their
 *   years count
 */
export function offersByStep(
  offers: readonly ChainOffer[],
  steps: readonly ChainStep[],
  childrenByStep: readonly number[],
): OfferInStep[][] {
  const result: OfferInStep[][] = steps.map(() => [])
  offers.forEach((offer, position) => {
    const served = servedSteps(offer, steps)
    const byChildren = served.map((step) => childrenByStep[step] ?? 0)
    const byYears = served.map((step) => (steps[step]?.ageToYears ?? 0) - (steps[step]?.ageFromYears ?? 0))
    const parts = sum(byChildren) > 0 ? byChildren : byYears
    served.forEach((step, order) => {
      result[step]?.push({ offer: position, share: (parts[order] ?? 0) / sum(parts) })
    })
  })
  return result
}

/**
 * The positions of the steps that an offer serves: those it names, else those its ages fit. Ages fit a step
 * if they cover at least half of the step or the step holds at least half of them; a Kita for 0 to 7 is no
 * offer for 6 to 10.
 */
export function servedSteps(offer: ChainOffer, steps: readonly ChainStep[]): number[] {
  const positions = steps.map((_, position) => position)
  if (offer.steps.length > 0)
    return positions.filter((position) => offer.steps.includes(steps[position]?.code ?? ''))
  if (offer.ageFromYears === null && offer.ageToYears === null) return []
  return positions.filter((position) => {
    const step = steps[position]
    return step !== undefined && step.impliedByAge && agesFit(offer, step)
  })
}

function agesFit(offer: ChainOffer, step: ChainStep): boolean {
  const from = offer.ageFromYears ?? 0
  const to = offer.ageToYears ?? Infinity
  const common = Math.min(to, step.ageToYears) - Math.max(from, step.ageFromYears)
  return common > 0 && (2 * common >= step.ageToYears - step.ageFromYears || 2 * common >= to - from)
}

/** What an unknown capacity is taken for among the offers of one cell. */
export function assumedCapacity(known: readonly number[], rule: CapacityRule): number {
  const positive = known.filter((capacity) => capacity > 0).sort((a, b) => a - b)
  if (rule !== 'median-of-known' || positive.length === 0) return 1
  const upper = positive[positive.length >> 1] ?? 1
  const lower = positive[(positive.length - 1) >> 1] ?? 1
  return (lower + upper) / 2
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
