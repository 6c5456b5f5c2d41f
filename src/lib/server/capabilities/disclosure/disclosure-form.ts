import { z } from 'zod'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { minimumCounts, roundingBases, type DisclosureProfile } from './disclosure-types.ts'

/** The usual ones, and any that is stricter than all of them. */
const isMinimum = (number: number) =>
  minimumCounts.some((usual) => usual === number) || (number > Math.max(...minimumCounts) && number <= 100)
const yesOrNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes')

const fields = {
  minimumCount: z.coerce.number().int().refine(isMinimum),
  roundingBase: z
    .enum(['none', ...roundingBases.filter((base) => base !== null).map(String)])
    .transform((text) => (text === 'none' ? null : Number(text))),
  minimumResidents: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().max(100_000)),
  showsNone: yesOrNo,
  showsAll: yesOrNo,
}

/** Reads the form of the profile; refusal `disclosure/field` with the input that it is about. */
export function parseProfileForm(form: unknown): Outcome<DisclosureProfile> {
  const parsed = z.object(fields).safeParse(form)
  if (parsed.success) return { ok: true, value: parsed.data }
  return refuse('disclosure/field', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
}
