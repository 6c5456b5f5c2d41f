import { z } from 'zod'
import { converterFor } from '../../platform/tables/coordinate-systems.ts'

const columnName = z.string().min(1)
const levelCode = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const age = z.number().int().min(0).max(150)

/** The part of a recipe that says what the columns of a file of areas mean. */
export const areasDefinition = z
  .strictObject({
    level: z.strictObject({
      code: levelCode,
      name: z.string().trim().min(1).max(100),
      /** 1 = the coarsest level below the municipality. */
      position: z.number().int().min(1).max(20),
    }),
    columns: z.strictObject({ code: columnName, name: columnName, parent: columnName.optional() }),
    parent: z
      .strictObject({
        /** Code of the level that the parents are on; it is loaded before. */
        level: levelCode,
        from: z.enum(['column', 'code-prefix', 'location']),
        /** Characters of the code that are the parent's code; without it the longest that is one. */
        length: z.number().int().min(1).max(30).optional(),
      })
      .optional(),
    /** The day since when these borders are in force; absent = since ever, or the day of `replaces`. */
    validFrom: z.iso.date().optional(),
    /** Ends, on this day, the areas of the level that the file no longer has. */
    replaces: z.iso.date().optional(),
    /** How the file writes positions; GeoJSON has the longitude first. */
    axes: z.enum(['lon-lat', 'lat-lon']).optional(),
    /** Of the positions, where the file does not name it itself, e.g. `EPSG:25832`. */
    coordinateSystem: z
      .string()
      .refine((name) => converterFor(name) !== undefined)
      .optional(),
  })
  .refine(({ parent, columns }) => parent?.from !== 'column' || columns.parent !== undefined, {
    path: ['columns', 'parent'],
  })
  .refine(
    ({ validFrom, replaces }) => validFrom === undefined || replaces === undefined || replaces <= validFrom,
    {
      path: ['replaces'],
    },
  )
export type AreasDefinition = z.infer<typeof areasDefinition>

const year = z.union([
  z.strictObject({ fixed: z.number().int().min(1900).max(2200) }),
  z.strictObject({ column: columnName }),
])

const group = z
  .strictObject({
    column: columnName,
    ageFrom: age,
    /** Exclusive; null = open. From 0 open is the total. */
    ageTo: age.nullable(),
  })
  .refine(({ ageFrom, ageTo }) => ageTo === null || ageTo > ageFrom, { path: ['ageTo'] })
export type GroupColumn = z.infer<typeof group>

const wide = z.strictObject({
  shape: z.literal('wide').optional(),
  level: levelCode,
  columns: z.strictObject({ code: columnName }),
  year,
  groups: z
    .array(group)
    .min(1)
    .refine(
      (groups) => new Set(groups.map(({ ageFrom, ageTo }) => `${ageFrom}-${ageTo}`)).size === groups.length,
    ),
})

const long = z.strictObject({
  shape: z.literal('long'),
  level: levelCode,
  columns: z.strictObject({
    code: columnName,
    count: columnName,
    ageFrom: columnName,
    /** Exclusive; an empty cell is open. Absent: every row is one year of age. */
    ageTo: columnName.optional(),
  }),
  year,
})

/** The part of a recipe that says what the columns of a file of residents mean. */
export const residentsDefinition = z.union([wide, long])
export type ResidentsDefinition = z.infer<typeof residentsDefinition>
