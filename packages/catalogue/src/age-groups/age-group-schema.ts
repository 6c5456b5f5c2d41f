import { z } from 'zod'
import { codeSchema, localisedSchema } from '../localised-schema.ts'

export const ageGroupSchema = z
  .strictObject({
    fromYears: z.number().int().min(0),
    /** Exclusive; null = open. */
    toYears: z.number().int().min(1).nullable(),
    name: localisedSchema,
  })
  .readonly()
export type AgeGroup = z.infer<typeof ageGroupSchema>

export const ageGroupSetSchema = z
  .strictObject({
    code: codeSchema,
    name: localisedSchema,
    /** Who publishes in these groups. */
    usedBy: localisedSchema,
    groups: z.array(ageGroupSchema).min(2).readonly(),
  })
  .readonly()
export type AgeGroupSet = z.infer<typeof ageGroupSetSchema>
