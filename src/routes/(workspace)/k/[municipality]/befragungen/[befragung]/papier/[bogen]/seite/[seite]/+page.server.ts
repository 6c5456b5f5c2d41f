import { error, fail, redirect } from '@sveltejs/kit'
import { previousPage, validateAnswers, visiblePages, type AnswerProblem } from '@gelingen/questionnaire'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { pageView } from '#lib/questionnaire/page-view.ts'
import { areOnlyLeftOut, savePaperPage } from '#lib/server/capabilities/paper-answers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { idOf } from '#lib/ui/questionnaire/field-id.ts'
import { surveyOfPage } from '../../../../survey-of-page.ts'
import { paperIdOf, sheetOfPage } from '../../sheet-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale, person } = event.locals
    const { seite: page } = event.params
    const principal = { userId: person?.userId ?? '' }
    const found = await sheetOfPage(tx, municipality, { params: event.params, principal })
    const { survey, sheet, questionnaire } = found
    const { answers } = sheet
    const pages = visiblePages({ questionnaire, answers })
    if (!questionnaire.definition.pages.some(({ id }) => id === page)) error(404)
    const base = `/k/${municipality.slug}/befragungen`
    const here = `${base}/${survey.surveyId}/papier/${sheet.paperId}`
    if (!pages.includes(page)) redirect(303, here)
    const problems = event.url.searchParams.has('pruefen')
      ? problemsOf(validateAnswers({ questionnaire, answers, page, today: context().today() }))
      : []
    const more = event.url.searchParams.get('mehr')
    return {
      base,
      here,
      survey: `${base}/${survey.surveyId}`,
      back: `${base}/${survey.surveyId}/papier`,
      surveyTitle: survey.title,
      sheetNumber: sheet.sheetNumber,
      paperId: sheet.paperId,
      number: pages.indexOf(page) + 1,
      pages: pages.length,
      isFirst: previousPage({ questionnaire, answers, page }) === null,
      isLast: pages.at(-1) === page,
      mayStand: areOnlyLeftOut(problems),
      shown: keptOnServer({
        problems: problems.map(({ field, code, details }) => ({ field, code, details })),
        view: pageView({
          questionnaire,
          answers,
          page,
          language: locale,
          values: { municipality: municipality.name },
          problems,
          emptyEntries: more === null ? {} : { [more]: 1 },
        }),
      }),
    }
  })

function problemsOf(checked: ReturnType<typeof validateAnswers>): readonly AnswerProblem[] {
  return checked.ok ? [] : checked.problems.filter(({ field }) => field !== '')
}

const steps = ['next', 'back', 'stay'] as const

export const actions: Actions = {
  default: async (event) => {
    const { seite: page } = event.params
    const form = await event.request.formData()
    const more = form.get('mehr')
    const wanted = steps.find((step) => step === form.get('schritt')) ?? 'next'
    const saved = await inWorkspace(event, 'surveys.change', async (tx, municipality) =>
      savePaperPage(
        tx,
        municipality,
        { userId: event.locals.person?.userId ?? '' },
        {
          survey: await surveyOfPage(tx, municipality, event.params),
          paperId: paperIdOf(event.params),
          page,
          fields: form.entries(),
          step: typeof more === 'string' ? 'stay' : wanted,
          asOnPaper: form.get('papier') === 'ja',
          today: context().today(),
        },
      ),
    )
    if (!saved.ok) return fail(409, { sentence: sentenceOf(saved.refusal, event.locals.locale) })
    const sheet = event.url.pathname.replace(/\/seite\/[^/]*$/, '')
    if (saved.value.kind === 'problems') redirect(303, `${event.url.pathname}?pruefen#fehler`)
    if (typeof more === 'string')
      redirect(303, `${event.url.pathname}?mehr=${more.replace(/^q\./, '')}#${idOf(more)}-mehr`)
    const { page: next } = saved.value
    if (next === null) redirect(303, `${sheet.replace(/\/[^/]*$/, '')}?fertig#eintippen`)
    redirect(303, wanted === 'stay' ? sheet : `${sheet}/seite/${next}`)
  },
}
