import { z } from 'zod'
import { conditionSchema } from './condition-schema.ts'
import { limits } from './limits.ts'
import { codeSchema, idSchema, labelSchema, textSchema } from './text-schema.ts'

export const optionSchema = z
  .strictObject({
    code: codeSchema,
    label: labelSchema,
    help: labelSchema.optional(),
    /** For means and scores. */
    value: z.number().optional(),
    /** In a multiple choice: goes with no other option ("none of these"). */
    exclusive: z.literal(true).optional(),
  })
  .readonly()
export type Option = z.infer<typeof optionSchema>

const options = z.array(optionSchema).min(1).max(limits.options).readonly()

/** Written out, or a list that the municipality brings along (its actors, its networks), or what was chosen in an earlier question. */
export const choicesSchema = z.union([
  options,
  z.strictObject({ list: idSchema }).readonly(),
  z.strictObject({ answersOf: idSchema }).readonly(),
])
export type ChoicesSource = z.infer<typeof choicesSchema>

const base = {
  id: idSchema,
  /** Raised when the question changes; answers keep the version they were given to. */
  version: z.int().min(1).max(10_000),
  title: textSchema,
  help: textSchema.optional(),
  required: z.union([z.boolean(), conditionSchema]).optional(),
  visibleIf: conditionSchema.optional(),
  /** What answering takes; without it the usual time of the kind. */
  seconds: z.int().min(1).max(3600).optional(),
  /** The question of the canon that this one is; absent = the municipality's own. */
  canon: z
    .strictObject({ code: idSchema, version: z.int().min(1) })
    .readonly()
    .optional(),
  /** The question of the municipality's own collection that this is a copy of. */
  ownQuestion: z
    .strictObject({ code: idSchema, version: z.int().min(1) })
    .readonly()
    .optional(),
  /** Where the answer goes when the planner takes it over: `offer.name`. */
  writesTo: z
    .string()
    .regex(/^(offer|actor|network|tie)\.[a-z][A-Za-z]*$/)
    .optional(),
}

const text = labelSchema
const count = (most: number) => z.int().min(0).max(most).optional()
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const whole = z.int().min(-1_000_000_000).max(1_000_000_000)

const singleSchema = z
  .strictObject({ ...base, kind: z.literal('single'), choices: choicesSchema, other: text.optional() })
  .readonly()
const multipleSchema = z
  .strictObject({
    ...base,
    kind: z.literal('multiple'),
    choices: choicesSchema,
    /** The label of a free text beside the options. */
    other: text.optional(),
    min: count(limits.options),
    max: count(limits.options),
  })
  .readonly()
const yesNoSchema = z.strictObject({ ...base, kind: z.literal('yes-no') }).readonly()
const scaleSchema = z
  .strictObject({
    ...base,
    kind: z.literal('scale'),
    from: z.int().min(-10).max(10),
    to: z.int().min(-10).max(100),
    /** What the ends mean. */
    least: text,
    most: text,
    /** The label of the way out: the answer is then `cannot-say`. */
    cannotSay: text.optional(),
  })
  .readonly()
const matrixSchema = z
  .strictObject({
    ...base,
    kind: z.literal('matrix'),
    rows: choicesSchema,
    columns: z.array(optionSchema).min(2).max(20).readonly(),
    cannotSay: text.optional(),
  })
  .readonly()
const numberSchema = z
  .strictObject({
    ...base,
    kind: z.literal('number'),
    min: whole.optional(),
    max: whole.optional(),
    decimals: z.int().min(0).max(6).optional(),
    unit: text.optional(),
  })
  .readonly()
const dateSchema = z
  .strictObject({
    ...base,
    kind: z.literal('date'),
    precision: z.enum(['day', 'month', 'year']),
    min: day.optional(),
    max: day.optional(),
    notAfterToday: z.literal(true).optional(),
  })
  .readonly()
const textQuestionSchema = z
  .strictObject({
    ...base,
    kind: z.literal('text'),
    long: z.literal(true).optional(),
    format: z.enum(['email', 'web-address', 'phone', 'postal-code']).optional(),
    minLength: count(limits.longText),
    maxLength: z.int().min(1).max(limits.longText).optional(),
  })
  .readonly()
const rankingSchema = z
  .strictObject({
    ...base,
    kind: z.literal('ranking'),
    choices: choicesSchema,
    /** How many places there are: the top three. */
    top: z.int().min(1).max(20),
    min: count(20),
  })
  .readonly()
const areaSchema = z
  .strictObject({
    ...base,
    kind: z.literal('area'),
    /** Level of areas; without it those of all levels. */
    level: idSchema.optional(),
    min: count(limits.areas),
    max: count(limits.areas),
  })
  .readonly()

/** Kinds that may stand alone, in an entry of a group, and beside an actor of a roster. */
const innerSchemas = [
  singleSchema,
  multipleSchema,
  yesNoSchema,
  scaleSchema,
  numberSchema,
  dateSchema,
  textQuestionSchema,
  rankingSchema,
  areaSchema,
] as const

const innerQuestionSchema = z.discriminatedUnion('kind', innerSchemas).meta({ id: 'innerQuestion' })
const inner = z.array(innerQuestionSchema).min(1).max(40).readonly()

const groupSchema = z
  .strictObject({
    ...base,
    kind: z.literal('group'),
    /** What one entry is called: "Angebot". */
    entryName: text,
    questions: inner,
    min: count(limits.entries),
    max: z.int().min(1).max(limits.entries).optional(),
  })
  .readonly()
const rosterSchema = z
  .strictObject({
    ...base,
    kind: z.literal('roster'),
    actors: choicesSchema,
    /** Actors whom the list lacks may be added by name. */
    own: z
      .strictObject({ label: text, max: z.int().min(1).max(50) })
      .readonly()
      .optional(),
    questions: inner,
    min: count(limits.actors),
  })
  .readonly()
const fileSchema = z
  .strictObject({
    ...base,
    kind: z.literal('file'),
    accept: z
      .array(
        z.enum([
          'application/pdf',
          'image/jpeg',
          'image/png',
          'application/vnd.oasis.opendocument.text',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'text/csv',
          'text/plain',
        ]),
      )
      .min(1)
      .readonly(),
    maxFiles: z.int().min(1).max(limits.files).optional(),
    maxMegabytes: z.int().min(1).max(limits.fileMegabytes).optional(),
  })
  .readonly()

export const questionSchema = z
  .discriminatedUnion('kind', [...innerSchemas, matrixSchema, groupSchema, rosterSchema, fileSchema])
  .meta({ id: 'question' })

export type Question = z.infer<typeof questionSchema>
export type InnerQuestion = z.infer<typeof innerQuestionSchema>
export type QuestionKind = Question['kind']
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>
