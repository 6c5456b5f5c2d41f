import { z } from 'zod'

const column = z.string().min(1)

/** The part of a recipe that says what the columns of a file of travel times mean: one way per row. */
export const travelTimesDefinition = z
  .strictObject({
    /** Code of the level that the areas are on; absent = the finest level that has the code. */
    level: z.string().min(1).optional(),
    /** The source of the offers that `columns.offer` names; absent = any. */
    source: z.string().min(1).optional(),
    columns: z.strictObject({
      /** Code of the area. */
      area: column,
      minutes: column,
      /** The key of an offer in its source: its site is meant. */
      offer: column.optional(),
      /** Our own number of the site. */
      site: column.optional(),
    }),
    /** What becomes of loaded times of pairs that the file does not have. */
    missing: z.enum(['keep', 'remove']).default('keep'),
  })
  .refine(({ columns }) => (columns.offer === undefined) !== (columns.site === undefined), {
    path: ['columns', 'offer'],
  })
export type TravelTimesDefinition = z.infer<typeof travelTimesDefinition>
