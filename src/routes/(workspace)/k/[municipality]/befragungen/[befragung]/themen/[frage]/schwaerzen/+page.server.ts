import { error, fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { redactText, textHashOf, wordsOf } from '#lib/server/capabilities/survey-themes/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { surveyOfPage } from '../../../survey-of-page.ts'
import { themeRoomOfPage, titleOfTextQuestion } from '../../theme-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { survey, room } = await themeRoomOfPage(tx, municipality, event.params)
    const found = room.texts.find(({ textId }) => textId === event.url.searchParams.get('text'))
    if (found === undefined) error(404)
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      survey: `${base}/${survey.surveyId}`,
      back: `${base}/${survey.surveyId}/themen/${room.question.code}`,
      surveyTitle: survey.title,
      title: titleOfTextQuestion(room.question, event.locals.locale),
      textId: found.textId,
      seen: textHashOf(found.text),
      words: keptOnServer(wordsOf(found.text)),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const words = new Set(form.getAll('wort').map(Number))
    const surveyId = Number(event.params.befragung)
    const done = await inWorkspace(
      event,
      'surveys.change',
      async (tx, municipality) =>
        redactText(tx, municipality, {
          survey: await surveyOfPage(tx, municipality, event.params),
          question: event.params.frage,
          textId: String(form.get('text') ?? ''),
          seen: String(form.get('gesehen') ?? ''),
          words,
        }),
      { act: 'text-redacted', surveyId, question: event.params.frage, words: words.size },
    )
    if (!done.ok) return fail(409, { sentence: sentenceOf(done.refusal, event.locals.locale) })
    redirect(303, `${event.url.pathname.replace(/\/schwaerzen$/, '')}?geschwaerzt`)
  },
}
