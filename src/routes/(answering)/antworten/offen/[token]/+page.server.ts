import { fail, redirect } from '@sveltejs/kit'
import { fillText, longestMinutes } from '@gelingen/questionnaire'
import { answeringTexts, type AnsweringTexts } from '#lib/messages/portal/answering/index.ts'
import { languageTag } from '#lib/portal/languages.ts'
import {
  beginOpenly,
  LimitPerAddress,
  openOpenLink,
  StartForm,
  type OpenLinkRefusal,
} from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { languageOf, spokenLanguageOf } from '../../answering-language.ts'
import { inWords } from '../../day-in-words.ts'
import type { Actions, PageServerLoad } from './$types'

// Of this process: neither is kept anywhere.
const startForm = new StartForm()
const limit = new LimitPerAddress()

export const load: PageServerLoad = async ({ url, params: { token } }) => {
  const language = languageOf(url)
  const texts = answeringTexts(language)
  const opened = await openOpenLink(context().database.kysely, token)
  if (!opened.ok) return { survey: null, sentence: sentenceOf(opened.because, texts), stamp: '' }
  const { link, questionnaire } = opened
  const { title, intro } = questionnaire.definition
  const values = { municipality: link.municipalityName }
  const say = (text: typeof title | undefined) =>
    text === undefined ? '' : fillText({ questionnaire, text, language, answers: {}, values })
  return {
    sentence: null,
    stamp: startForm.stamp(token),
    survey: {
      title: say(title),
      intro: say(intro),
      spoken: spokenLanguageOf(questionnaire.definition, language),
      municipality: link.municipalityName,
      minutes: longestMinutes(questionnaire),
      closesOn: link.closesOn === null ? null : inWords(link.closesOn, languageTag(language)),
      anonymous: link.anonymous,
    },
  }
}

export const actions: Actions = {
  default: async ({ request, url, params: { token }, getClientAddress }) => {
    const language = languageOf(url)
    const texts = answeringTexts(language)
    const refused = (status: number, sentence: string) => fail(status, { sentence })
    const form = await request.formData()
    const problem = startForm.check(token, String(form.get('stempel') ?? ''))
    if (problem === 'too-fast') return refused(422, texts.ways.open.tooFast)
    // Nobody sees the field `website`: who fills it in is a program.
    if (problem === 'too-old' || form.get('website') !== '') return refused(422, texts.ways.open.tooOld)
    if (limit.isTooOften(getClientAddress())) return refused(429, texts.ways.open.tooOften)
    const begun = await beginOpenly(context().database.kysely, { token, language })
    if (!begun.ok) return refused(409, sentenceOf(begun.because, texts))
    const spoken = language === 'de' ? '' : `&sprache=${language}`
    redirect(303, `/antworten/${begun.token}?neu=1${spoken}`)
  },
}

function sentenceOf(because: OpenLinkRefusal, { ways, refused }: AnsweringTexts): string {
  return because === 'full' || because === 'ended' ? ways.open[because] : refused[because]
}
