import { z } from 'zod'
import { localisedSchema } from '../localised-schema.ts'
import { fieldCodes } from './field-codes.ts'

export const fieldCodeSchema = z.enum(fieldCodes)
export type FieldCode = z.infer<typeof fieldCodeSchema>

export const fieldSchema = z
  .strictObject({
    code: fieldCodeSchema,
    name: localisedSchema,
    shortName: localisedSchema,
    description: localisedSchema,
    /** German words or beginnings of words, lower case, as they occur in names and kinds of offers. */
    everydayWords: z
      .array(
        z
          .string()
          .regex(/^[a-zäöüß0-9][a-zäöüßé0-9 -]*$/)
          .min(3),
      )
      .min(5)
      .readonly(),
  })
  .readonly()
export type Field = z.infer<typeof fieldSchema>
