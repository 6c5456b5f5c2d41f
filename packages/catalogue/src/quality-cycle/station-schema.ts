import { z } from 'zod'
import { codeSchema, localisedSchema } from '../localised-schema.ts'
import { stationCodes } from './station-codes.ts'

export const stationCodeSchema = z.enum(stationCodes)
export type StationCode = z.infer<typeof stationCodeSchema>

export const stationStandardSchema = z
  .strictObject({ code: codeSchema, name: localisedSchema, description: localisedSchema })
  .readonly()
export type StationStandard = z.infer<typeof stationStandardSchema>

export const stationSchema = z
  .strictObject({
    code: stationCodeSchema,
    /** 1…6, the ideal order. */
    position: z.number().int().min(1).max(6),
    name: localisedSchema,
    description: localisedSchema,
    standards: z.array(stationStandardSchema).min(2).readonly(),
  })
  .readonly()
export type Station = z.infer<typeof stationSchema>
