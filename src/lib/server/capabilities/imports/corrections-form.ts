import { z } from 'zod'

/** One thing that somebody puts right in what a file says. */
export const correction = z.strictObject({
  column: z.string().min(1),
  /** The cell's text as the file has it, without blanks around it. */
  from: z.string().max(2000),
  /** What it is meant to be; null: lines with it are left out. */
  to: z.string().max(2000).nullable(),
  /** Only in this line, and only as long as the file says there what it said; absent = wherever the column says so. */
  line: z.number().int().positive().optional(),
})
export type Correction = z.infer<typeof correction>
