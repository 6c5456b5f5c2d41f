import { redirect } from '@sveltejs/kit'
import { visibleQuestions } from '@gelingen/questionnaire'
import { pagesToAnswer, savePage } from '#lib/server/capabilities/answering/index.ts'
import { thankByMail } from '#lib/server/capabilities/survey-mail/index.ts'
import { context } from '#lib/server/context.ts'
import {
  answeringAddress,
  languageOf,
  openOrTurnBack,
  openWholeOrTurnBack,
  sayOf,
} from '../answering-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const answering = await openOrTurnBack(event)
  // After its last page, whoever has a part only is done.
  if (answering.opened.partPages !== null) redirect(303, answeringAddress(event, 'danke'))
  const { questionnaire, answers } = answering
  const say = sayOf(answering, languageOf(event.url))
  const visible = visibleQuestions({ questionnaire, answers })
  const pages = pagesToAnswer(answering)
  const open = questionnaire.questions.filter(
    ({ question: { id } }) => visible.has(id) && !Object.hasOwn(answers, id),
  )
  return {
    title: say(questionnaire.definition.title),
    last: pages.at(-1) ?? '',
    passOn: answeringAddress(event, 'weitergeben'),
    toLast: answeringAddress(event, `seite/${pages.at(-1) ?? ''}`),
    open: open.map(({ question, page }) => ({
      id: question.id,
      text: say(question.title),
      required: question.required === true,
      href: answeringAddress(event, `seite/${page.id}`, {}, `q-${question.id}-question`),
    })),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const page = pagesToAnswer(await openWholeOrTurnBack(event)).at(-1) ?? ''
    const saved = await savePage(context().database.kysely, {
      token: event.params.token,
      page,
      fields: null,
      language: languageOf(event.url),
      step: 'submit',
      today: context().today(),
    })
    if (saved.kind === 'submitted') {
      await thank(event)
      redirect(303, answeringAddress(event, 'danke'))
    }
    if (saved.kind === 'problems')
      redirect(303, answeringAddress(event, `seite/${saved.page}`, { pruefen: '1' }, 'fehler'))
    redirect(303, answeringAddress(event))
  },
}

/** With a copy by mail, where the survey wants it. The answers are saved: whatever goes wrong here is no matter of the respondent's. */
async function thank(event: { params: { token: string }; url: URL }): Promise<void> {
  const { token } = event.params
  const language = languageOf(event.url)
  try {
    const { questionnaire, answers } = await openOrTurnBack(event)
    const { jobs, sendsMail, database } = context()
    const isWritten = await thankByMail(database.kysely, { token, questionnaire, answers, language })
    if (isWritten && sendsMail) await jobs.enqueue('mail', { key: 'send', data: {} })
  } catch (failure) {
    console.error(JSON.stringify({ at: new Date().toISOString(), thanks: String(failure) }))
  }
}
