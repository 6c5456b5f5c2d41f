import type { QuestionKind } from '@gelingen/questionnaire'
import { error, fail, redirect } from '@sveltejs/kit'
import { fieldsOfKind, keepOwnQuestion } from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { beginnings } from '../../question-beginnings.ts'
import { languagesOfForm, questionFormView } from '../../question-form-page.ts'
import { shortCode } from '../../short-code.ts'
import { keepFromForm } from '../own-question-form.ts'
import type { Actions, PageServerLoad } from './$types'

const kinds = Object.keys(fieldsOfKind) as QuestionKind[] // its own keys
const kindNamed = (wanted: string | null) => kinds.find((kind) => kind === wanted) ?? null

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const kind = kindNamed(event.url.searchParams.get('art'))
    return {
      base: `/k/${municipality.slug}/befragungen`,
      kinds,
      view:
        kind === null
          ? null
          : await questionFormView(tx, municipality, {
              kind,
              values: beginnings[kind] ?? {},
              languages: languagesOfForm([], null),
              locale,
              before: null,
              definition: null,
            }),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const kind = kindNamed(event.url.searchParams.get('art')) ?? error(400)
    const principal = { userId: event.locals.person?.userId ?? '' }
    const refused = await keepFromForm(event, {
      kind,
      id: 'frage',
      before: null,
      keep: (tx, municipality, { question, module }) =>
        keepOwnQuestion(tx, municipality, principal, {
          question: { ...question, id: shortCode(question.title.de) },
          module,
        }),
    })
    if (refused !== null) return fail(422, refused)
    redirect(303, `/k/${event.params.municipality}/befragungen/eigene-fragen?gespeichert`)
  },
}
