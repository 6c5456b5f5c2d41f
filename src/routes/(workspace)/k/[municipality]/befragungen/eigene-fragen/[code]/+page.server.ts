import { error, fail, redirect } from '@sveltejs/kit'
import { plainText } from '@gelingen/questionnaire'
import {
  changeOwnQuestion,
  ownQuestionVersions,
  questionToForm,
} from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { languagesOfForm, questionFormView } from '../../question-form-page.ts'
import { keepFromForm } from '../own-question-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const versions = await ownQuestionVersions(tx, municipality, event.params.code)
    const latest = versions[0] ?? error(404)
    const { question } = latest
    const languages = languagesOfForm([], question)
    return {
      base: `/k/${municipality.slug}/befragungen`,
      name: plainText(question.title, locale),
      version: latest.version,
      module: latest.module,
      versions: versions.map((one) => ({
        version: one.version,
        title: plainText(one.question.title, locale),
        saved: formatInstant(one.savedAt, locale),
      })),
      view: await questionFormView(tx, municipality, {
        kind: question.kind,
        values: questionToForm(question, languages),
        languages,
        locale,
        before: question,
        definition: null,
      }),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const { code } = event.params
    const [latest] = await inWorkspace(event, 'surveys.change', (tx, municipality) =>
      ownQuestionVersions(tx, municipality, code),
    )
    const before = latest?.question ?? error(404)
    const principal = { userId: event.locals.person?.userId ?? '' }
    const refused = await keepFromForm(event, {
      kind: before.kind,
      id: code,
      before,
      keep: (tx, municipality, { question, module, seen }) =>
        changeOwnQuestion(tx, municipality, principal, { code, seenVersion: seen, question, module }),
    })
    if (refused !== null) return fail(422, refused)
    redirect(303, `/k/${event.params.municipality}/befragungen/eigene-fragen?gespeichert`)
  },
}
