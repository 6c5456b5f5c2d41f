import { pageView } from '#lib/questionnaire/page-view.ts'
import { saidAnswer } from '#lib/questionnaire/said-answer.ts'
import { answeringTexts } from '#lib/messages/portal/answering/index.ts'
import { pagesToAnswer } from '#lib/server/capabilities/answering/index.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { answeringAddress, languageOf, openWholeOrTurnBack, sayOf, valuesOf } from '../answering-page.ts'
import type { PageServerLoad } from './$types'

/** Everything that was answered, to be read and printed. */
export const load: PageServerLoad = async (event) => {
  const answering = await openWholeOrTurnBack(event)
  const { questionnaire, answers, opened } = answering
  const language = languageOf(event.url)
  const words = answeringTexts(language)
  const views = pagesToAnswer(answering).map((page) =>
    pageView({
      questionnaire,
      answers,
      page,
      language,
      values: valuesOf(opened),
      emptyEntries: noEmpty(answering),
    }),
  )
  return {
    title: sayOf(answering, language)(questionnaire.definition.title),
    back: answeringAddress(event, opened.responseState === 'submitted' ? 'danke' : ''),
    copy: keptOnServer({
      spoken: views[0]?.language ?? 'de',
      pages: views.map(({ id, title, sections }) => ({
        id,
        title,
        questions: sections
          .flatMap(({ questions }) => questions)
          .map((question) => ({ name: question.name, said: saidAnswer(question, words) })),
      })),
    }),
  }
}

function noEmpty({ questionnaire }: Awaited<ReturnType<typeof openWholeOrTurnBack>>): Record<string, number> {
  return Object.fromEntries(questionnaire.questions.map(({ question }) => [question.id, 0]))
}
