import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { lettersTexts } from '#lib/messages/portal/letters/index.ts'
import { messages, type Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { directionOf, languageNames, languageTag, portalLanguages } from '#lib/portal/languages.ts'
import {
  checkSurveyText,
  deleteSurveyText,
  languageOfLetter,
  letterWriter,
  listMailRecipients,
  findMailingSurvey,
  listSurveyTexts,
  placeholdersOf,
  textFor,
  writeSurveyText,
} from '#lib/server/capabilities/survey-mail/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { surveyOfPage } from '../../../../survey-of-page.ts'
import { textKindOfPath } from '../../../text-paths.ts'
import type { Actions, PageServerLoad } from './$types'

type Params = { municipality: string; befragung: string; art: string; sprache: string }
type Event = RequestEvent<Params>

/** Whom a preview may be for. */
const MOST_READERS = 200

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId, title } = await surveyOfPage(tx, municipality, event.params)
    const text = textOfPage(event.params)
    const base = `/k/${municipality.slug}/befragungen`
    const own = await listSurveyTexts(tx, municipality, surveyId)
    const recipients = await listMailRecipients(tx, municipality, surveyId)
    const isOwn = own.some(({ kind, language }) => kind === text.kind && language === text.language)
    const stored = textFor(own, text)
    return {
      base,
      survey: `${base}/${surveyId}`,
      here: `${base}/${surveyId}/post`,
      title,
      ...text,
      path: event.params.art,
      isOwn,
      lang: languageTag(text.language),
      dir: directionOf(text.language),
      placeholders: placeholdersOf(text.kind),
      languages: portalLanguages.map((language) => ({
        language,
        name: languageNames[language],
        isOwn: own.some((one) => one.kind === text.kind && one.language === language),
        readers: recipients.filter((one) => languageOfLetter(one.language) === language).length,
      })),
      readers: inOwnLanguageFirst(recipients, text.language)
        .slice(0, MOST_READERS)
        .map(({ recipientId, name, email }) => ({ recipientId, name: name === '' ? email : name })),
      stored,
      preview: await previewOf(tx, municipality, {
        surveyId,
        ...text,
        ...stored,
        reader: null,
        locale: event.locals.locale,
      }),
    }
  })

export const actions: Actions = {
  preview: async (event) => {
    const typed = await typedIn(event)
    const checked = checkSurveyText(textOfPage(event.params).kind, typed)
    if (!checked.ok)
      return fail(422, {
        typed,
        preview: null,
        code: checked.refusal.code,
        sentence: sentenceOf(checked.refusal, event.locals.locale),
      })
    const preview = await inWorkspace(event, 'surveys.change', async (tx, municipality) =>
      previewOf(tx, municipality, {
        surveyId: (await surveyOfPage(tx, municipality, event.params)).surveyId,
        ...textOfPage(event.params),
        ...checked.value,
        reader: typed.reader,
        locale: event.locals.locale,
      }),
    )
    return { typed, preview, code: '', sentence: null }
  },
  save: async (event) => {
    const typed = await typedIn(event)
    const text = textOfPage(event.params)
    const checked = checkSurveyText(text.kind, typed)
    if (!checked.ok)
      return fail(422, {
        typed,
        preview: null,
        code: checked.refusal.code,
        sentence: sentenceOf(checked.refusal, event.locals.locale),
      })
    await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      const ours = lettersTexts(text.language)[text.kind]
      // Saved as it was, the program's text stays the program's: should it be put better one day, this survey has the better one.
      const isOurs = checked.value.subject === ours.subject && checked.value.body === ours.body
      await (isOurs
        ? deleteSurveyText(tx, municipality, { surveyId, ...text })
        : writeSurveyText(tx, municipality, {
            surveyId,
            ...text,
            ...checked.value,
            by: event.locals.person?.userId ?? '',
          }))
    })
    redirect(303, `/k/${event.params.municipality}/befragungen/${event.params.befragung}/post?text`)
  },
  reset: async (event) => {
    await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      await deleteSurveyText(tx, municipality, { surveyId, ...textOfPage(event.params) })
    })
    redirect(303, event.url.pathname)
  },
}

/** The text that the address names. */
function textOfPage({ art, sprache }: Params) {
  const kind = textKindOfPath(art)
  const language = portalLanguages.find((one) => one === sprache)
  return kind === undefined || language === undefined ? error(404) : { kind, language }
}

async function typedIn(event: Event) {
  const form = await event.request.formData()
  return {
    subject: String(form.get('betreff') ?? ''),
    body: String(form.get('text') ?? ''),
    reader: Number(form.get('fuer')) || null,
  }
}

type Previewed = ReturnType<typeof textOfPage> & {
  readonly surveyId: number
  readonly subject: string
  readonly body: string
  /** A recipient; null = the first who reads this language. */
  readonly reader: number | null
  readonly locale: Locale
}

/** The text as a real recipient will read it; before there is any, as somebody invented. */
async function previewOf(
  tx: Tx,
  municipality: Municipality,
  { surveyId, kind, language, subject, body, reader, locale }: Previewed,
) {
  const { texts } = messages(locale).surveyMail
  const survey = await findMailingSurvey(tx, municipality, surveyId)
  if (survey === undefined) error(404)
  const recipients = inOwnLanguageFirst(await listMailRecipients(tx, municipality, surveyId), language)
  const recipient = recipients.find(({ recipientId }) => recipientId === reader) ??
    recipients[0] ?? { name: texts.example, email: '', recipientId: 0 }
  const write = letterWriter({
    survey,
    municipality: municipality.name,
    own: [{ kind, language, subject, body }],
  })
  return {
    reader: recipient.recipientId,
    name: recipient.name === '' ? recipient.email : recipient.name,
    ...write({ kind, recipient: { name: recipient.name, language }, link: texts.linkHere }),
  }
}

function inOwnLanguageFirst<Reader extends { readonly language: string }>(
  readers: readonly Reader[],
  language: string,
): Reader[] {
  const isOwn = (reader: Reader) => languageOfLetter(reader.language) === language
  return [...readers.filter(isOwn), ...readers.filter((reader) => !isOwn(reader))]
}
