import { lettersTexts } from '../../../messages/portal/letters/index.ts'
import type { PortalLanguage } from '../../../portal/languages.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  placeholders,
  type OwnSurveyText,
  type Placeholder,
  type SurveyText,
  type SurveyTextKind,
} from './survey-text-types.ts'

const LONGEST_SUBJECT = 200
const LONGEST_BODY = 20_000

/** What a text of this kind may hold in braces. */
export function placeholdersOf(kind: SurveyTextKind): readonly Placeholder[] {
  if (kind === 'begun') return placeholders.filter((one) => one !== 'link')
  return kind === 'thanks' ? placeholders.filter((one) => one !== 'minutes') : placeholders
}

/** The municipality's own words, or the program's. */
export function textFor(
  own: readonly OwnSurveyText[],
  { kind, language }: { kind: SurveyTextKind; language: PortalLanguage },
): SurveyText {
  return own.find((text) => text.kind === kind && text.language === language) ?? lettersTexts(language)[kind]
}

/**
 * Whether a text can be sent.
 * @returns the text, tidied; or a refusal `survey-text/no-subject`, `…/no-body`, `…/too-long`, `…/unknown-placeholder`, `…/no-link`,
 *   `…/no-link-here`, `…/link-in-subject`
 */
export function checkSurveyText(kind: SurveyTextKind, given: SurveyText): Outcome<SurveyText> {
  const subject = given.subject.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  const body = given.body
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
  if (subject === '') return refuse('survey-text/no-subject')
  if (body === '') return refuse('survey-text/no-body')
  for (const [part, longest] of [
    [subject, LONGEST_SUBJECT],
    [body, LONGEST_BODY],
  ] as const)
    if (part.length > longest) return refuse('survey-text/too-long', { length: part.length, longest })
  const allowed: readonly string[] = placeholdersOf(kind)
  const used = [...`${subject}\n${body}`.matchAll(inBraces)].map(([, name = '']) => name)
  if (kind === 'begun' && used.includes('link')) return refuse('survey-text/no-link-here')
  const unknown = used.find((name) => !allowed.includes(name))
  if (unknown !== undefined)
    return refuse('survey-text/unknown-placeholder', {
      placeholder: unknown.trim(),
      known: allowed.map((name) => `{${name}}`).join(' '),
    })
  if (subject.includes('{link}')) return refuse('survey-text/link-in-subject')
  if ((kind === 'invitation' || kind === 'reminder') && !body.includes('{link}'))
    return refuse('survey-text/no-link')
  return { ok: true, value: { subject, body } }
}

/** null = there is nothing to fill in. */
export type SurveyTextValues = Readonly<Record<Placeholder, string | null>>

/**
 * Puts in what is known, once: what is put in is not looked through again. A line with a last day is left out where there is none; the
 * blank or comma before a missing name goes with it.
 */
export function fillSurveyText({ subject, body }: SurveyText, values: SurveyTextValues): SurveyText {
  const lines = body.split('\n').filter((line) => values.closesOn !== null || !line.includes('{closesOn}'))
  return {
    subject: fill(subject, values),
    body: lines
      .map((line) => fill(line, values))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd(),
  }
}

const inBraces = /\{([^{}\n]{0,60})\}/g

function fill(text: string, values: SurveyTextValues): string {
  return text.replace(/([\t ,،]*)\{(\w+)\}/g, (whole, before: string, name: string) => {
    if (!isPlaceholder(name)) return whole
    const value = values[name]
    return value === null || value === '' ? '' : `${before}${value}`
  })
}

function isPlaceholder(name: string): name is Placeholder {
  return (placeholders as readonly string[]).includes(name)
}
