import { sentenceOf } from '#lib/messages/sentence.ts'
import type { Locale } from '#lib/messages/index.ts'
import type { Refusal } from '#lib/server/platform/refusal.ts'

/** What a form needs to be filled in once more: what is wrong, at which field, and the version that somebody else has saved. */
export function refusedForm(refusal: Refusal, locale: Locale) {
  const current = refusal.details?.['current']
  const field = String(refusal.details?.['field'] ?? (refusal.code === 'networks/name-taken' ? 'name' : ''))
  return {
    sentence: sentenceOf(refusal, locale),
    field,
    currentVersion: refusal.code === 'networks/stale-version' && typeof current === 'number' ? current : null,
  }
}

/** The version that a form has seen; who has seen that somebody else saved, and saves all the same, replaces that one. */
export function seenVersion(form: FormData): number {
  const replaced = Number(form.get('ersetzen'))
  return replaced > 0 ? replaced : Number(form.get('fassung'))
}
