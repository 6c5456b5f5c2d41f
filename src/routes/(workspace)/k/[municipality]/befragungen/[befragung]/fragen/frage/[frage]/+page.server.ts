import { placeOfQuestion } from '@gelingen/questionnaire/editing'
import { error, fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { plainText } from '@gelingen/questionnaire'
import {
  editQuestions,
  pendingChanges,
  questionFromForm,
  questionToForm,
} from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import {
  languagesOfForm,
  problemsOfForm,
  questionFormView,
  typedValues,
} from '../../../../question-form-page.ts'
import { surveyOfPage } from '../../../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { question } = placeOfQuestion(survey.definition, event.params.frage) ?? error(404)
    const languages = languagesOfForm(survey.languages, question)
    const published = (await pendingChanges(tx, municipality, survey))?.published
    const base = `/k/${municipality.slug}/befragungen`
    const values = { ...questionToForm(question, languages), ...(question.writesTo && { keepTarget: 'on' }) }
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      version: survey.version,
      name: plainText(question.title, locale),
      isCanon: question.canon !== undefined,
      keptCode: question.ownQuestion?.code ?? null,
      isAsked: published !== undefined && placeOfQuestion(published, question.id) !== null,
      hasInside: 'questions' in question,
      view: await questionFormView(tx, municipality, {
        kind: question.kind,
        values,
        languages,
        locale,
        before: question,
        definition: survey.definition,
      }),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const { locale } = event.locals
    const form = await event.request.formData()
    const id = event.params.frage
    const outcome = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      const { question: before } = placeOfQuestion(survey.definition, id) ?? error(404)
      const { kind } = before
      const languages = languagesOfForm(survey.languages, before)
      const values = typedValues(form, { kind, languages })
      const { question, problems: own } = questionFromForm(values, { kind, id, before, languages })
      const edited =
        own.length > 0
          ? null
          : await editQuestions(tx, municipality, {
              surveyId: survey.surveyId,
              version: Number(form.get('version')),
              edit: { do: 'replace-question', question },
            })
      if (edited?.ok) return { ok: true as const }
      const problems = edited?.problems ?? []
      return {
        ok: false as const,
        sentence: edited !== null && problems.length === 0 ? sentenceOf(edited.refusal, locale) : '',
        problems: problemsOfForm(problems, {
          wanted: edited?.wanted ?? survey.definition,
          id,
          kind,
          locale,
          own,
        }),
        view: await questionFormView(tx, municipality, {
          kind,
          values,
          languages,
          locale,
          before,
          definition: survey.definition,
        }),
      }
    })
    if (!outcome.ok) return fail(422, outcome)
    redirect(303, `${event.url.pathname.replace(/\/frage\/[^/]+$/, '')}?geaendert#${id}`)
  },
}
