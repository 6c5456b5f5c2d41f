import { z } from 'zod'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { ReleaseContact } from './release-types.ts'

const orNothing = (kind: z.ZodType<string, string>) =>
  z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : text))
    .pipe(kind.nullable())

const form = z.object({
  email: orNothing(z.email().max(200)),
  contributorId: orNothing(
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .regex(/^[^\s<>"{}|\\^`]+$/),
  ),
})

/** Reads whom readers of released data may write to; refusal `release/contact` with the input that it is about. */
export function parseContactForm(given: unknown): Outcome<ReleaseContact> {
  const parsed = form.safeParse(given)
  if (parsed.success) return { ok: true, value: parsed.data }
  return refuse('release/contact', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
}
