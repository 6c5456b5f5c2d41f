import { error, redirect } from '@sveltejs/kit'
import {
  previousPage,
  progress,
  validateAnswers,
  visiblePages,
  type AnswerProblem,
} from '@gelingen/questionnaire'
import { pageView } from '#lib/questionnaire/page-view.ts'
import { savePage, type Answering, type AnsweringStep } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { idOf } from '#lib/ui/questionnaire/field-id.ts'
import { answeringAddress, languageOf, openOrTurnBack, sayOf, valuesOf } from '../../answering-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const answering = await openOrTurnBack(event)
  const { questionnaire, answers } = answering
  const { page } = event.params
  if (!questionnaire.definition.pages.some(({ id }) => id === page)) error(404)
  const pages = visiblePages({ questionnaire, answers })
  if (!pages.includes(page)) redirect(303, answeringAddress(event, 'absenden'))
  const language = languageOf(event.url)
  const problems = event.url.searchParams.has('pruefen') ? problemsOn(answering, page) : []
  const more = event.url.searchParams.get('mehr')
  const view = pageView({
    questionnaire,
    answers,
    page,
    language,
    values: valuesOf(answering.opened),
    problems,
    emptyEntries: more === null ? {} : { [more]: 1 },
  })
  return {
    title: sayOf(answering, language)(questionnaire.definition.title),
    number: pages.indexOf(page) + 1,
    pages: pages.length,
    remainingMinutes: progress({ questionnaire, answers, page }).remainingMinutes,
    isFirst: previousPage({ questionnaire, answers, page }) === null,
    isLast: pages.at(-1) === page,
    shown: keptOnServer({
      view,
      problems: problems.map(({ field, code, details }) => ({ field, code, details })),
    }),
  }
}

function problemsOn({ questionnaire, answers }: Answering, page: string): readonly AnswerProblem[] {
  const checked = validateAnswers({ questionnaire, answers, page, today: context().today() })
  return checked.ok ? [] : checked.problems.filter(({ field }) => field !== '')
}

const steps: readonly AnsweringStep[] = ['next', 'back', 'pause']

export const actions: Actions = {
  default: async (event) => {
    const { token, page } = event.params
    const form = await event.request.formData()
    const more = form.get('mehr')
    const wanted = steps.find((step) => step === form.get('schritt')) ?? 'next'
    const saved = await savePage(context().database.kysely, {
      token,
      page,
      fields: form.entries(),
      language: languageOf(event.url),
      step: typeof more === 'string' ? 'pause' : wanted,
      today: context().today(),
    })
    if (typeof more === 'string' && saved.kind === 'paused') {
      const group = more.replace(/^q\./, '')
      redirect(303, answeringAddress(event, `seite/${page}`, { mehr: group }, `${idOf(more)}-mehr`))
    }
    switch (saved.kind) {
      case 'paused':
        return redirect(303, answeringAddress(event, 'pause'))
      case 'problems':
        return redirect(303, answeringAddress(event, `seite/${saved.page}`, { pruefen: '1' }, 'fehler'))
      case 'moved':
        return redirect(
          303,
          answeringAddress(event, saved.page === null ? 'absenden' : `seite/${saved.page}`),
        )
      default:
        return redirect(303, answeringAddress(event))
    }
  },
}
