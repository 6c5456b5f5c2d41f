import { z } from 'zod'
import { limits } from './limits.ts'
import { codeSchema, idSchema } from './text-schema.ts'

type Value = string | number | boolean

/** What is asked of one earlier answer. An answer that was not given, or whose question is not asked, passes no test but `answered: false` and `countAtMost`. */
export type ConditionTest = {
  /** Id of the question; in a group or roster, one of the same entry or one outside. */
  readonly answer: string
} & (
  | { readonly answered: boolean }
  | { readonly is: Value; readonly row?: string | undefined }
  | { readonly in: readonly Value[]; readonly row?: string | undefined }
  | { readonly includes: string }
  | { readonly atLeast: number | string }
  | { readonly atMost: number | string }
  | { readonly countAtLeast: number }
  | { readonly countAtMost: number }
)

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | ConditionTest

const value = z.union([z.string().min(1).max(60), z.number(), z.boolean()])
const bound = z.union([z.number(), z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)])
const count = z.int().min(0).max(limits.options)
const answer = idSchema
/** Of a matrix. */
const row = codeSchema.optional()

/** A small language of conditions, as JSON; it is walked, never run. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(conditionSchema).min(1).max(20).readonly() }).readonly(),
      z.strictObject({ any: z.array(conditionSchema).min(1).max(20).readonly() }).readonly(),
      z.strictObject({ not: conditionSchema }).readonly(),
      z.strictObject({ answer, answered: z.boolean() }).readonly(),
      z.strictObject({ answer, row, is: value }).readonly(),
      z.strictObject({ answer, row, in: z.array(value).min(1).max(50).readonly() }).readonly(),
      z.strictObject({ answer, includes: z.string().min(1).max(60) }).readonly(),
      z.strictObject({ answer, atLeast: bound }).readonly(),
      z.strictObject({ answer, atMost: bound }).readonly(),
      z.strictObject({ answer, countAtLeast: count }).readonly(),
      z.strictObject({ answer, countAtMost: count }).readonly(),
    ]),
  )
  .meta({ id: 'condition' })
