import { redirect } from '@sveltejs/kit'
import { fillText, pruneAnswers, type LocalisedText } from '@gelingen/questionnaire'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import { openAnswering, type Answering } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { languageOf } from '../answering-language.ts'

export { languageOf }

type AnsweringEvent = { params: { token: string }; url: URL }

/** An address of the same questionnaire, in the same language. */
export function answeringAddress(
  { params, url }: AnsweringEvent,
  path = '',
  query: Readonly<Record<string, string>> = {},
  anchor = '',
): string {
  const search = new URLSearchParams(query)
  const language = languageOf(url)
  if (language !== 'de') search.set('sprache', language)
  const asked = search.size === 0 ? '' : `?${search}`
  return `/antworten/${params.token}${path === '' ? '' : `/${path}`}${asked}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`
}

/** For pages: the questionnaire of the link. Whoever cannot answer now is led to the first page, which says why. */
export async function openOrTurnBack(event: AnsweringEvent): Promise<Answering> {
  const answering = await openAnswering(context().database.kysely, event.params.token)
  if (!answering.ok) redirect(303, answeringAddress(event))
  return answering
}

/** For pages that only the link of the whole opens; whoever has a part is led to its first page. */
export async function openWholeOrTurnBack(event: AnsweringEvent): Promise<Answering> {
  const answering = await openOrTurnBack(event)
  if (answering.opened.partPages !== null) redirect(303, answeringAddress(event))
  return answering
}

/** The address as one keeps it. */
export function wholeAddress(event: AnsweringEvent): string {
  return new URL(answeringAddress(event), context().origin).href
}

/** A text of the questionnaire in a language, with what is known put in. */
export function sayOf({ questionnaire, answers, opened }: Answering, language: PortalLanguage) {
  const asked = pruneAnswers({ questionnaire, answers })
  return (text: LocalisedText | undefined) =>
    text === undefined
      ? ''
      : fillText({ questionnaire, text, language, answers: asked, values: valuesOf(opened) })
}

/** What texts of questionnaires may use of the one who answers. */
export function valuesOf({
  municipalityName,
  recipientName,
}: Pick<Answering['opened'], 'municipalityName' | 'recipientName'>): Readonly<Record<string, string>> {
  return { municipality: municipalityName, ...(recipientName !== '' && { person: recipientName }) }
}
