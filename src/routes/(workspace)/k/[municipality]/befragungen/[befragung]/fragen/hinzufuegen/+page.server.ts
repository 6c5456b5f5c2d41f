import { canonModules, canonQuestions } from '@gelingen/catalogue'
import { plainText, type Definition } from '@gelingen/questionnaire'
import { applyEdit, idsOf, withOtherIds, type Edited } from '@gelingen/questionnaire/editing'
import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  addFromCanon,
  listOwnQuestions,
  saveDefinition,
  type OwnQuestion,
} from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { refusedEdit } from '../refused-edit.ts'
import type { Actions, PageServerLoad } from './$types'
import { choosableQuestions } from './choosable-questions.ts'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const texts = messages(locale).surveyQuestions
    const survey = await surveyOfPage(tx, municipality, event.params)
    const kept = await listOwnQuestions(tx, municipality)
    const { searchParams } = event.url
    const words = searchParams.get('suche') ?? ''
    const module = searchParams.get('thema') ?? ''
    const modules = choosableQuestions(survey.definition, { kept, words, module, locale })
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      version: survey.version,
      words,
      module,
      found: texts.add.found(modules.reduce((sum, { questions }) => sum + questions.length, 0)),
      modules,
      allModules: [
        { code: 'eigene', name: texts.add.ownModule },
        ...canonModules.map(({ code, name }) => ({ code, name: name[locale] })),
      ],
      pages: survey.definition.pages.map(({ id, title }, at) => ({
        id,
        name: texts.list.page(at + 1, plainText(title, locale)),
      })),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const { locale } = event.locals
    const form = await event.request.formData()
    const chosen = form.getAll('frage').map(String)
    const codes = chosen
      .flatMap((value) => /^kanon:(.+)$/.exec(value)?.[1] ?? [])
      .filter((code) => canonQuestions.some((one) => one.code === code))
    const ownCodes = chosen.flatMap((value) => /^eigene:(.+)$/.exec(value)?.[1] ?? [])
    if (codes.length + ownCodes.length === 0)
      return fail(422, { sentence: messages(locale).surveyQuestions.add.nothing, problems: [] })
    const added = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      if (survey.version !== Number(form.get('version')))
        return {
          stale: sentenceOf({ code: 'surveys/stale-version', details: { title: survey.title } }, locale),
        }
      const page = survey.definition.pages.find(({ id }) => id === form.get('seite'))?.id ?? null
      const kept = await listOwnQuestions(tx, municipality)
      const { edited, drawnIn } = addFromCanon(survey.definition, { codes, page })
      const whole = edited.ok ? addOwn(edited.definition, { kept, codes: ownCodes, page }) : edited
      if (!whole.ok)
        return {
          ...whole,
          refusal: { code: 'surveys/definition-refused' },
          before: survey.definition,
          stale: null,
          drawnIn: [],
        }
      return {
        ...(await saveDefinition(tx, municipality, { survey, definition: whole.definition })),
        drawnIn,
        stale: null,
      }
    })
    if (added.stale !== null) return fail(409, { sentence: added.stale, problems: [] })
    if (!added.ok) return refusedEdit(added, locale)
    const along = added.drawnIn.length > 0 ? `&dazu=${added.drawnIn.join(',')}` : ''
    redirect(303, `${event.url.pathname.replace(/\/hinzufuegen$/, '')}?hinzu${along}`)
  },
}

/** Copies of the collection's latest versions, each with its code and version. */
function addOwn(
  definition: Definition,
  { kept, codes, page }: { kept: readonly OwnQuestion[]; codes: readonly string[]; page: string | null },
): Edited {
  let edited: Edited = { ok: true, definition, id: null }
  for (const { code, version, question } of kept.filter((one) => codes.includes(one.code))) {
    if (!edited.ok) return edited
    const copy = withOtherIds(question, idsOf(edited.definition))
    const last = edited.definition.pages.at(-1)?.id ?? ''
    edited = applyEdit({
      definition: edited.definition,
      edit: {
        do: 'add-questions',
        questions: [{ ...copy, version: 1, ownQuestion: { code, version } }],
        to: { page: page ?? last },
      },
    })
  }
  return edited
}
