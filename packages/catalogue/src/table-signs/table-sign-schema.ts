import { z } from 'zod'
import { localisedSchema } from '../localised-schema.ts'
import { tableSignCharacters, tableSignCodes } from './table-sign-codes.ts'

export const tableSignCharacterSchema = z.enum(tableSignCharacters)
export type TableSignCharacter = z.infer<typeof tableSignCharacterSchema>

export const tableSignCodeSchema = z.enum(tableSignCodes)
export type TableSignCode = z.infer<typeof tableSignCodeSchema>

export const tableSignSchema = z
  .strictObject({
    code: tableSignCodeSchema,
    sign: tableSignCharacterSchema,
    meaning: localisedSchema,
    /** The cells, trimmed, that mean this sign in files of statistical offices. */
    writtenInFiles: z.array(z.string().min(1)).readonly(),
  })
  .readonly()
export type TableSign = z.infer<typeof tableSignSchema>
