import { z } from 'zod'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { ReleaseSubject } from './release-types.ts'

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const form = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('indicator'),
    code,
    period: z.string().regex(/^\d{4}[\w/-]{0,6}$/),
    levels: z.array(code).min(1),
  }),
  z.object({ kind: z.literal('index'), code }),
  z.object({
    kind: z.literal('residents'),
    year: z.number().int().min(1900).max(2200),
    levels: z.array(code).min(1),
  }),
])

/** Reads what is to be released; refusal `release/unknown-subject`. */
export function parseReleaseForm(given: unknown): Outcome<ReleaseSubject> {
  const parsed = form.safeParse(given)
  return parsed.success ? { ok: true, value: parsed.data } : refuse('release/unknown-subject')
}
