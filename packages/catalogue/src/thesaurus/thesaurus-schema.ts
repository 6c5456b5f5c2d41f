import { z } from 'zod'
import { fieldCodes } from '../fields/field-codes.ts'
import { lifePhaseStepCodes } from '../life-phases/life-phase-codes.ts'
import { thesaurusLanguages, thesaurusRelations } from './thesaurus-codes.ts'

/** A word or a few, as people write them: no punctuation but hyphens, no brackets, no slash. */
const writtenSchema = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[\p{Letter}\p{Number}\p{Mark}][\p{Letter}\p{Number}\p{Mark} ’'-]*$/u)

export const thesaurusEntrySchema = z
  .strictObject({
    words: z.array(writtenSchema).min(1).readonly(),
    /** German, as offers are named */
    terms: z.array(writtenSchema).min(1).readonly(),
    relation: z.enum(thesaurusRelations),
    /** of the words */
    language: z.enum(thesaurusLanguages),
    /** what the words say about the life phase, if they say anything */
    steps: z.array(z.enum(lifePhaseStepCodes)).readonly(),
    fields: z.array(z.enum(fieldCodes)).readonly(),
  })
  .readonly()
export type ThesaurusEntry = z.infer<typeof thesaurusEntrySchema>
export type ThesaurusLanguage = ThesaurusEntry['language']
