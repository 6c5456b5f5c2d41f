import { z } from 'zod'
import { localisedSchema } from '../localised-schema.ts'
import { spokenLanguageCodes } from '../directory/directory-codes.ts'
import { emergencyNumberCodes, emergencyOccasionCodes } from './emergency-number-codes.ts'

const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)
const isoDate = z.iso.date()

/** As one dials in Germany, in groups as one says it: digits and single blanks. */
const phoneSchema = z.string().regex(/^\d+( \d+)*$/)

const openSchema = z
  .strictObject({
    /** 1 = Monday … 7 = Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).readonly(),
    from: clock,
    to: clock,
  })
  .readonly()

export const emergencyNumberSchema = z
  .strictObject({
    code: z.enum(emergencyNumberCodes),
    occasion: z.enum(emergencyOccasionCodes),
    name: localisedSchema,
    description: localisedSchema,
    phones: z
      .array(
        z
          .strictObject({
            phone: phoneSchema,
            /** The Länder (first two digits of the AGS) that the number is for; null = all of Germany. */
            lands: z
              .array(z.string().regex(/^(0[1-9]|1[0-6])$/))
              .min(1)
              .readonly()
              .nullable(),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    /** `always`: day and night, every day; null: at times that are not known for certain. */
    open: z.union([z.literal('always'), z.array(openSchema).min(1).readonly()]).nullable(),
    free: z.boolean(),
    /** Nobody asks for the name. An emergency call needs one's place at least. */
    anonymous: z.boolean(),
    /** How many languages besides German are spoken there or interpreted; null = not known. */
    otherLanguages: z.int().min(1).nullable(),
    /** Those of which it is known. */
    languages: z.array(z.enum(spokenLanguageCodes)).readonly(),
    source: z.url(),
    checkedOn: isoDate,
  })
  .readonly()

export type EmergencyNumber = z.infer<typeof emergencyNumberSchema>
export type EmergencyNumberCode = EmergencyNumber['code']
export type EmergencyOccasionCode = EmergencyNumber['occasion']
