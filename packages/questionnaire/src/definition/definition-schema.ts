import { z } from 'zod'
import { conditionSchema } from './condition-schema.ts'
import { limits } from './limits.ts'
import { questionSchema } from './question-schema.ts'
import { idSchema, textSchema } from './text-schema.ts'

/** Names the language and its version; a later language that older programs can't read gets a new number. */
export const definitionFormat = 'gelingen/questionnaire/1'

const sectionSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema.optional(),
    text: textSchema.optional(),
    visibleIf: conditionSchema.optional(),
    questions: z.array(questionSchema).min(1).max(limits.questionsInSection).readonly(),
  })
  .readonly()

const pageSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema.optional(),
    text: textSchema.optional(),
    visibleIf: conditionSchema.optional(),
    sections: z.array(sectionSchema).min(1).max(limits.sectionsOnPage).readonly(),
  })
  .readonly()

export const definitionSchema = z
  .strictObject({
    format: z.literal(definitionFormat),
    id: idSchema,
    version: z.int().min(1).max(10_000),
    title: textSchema,
    intro: textSchema.optional(),
    thanks: textSchema.optional(),
    /** Names of what the program knows of the one who answers and that texts may use: `{{@municipality}}`. */
    values: z.array(idSchema).max(20).readonly().optional(),
    pages: z.array(pageSchema).min(1).max(limits.pages).readonly(),
  })
  .readonly()

export type Definition = z.infer<typeof definitionSchema>
export type Page = Definition['pages'][number]
export type Section = Page['sections'][number]
