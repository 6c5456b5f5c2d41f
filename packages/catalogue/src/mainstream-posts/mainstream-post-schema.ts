import { z } from 'zod'
import { fieldCodeSchema } from '../fields/field-schema.ts'
import { lifePhaseStepCodeSchema } from '../life-phases/life-phase-schema.ts'
import { localisedSchema } from '../localised-schema.ts'
import { mainstreamPostCodes } from './mainstream-post-codes.ts'

/** A mainstream institution as a post of the chain: it stands where every child meets it. */
export const mainstreamPostSchema = z
  .strictObject({
    code: z.enum(mainstreamPostCodes),
    name: localisedSchema,
    field: fieldCodeSchema,
    /** The step at whose beginning children meet it. */
    standsAt: lifePhaseStepCodeSchema,
    /** A mainstream offer of the field that serves one of these belongs to it. */
    servesAnyOf: z.array(lifePhaseStepCodeSchema).min(1).readonly(),
    /** Why every child meets it there, and why it is told by field and steps. */
    reason: localisedSchema,
  })
  .readonly()
export type MainstreamPost = z.infer<typeof mainstreamPostSchema>
