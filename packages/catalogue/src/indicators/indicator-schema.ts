import { z } from 'zod'
import { codeSchema, localisedSchema } from '../localised-schema.ts'
import {
  indicatorDirections,
  licenceCodes,
  refreshRhythmCodes,
  topicCodes,
  unitCodes,
} from './indicator-codes.ts'

export const unitCodeSchema = z.enum(unitCodes)
export type UnitCode = z.infer<typeof unitCodeSchema>

export const topicCodeSchema = z.enum(topicCodes)
export type TopicCode = z.infer<typeof topicCodeSchema>

export const licenceCodeSchema = z.enum(licenceCodes)
export type LicenceCode = z.infer<typeof licenceCodeSchema>

export const refreshRhythmCodeSchema = z.enum(refreshRhythmCodes)
export type RefreshRhythmCode = z.infer<typeof refreshRhythmCodeSchema>

export const indicatorDirectionSchema = z.enum(indicatorDirections)
export type IndicatorDirection = z.infer<typeof indicatorDirectionSchema>

export const unitSchema = z
  .strictObject({
    code: unitCodeSchema,
    name: localisedSchema,
    /** Set behind a number, after a blank; null = nothing. */
    sign: localisedSchema.nullable(),
  })
  .readonly()
export type Unit = z.infer<typeof unitSchema>

export const topicSchema = z.strictObject({ code: topicCodeSchema, name: localisedSchema }).readonly()
export type Topic = z.infer<typeof topicSchema>

export const licenceSchema = z
  .strictObject({ code: licenceCodeSchema, name: localisedSchema, url: z.url().nullable() })
  .readonly()
export type Licence = z.infer<typeof licenceSchema>

export const refreshRhythmSchema = z
  .strictObject({ code: refreshRhythmCodeSchema, name: localisedSchema })
  .readonly()
export type RefreshRhythm = z.infer<typeof refreshRhythmSchema>

export const catalogueIndicatorSchema = z
  .strictObject({
    code: codeSchema,
    name: localisedSchema,
    definition: localisedSchema,
    unit: unitCodeSchema,
    /** What is counted; null where the value is no ratio of counts. */
    numerator: localisedSchema.nullable(),
    /** What it refers to; null where the value is no ratio. */
    denominator: localisedSchema.nullable(),
    direction: indicatorDirectionSchema,
    topic: topicCodeSchema,
    source: localisedSchema,
    /** The section of law or the statistic that it comes from, where that is certain. */
    basis: localisedSchema.nullable(),
    licence: licenceCodeSchema,
    refreshRhythm: refreshRhythmCodeSchema,
    /** Fewer cases than this are never shown; null = the municipality's own minimum. */
    minimumCount: z.number().int().min(1).nullable(),
    /** Plausible range: a value outside is a mistake in the file, not an extreme. null = open. */
    lowest: z.number().nullable(),
    highest: z.number().nullable(),
    /** Decimals to show. */
    decimals: z.number().int().min(0).max(3),
    /** Name of the column in the file that its publisher offers, where there is one. */
    fileColumn: z.string().min(1).nullable(),
    /** What to mind when reading it. */
    note: localisedSchema.nullable(),
  })
  .readonly()
  .refine(({ lowest, highest }) => lowest === null || highest === null || lowest < highest, {
    path: ['highest'],
  })
export type CatalogueIndicator = z.infer<typeof catalogueIndicatorSchema>
