import { stepAges, stepCodes } from './offer-codes.ts'
import type { OfferContent } from './offer-types.ts'

/**
 * The steps that an offer serves, in the catalogue's order: those it names, else those its ages fit. Ages fit a step if
 * they cover at least half of it or half of them lies in it: the chain's own rule, as in the list's filter.
 */
export function servedSteps({
  steps,
  ageFromMonths,
  ageToMonths,
}: Pick<OfferContent, 'steps' | 'ageFromMonths' | 'ageToMonths'>): string[] {
  if (steps.length > 0) return stepCodes.filter((step) => steps.includes(step))
  if (ageFromMonths === null && ageToMonths === null) return []
  const from = ageFromMonths ?? 0
  const to = ageToMonths ?? 1200
  return stepCodes.filter((step) => {
    const ages = stepAges(step)
    if (ages === undefined) return false
    const common = Math.min(to, ages.toMonths) - Math.max(from, ages.fromMonths)
    return common > 0 && (2 * common >= ages.toMonths - ages.fromMonths || 2 * common >= to - from)
  })
}
