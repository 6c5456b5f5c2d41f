import { plainText, type QuestionKind } from '@gelingen/questionnaire'
import { freshId, placeOfQuestion, type Target } from '@gelingen/questionnaire/editing'
import { error, fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  editQuestions,
  fieldsOfKind,
  innerKinds,
  questionFromForm,
  type Survey,
} from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import {
  languagesOfForm,
  problemsOfForm,
  questionFormView,
  typedValues,
} from '../../../question-form-page.ts'
import { shortCode } from '../../../short-code.ts'
import { beginnings } from '../../../question-beginnings.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

const kinds = Object.keys(fieldsOfKind) as QuestionKind[] // its own keys

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { searchParams } = event.url
    const list = listOf(survey, searchParams)
    const offered = list === null ? kinds : innerKinds
    const kind = kindNamed(searchParams.get('art'), offered)
    const languages = languagesOfForm(survey.languages, null)
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      version: survey.version,
      place: `${list === null ? '' : `&liste=${list.id}`}${searchParams.has('seite') ? `&seite=${pageOf(survey, searchParams)}` : ''}`,
      list: list === null ? null : plainText(list.title, locale),
      kinds: offered,
      view:
        kind === null
          ? null
          : await questionFormView(tx, municipality, {
              kind,
              values: beginnings[kind] ?? {},
              languages,
              locale,
              before: null,
              definition: survey.definition,
            }),
    }
  })

function kindNamed(wanted: string | null, offered: readonly QuestionKind[]): QuestionKind | null {
  return offered.find((kind) => kind === wanted) ?? null
}

function listOf({ definition }: Survey, address: URLSearchParams) {
  const question = placeOfQuestion(definition, address.get('liste') ?? '')?.question
  return question !== undefined && 'questions' in question ? question : null
}

function pageOf({ definition }: Survey, address: URLSearchParams): string {
  const page = definition.pages.find(({ id }) => id === address.get('seite')) ?? definition.pages.at(-1)
  return page?.id ?? ''
}

export const actions: Actions = {
  default: async (event) => {
    const { locale } = event.locals
    const form = await event.request.formData()
    const kind = kindNamed(event.url.searchParams.get('art'), kinds) ?? error(400)
    const outcome = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      const languages = languagesOfForm(survey.languages, null)
      const values = typedValues(form, { kind, languages })
      const list = listOf(survey, event.url.searchParams)
      const to: Target =
        list === null ? { page: pageOf(survey, event.url.searchParams) } : { inside: list.id }
      const { problems: own } = questionFromForm(values, { kind, id: 'neu', before: null, languages })
      let id = ''
      const edited =
        own.length > 0
          ? null
          : await editQuestions(tx, municipality, {
              surveyId: survey.surveyId,
              version: Number(form.get('version')),
              edit: (_, taken) => {
                id = freshId(shortCode(values['title.de'] ?? ''), taken)
                const { question } = questionFromForm(values, { kind, id, before: null, languages })
                return { do: 'add-questions', questions: [question], to }
              },
            })
      if (edited?.ok) return { ok: true as const, id }
      const problems = edited?.problems ?? []
      const wanted = edited?.wanted ?? survey.definition
      return {
        ok: false as const,
        sentence: edited !== null && problems.length === 0 ? sentenceOf(edited.refusal, locale) : '',
        problems: problemsOfForm(problems, { wanted, id, kind, locale, own }),
        view: await questionFormView(tx, municipality, {
          kind,
          values,
          languages,
          locale,
          before: null,
          definition: survey.definition,
        }),
      }
    })
    if (!outcome.ok) return fail(422, outcome)
    const { pathname } = event.url
    redirect(303, `${pathname.replace(/\/neu$/, '')}?hinzu#${outcome.id}`)
  },
}
