import { z } from 'zod'
import { fieldCodeSchema } from '../fields/field-schema.ts'
import { codeSchema, localisedSchema } from '../localised-schema.ts'

const classesSchema = z.union([
  z.strictObject({ cuts: z.array(z.number()).min(1).readonly(), ...labelled() }),
  z.strictObject({ sd: z.array(z.number()).min(1).readonly(), ...labelled() }),
  z.strictObject({ quantiles: z.number().int().min(2), ...labelled() }),
])

function labelled() {
  return {
    /** From the lowest index to the highest. */
    labels: z.array(z.string().min(1)).min(2).readonly(),
    closed: z.enum(['left', 'right']),
  }
}

const excludeSchema = z.union([
  z.strictObject({ column: codeSchema, below: z.number() }),
  z.strictObject({
    column: codeSchema,
    notIn: z
      .array(z.union([z.string(), z.number()]))
      .min(1)
      .readonly(),
  }),
])

/** A specification as the index command and @gelingen/methods/composite-index read it; a column is an indicator's code. */
export const templateSpecSchema = z
  .strictObject({
    indicators: z
      .array(
        z.strictObject({
          column: codeSchema,
          direction: z.enum(['higher-is-burden', 'higher-is-better']),
          weight: z.number().positive(),
          /** Code of the sub-index. */
          group: codeSchema.exactOptional(),
        }),
      )
      .min(1)
      .readonly(),
    normalise: z.enum(['z-population', 'z-sample', 'min-max', 'rank', 'percentile']),
    aggregate: z.enum(['arithmetic', 'geometric', 'sum']),
    restandardise: z.boolean(),
    exclude: z.array(excludeSchema).readonly(),
    missing: z.enum(['drop', 'ignore']),
    classes: classesSchema,
  })
  .readonly()
export type TemplateSpec = z.infer<typeof templateSpecSchema>

export const subIndexSchema = z
  .strictObject({
    /** The `group` of its indicators. */
    code: codeSchema,
    name: localisedSchema,
    description: localisedSchema,
    /** Fields of action whose need this sub-index weighs best; all others are weighed by the whole index. */
    fields: z.array(fieldCodeSchema).readonly(),
  })
  .readonly()
export type SubIndex = z.infer<typeof subIndexSchema>

export const templateIndexSchema = z
  .strictObject({
    code: codeSchema,
    name: localisedSchema,
    description: localisedSchema,
    spec: templateSpecSchema,
    /** What the labels of the classes mean; the German names are the labels of the spec. */
    classNames: z.array(localisedSchema).min(2).readonly(),
    /** Empty where the indicators form the index directly. */
    subIndices: z.array(subIndexSchema).readonly(),
  })
  .readonly()
export type TemplateIndex = z.infer<typeof templateIndexSchema>

export const indexTemplateSchema = z
  .strictObject({
    code: codeSchema,
    name: localisedSchema,
    description: localisedSchema,
    source: localisedSchema,
    /** One index or several that are read together. */
    indices: z.array(templateIndexSchema).min(1).readonly(),
  })
  .readonly()
export type IndexTemplate = z.infer<typeof indexTemplateSchema>
