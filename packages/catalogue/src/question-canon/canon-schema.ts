import { questionSchema } from '@gelingen/questionnaire/definition'
import { z } from 'zod'
import { codeSchema, localisedSchema } from '../localised-schema.ts'
import { canonModuleCodes, canonQuestionnaireCodes, type canonTargets } from './canon-codes.ts'

export const canonQuestionnaireCodeSchema = z.enum(canonQuestionnaireCodes)
export type CanonQuestionnaireCode = z.infer<typeof canonQuestionnaireCodeSchema>

const canonModuleCodeSchema = z.enum(canonModuleCodes)
export type CanonModuleCode = z.infer<typeof canonModuleCodeSchema>

export type CanonTarget = (typeof canonTargets)[number]

export const canonQuestionnaireSchema = z
  .strictObject({
    code: canonQuestionnaireCodeSchema,
    name: localisedSchema,
    /** What the ones who answer read first. */
    intro: localisedSchema,
    thanks: localisedSchema,
  })
  .readonly()
export type CanonQuestionnaire = z.infer<typeof canonQuestionnaireSchema>

export const canonModuleSchema = z
  .strictObject({
    code: canonModuleCodeSchema,
    questionnaire: canonQuestionnaireCodeSchema,
    name: localisedSchema,
    /** What the planner learns by it. */
    purpose: localisedSchema,
    /** Asked unless it is left out; the others are asked when they are chosen. */
    core: z.boolean(),
  })
  .readonly()
export type CanonModule = z.infer<typeof canonModuleSchema>

/** A question of the canon. It is in the language of questionnaires, so that it can be asked as it stands. */
export const canonQuestionSchema = z
  .strictObject({
    /** Also the id of the question. */
    code: codeSchema,
    module: canonModuleCodeSchema,
    /** Asked when its module is; the others are asked when they are chosen. */
    core: z.boolean(),
    /** Code of the group or roster in which it is asked; null = it stands alone. */
    within: codeSchema.nullable(),
    /** What the answer is good for, told to the planner. */
    purpose: localisedSchema,
    question: questionSchema,
  })
  .readonly()
export type CanonQuestion = z.infer<typeof canonQuestionSchema>
