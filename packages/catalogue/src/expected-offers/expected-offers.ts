import { fieldCodes } from '../fields/field-codes.ts'
import type { FieldCode } from '../fields/field-schema.ts'
import { lifePhaseStepCodes } from '../life-phases/life-phase-codes.ts'
import type { LifePhaseStepCode } from '../life-phases/life-phase-schema.ts'
import { excludedGroups } from './excluded-groups.ts'
import type { ExpectedOffer } from './expected-offer-schema.ts'

/** Every step × field once, by step and then field in the order of the catalogue. */
export const expectedOffers: readonly ExpectedOffer[] = lifePhaseStepCodes.flatMap((step) =>
  fieldCodes.map((field) => {
    const group = excludedGroups.find((group) => group.field === field && group.steps.includes(step))
    return { step, field, expected: group === undefined, reason: group?.reason ?? null }
  }),
)

const byStepAndField = new Map(expectedOffers.map((cell) => [`${cell.step} ${cell.field}`, cell]))

/**
 * Whether an offer of this field is to be expected in this step at all; if not, why.
 *
 * @throws RangeError unknown step or field
 */
export function expectedOffer({
  step,
  field,
}: {
  readonly step: LifePhaseStepCode
  readonly field: FieldCode
}): ExpectedOffer {
  const cell = byStepAndField.get(`${step} ${field}`)
  if (cell === undefined) throw new RangeError(`expected offers: there is no ${step} × ${field}`)
  return cell
}
