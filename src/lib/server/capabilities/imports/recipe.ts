import { z } from 'zod'
import { correction } from './corrections-form.ts'
import { targetNames } from './import-target.ts'

/** How the file is to be read; what is absent is recognised from the file. */
export const fileReading = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'geojson', 'ffcsv', 'hsds']).optional(),
  encoding: z.enum(['utf-8', 'windows-1252']).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  decimal: z.enum([',', '.']).optional(),
  /** Name of the sheet, else the first. */
  sheet: z.string().min(1).optional(),
  /** Line with the column names, 1 = first. */
  headerLine: z.number().int().min(1).optional(),
})
export type FileReading = z.infer<typeof fileReading>

/** A recipe as a file: what the file is, and what its columns mean to the target. */
export const recipe = z.strictObject({
  name: z.string().min(1).max(200),
  target: z.enum(targetNames),
  file: fileReading.default({}),
  /** The target's part, checked by the target's own schema. */
  definition: z.record(z.string(), z.unknown()),
  /** What is put right in what the file says, e.g. the name of an area that an office writes in its own way. */
  corrections: z.array(correction).max(20_000).optional(),
})
export type Recipe = z.infer<typeof recipe>
