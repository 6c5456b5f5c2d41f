import { error, fail, redirect } from '@sveltejs/kit'
import { progress, validateAnswers, type AnswerProblem } from '@gelingen/questionnaire'
import { pageView } from '#lib/questionnaire/page-view.ts'
import {
  knownQuestions,
  pageBefore,
  pagesToAnswer,
  type Answering,
} from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { ANSWER_FILES_LIMIT_BYTES } from '#lib/server/platform/files/upload-limit.ts'
import { answeringAddress, languageOf, openOrTurnBack, sayOf, valuesOf } from '../../answering-page.ts'
// The bundler makes its default export: the address of the built script.
// oxlint-disable-next-line import/default
import script from './mit-skript/live-page.ts?worker&url'
import { pageWay } from './direct-ways.ts'
import { basisOf, shapeOf, storedView } from './page-answers.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const answering = await openOrTurnBack(event)
  const { questionnaire, answers, opened } = answering
  const { page } = event.params
  if (!questionnaire.definition.pages.some(({ id }) => id === page)) error(404)
  const pages = pagesToAnswer(answering)
  const isPart = opened.partPages !== null
  if (!pages.includes(page)) redirect(303, answeringAddress(event, isPart ? '' : 'absenden'))
  const language = languageOf(event.url)
  const { searchParams } = event.url
  const problems = searchParams.has('pruefen') ? problemsOn(answering, page) : []
  const view = pageView({
    questionnaire,
    answers,
    page,
    language,
    values: valuesOf(opened),
    problems,
    known: knownQuestions(answering),
    emptyEntries: emptyEntriesOf(searchParams),
  })
  return {
    title: sayOf(answering, language)(questionnaire.definition.title),
    number: pages.indexOf(page) + 1,
    pages: pages.length,
    remainingMinutes: progress({ questionnaire, answers, page }).remainingMinutes,
    isFirst: pageBefore(answering, page) === null,
    isLast: pages.at(-1) === page,
    isPart,
    hasOpened: searchParams.has('neu'),
    anonymous: opened.anonymous,
    tooLargeMegabytes: tooLargeOf(searchParams),
    filesMegabytes: ANSWER_FILES_LIMIT_BYTES / 1_000_000,
    passOn: isPart ? null : answeringAddress(event, 'weitergeben', { seite: page }),
    shown: keptOnServer({
      view,
      problems: problems.map(({ field, code, details }) => ({ field, code, details })),
      basis: basisOf(answering, answers, page),
      script,
      shape: shapeOf(storedView(answering, { answers, page, language })),
    }),
  }
}

/** `?zu-gross=70`: the form was not read, so many megabytes it had. */
function tooLargeOf(search: URLSearchParams): number | null {
  const megabytes = search.get('zu-gross')
  return megabytes !== null && /^\d{1,9}$/.test(megabytes) ? Number(megabytes) : null
}

/** `?mehr=angebote&mehr=angebote`: two empty entries more. */
function emptyEntriesOf(search: URLSearchParams): Record<string, number> {
  const wanted: Record<string, number> = {}
  for (const group of search.getAll('mehr').slice(0, 100)) wanted[group] = (wanted[group] ?? 0) + 1
  return wanted
}

function problemsOn({ questionnaire, answers }: Answering, page: string): readonly AnswerProblem[] {
  const checked = validateAnswers({ questionnaire, answers, page, today: context().today() })
  return checked.ok ? [] : checked.problems.filter(({ field }) => field !== '')
}

export const actions: Actions = {
  default: async (event) => {
    const sent = await pageWay.done(event)
    if (sent.leadsTo !== null) redirect(303, sent.leadsTo)
    const { status, differs, fileRefusals } = sent
    return fail(status, { differs, fileRefusals })
  },
}
