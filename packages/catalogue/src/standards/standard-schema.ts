import { z } from 'zod'
import { localisedSchema } from '../localised-schema.ts'
import { standardCodes } from './standard-codes.ts'

export const standardCodeSchema = z.enum(standardCodes)
export type StandardCode = z.infer<typeof standardCodeSchema>

export const standardSchema = z
  .strictObject({
    code: standardCodeSchema,
    name: localisedSchema,
    /** When an offer meets it. */
    description: localisedSchema,
  })
  .readonly()
export type Standard = z.infer<typeof standardSchema>
