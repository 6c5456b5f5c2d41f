import { z } from 'zod'

/** A text in both languages of the platform; the German one is what most users see. */
export const localisedSchema = z
  .strictObject({ de: z.string().trim().min(1), en: z.string().trim().min(1) })
  .readonly()
export type Localised = z.infer<typeof localisedSchema>
export type Language = keyof Localised

/** Codes are stored in databases and files: lower case, words joined by a hyphen, never renamed. */
export const codeSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
