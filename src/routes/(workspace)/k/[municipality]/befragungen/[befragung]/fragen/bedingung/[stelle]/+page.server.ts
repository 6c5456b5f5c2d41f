import { plainText, type Condition, type Definition } from '@gelingen/questionnaire'
import {
  conditionOfParts,
  earlierQuestions,
  partsOfCondition,
  placeOfQuestion,
} from '@gelingen/questionnaire/editing'
import { error, fail, redirect } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import { sayCondition } from '#lib/questionnaire/say-condition.ts'
import { sayProblem } from '#lib/questionnaire/say-problem.ts'
import { editQuestions } from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { surroundingsOf } from '../../../surroundings.ts'
import { surveyOfPage } from '../../../survey-of-page.ts'
import { refusedEdit } from '../../refused-edit.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { offeredTests, testOfForm } from './offered-tests.ts'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { definition } = survey
    const { stelle } = event.params
    const { condition, name } = placeOf(definition, stelle, locale) ?? error(404)
    const { joint, parts } = partsOfCondition(condition)
    const earlier = earlierQuestions(definition, stelle)
    const chosen = earlier.find(({ id }) => id === event.url.searchParams.get('frage'))
    const surroundings = await surroundingsOf(tx, municipality, { definition, today: context().today() })
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      version: survey.version,
      stelle,
      name,
      joint,
      parts: parts.map((part) => sayCondition(part, definition, locale)),
      earlier: earlier.map(({ id, title }) => ({ id, title: plainText(title, locale) })),
      chosen:
        chosen === undefined
          ? null
          : {
              id: chosen.id,
              title: plainText(chosen.title, locale),
              isDate: chosen.kind === 'date',
              tests: offeredTests(chosen, { definition, surroundings, locale }),
            },
    }
  })

/** A page, a section or a question: its condition, and what it is called. */
function placeOf(definition: Definition, id: string, locale: Locale) {
  const { list } = messages(locale).surveyQuestions
  const question = placeOfQuestion(definition, id)?.question
  if (question !== undefined)
    return { condition: question.visibleIf, name: plainText(question.title, locale) }
  for (const [at, page] of definition.pages.entries()) {
    const title = list.page(at + 1, plainText(page.title, locale))
    if (page.id === id) return { condition: page.visibleIf, name: title }
    const section = page.sections.find((one) => one.id === id)
    if (section !== undefined)
      return { condition: section.visibleIf, name: list.sectionOf(plainText(section.title, locale)) }
  }
  return null
}

type Parts = ReturnType<typeof partsOfCondition>

/** Changes the list of tests and stores what follows from it. */
async function changeParts(event: RequestEvent, form: FormData, change: (parts: Parts) => Parts) {
  const { locale } = event.locals
  const id = event.params.stelle
  const edited = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId, definition } = await surveyOfPage(tx, municipality, event.params)
    const { condition } = placeOf(definition, id, locale) ?? error(404)
    return editQuestions(tx, municipality, {
      surveyId,
      version: Number(form.get('version')),
      edit: { do: 'set-condition', id, condition: conditionOfParts(change(partsOfCondition(condition))) },
    })
  })
  if (!edited.ok) return refusedEdit(edited, locale)
  redirect(303, event.url.pathname)
}

export const actions: Actions = {
  add: async (event) => {
    const form = await event.request.formData()
    const read = testOfForm(form, String(form.get('frage') ?? ''))
    if ('code' in read) {
      const sentence = sayProblem({ code: read.code, details: {} }, null, event.locals.locale)
      return fail(422, { sentence, problems: [] })
    }
    // Not checked yet: the check of the whole questionnaire looks at it.
    const test = read.test as Condition
    const part: Condition = form.has('umgekehrt') ? { not: test } : test
    return changeParts(event, form, ({ joint, parts }) => ({ joint, parts: [...parts, part] }))
  },
  remove: async (event) => {
    const form = await event.request.formData()
    const gone = Number(form.get('platz'))
    return changeParts(event, form, ({ joint, parts }) => ({
      joint,
      parts: parts.filter((_, at) => at !== gone),
    }))
  },
  joint: async (event) => {
    const form = await event.request.formData()
    const joint = form.get('art') === 'any' ? 'any' : 'all'
    return changeParts(event, form, ({ parts }) => ({ joint, parts }))
  },
}
