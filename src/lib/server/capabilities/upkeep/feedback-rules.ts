import type { PortalLanguage } from '#lib/portal/languages.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { feedbackKinds, LONGEST_NOTE, type Feedback } from './feedback-types.ts'

/** Fields of the form; `website` is shown to nobody: only programs fill it in. */
type Given = { readonly kind: string; readonly note: string; readonly website: string }

/**
 * Reads the form about an offer.
 * @returns `null` in place of the hint where a program has filled it in; or `feedback/no-kind`, `feedback/no-note` (something else, but
 * not said what), `feedback/note-too-long`
 */
export function readFeedback(given: Given, language: PortalLanguage): Outcome<Feedback | null> {
  if (given.website !== '') return { ok: true, value: null }
  const kind = feedbackKinds.find((one) => one === given.kind)
  const note = given.note.replaceAll('\r\n', '\n').replaceAll('\0', '').trim()
  if (kind === undefined) return refuse('feedback/no-kind')
  if (kind === 'other' && note === '') return refuse('feedback/no-note')
  if (note.length > LONGEST_NOTE) return refuse('feedback/note-too-long', { most: LONGEST_NOTE })
  return { ok: true, value: { kind, note, language } }
}
