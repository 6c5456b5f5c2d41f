import { fieldCodes, lifePhaseStepCodes, targetGroupCodes } from '@gelingen/catalogue'
import { z } from 'zod'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  editionLanguages,
  editionOrders,
  editionPapers,
  entryLengths,
  type EditionContent,
} from './edition-types.ts'

const someOf = (codes: readonly string[]) =>
  // In the catalogue's order, each once.
  z
    .array(z.string())
    .default([])
    .transform((given) => codes.filter((code) => given.includes(code)))

/** What is kept beside the title; everything has a default, so that older content stays readable. */
export const storedEdition = z.object({
  subtitle: z.string().trim().max(200).default(''),
  foreword: z.string().trim().max(8_000).default(''),
  imprint: z.string().trim().max(2_000).default(''),
  language: z.enum(editionLanguages).default('de'),
  targetGroups: someOf(targetGroupCodes),
  steps: someOf(lifePhaseStepCodes),
  fields: someOf(fieldCodes),
  areas: z.array(z.string().trim().min(3).max(100)).max(300).default([]),
  butOnly: z.boolean().default(false),
  order: z.enum(editionOrders).default('phase'),
  entries: z.enum(entryLengths).default('full'),
  paper: z.enum(editionPapers).default('a5'),
  hasMap: z.boolean().default(true),
  hasProviderIndex: z.boolean().default(true),
  hasKeywordIndex: z.boolean().default(true),
})

const whole = storedEdition.extend({ title: z.string().trim().min(1).max(200) })

/** @returns `editions/title-missing`, or `editions/field-invalid` with the field's name */
export function parseEdition(input: unknown): Outcome<EditionContent> {
  const parsed = whole.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [issue] = parsed.error.issues
  const field = String(issue?.path[0] ?? '')
  return field === 'title' && issue?.code === 'too_small'
    ? refuse('editions/title-missing', { field })
    : refuse('editions/field-invalid', { field })
}
