import { z } from 'zod'
import { fieldCodeSchema } from '../fields/field-schema.ts'
import { lifePhaseStepCodeSchema } from '../life-phases/life-phase-schema.ts'
import { localisedSchema } from '../localised-schema.ts'

/** Steps in which no offer of a field is to be expected, so that its absence is no hole. */
export const excludedGroupSchema = z
  .strictObject({
    field: fieldCodeSchema,
    steps: z.array(lifePhaseStepCodeSchema).min(1).readonly(),
    reason: localisedSchema,
  })
  .readonly()
export type ExcludedGroup = z.infer<typeof excludedGroupSchema>

export const expectedOfferSchema = z
  .strictObject({
    step: lifePhaseStepCodeSchema,
    field: fieldCodeSchema,
    expected: z.boolean(),
    /** Why not; null where an offer is expected. */
    reason: localisedSchema.nullable(),
  })
  .readonly()
  .refine((cell) => cell.expected === (cell.reason === null), { path: ['reason'] })
export type ExpectedOffer = z.infer<typeof expectedOfferSchema>
