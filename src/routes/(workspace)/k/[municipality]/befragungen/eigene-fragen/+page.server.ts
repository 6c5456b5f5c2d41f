import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { plainText } from '@gelingen/questionnaire'
import { listOwnQuestions, retireOwnQuestion } from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatInstant } from '#lib/ui/format.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const { kinds } = messages(locale).surveyQuestions.form
    return {
      base: `/k/${municipality.slug}/befragungen`,
      mayChange: may(municipality.role, 'surveys.change'),
      isSaved: event.url.searchParams.has('gespeichert'),
      questions: (await listOwnQuestions(tx, municipality)).map((one) => ({
        code: one.code,
        title: plainText(one.question.title, locale),
        kind: kinds[one.question.kind].name,
        module: one.module,
        version: one.version,
        saved: formatInstant(one.savedAt, locale),
        retired: one.retired,
      })),
    }
  })

export const actions: Actions = {
  retire: async (event) => {
    const form = await event.request.formData()
    const given = { code: String(form.get('code') ?? ''), retired: form.get('ruht') === 'ja' }
    const retired = await inWorkspace(event, 'surveys.change', (tx, municipality) =>
      retireOwnQuestion(tx, municipality, given),
    )
    if (!retired.ok) return fail(409, { sentence: sentenceOf(retired.refusal, event.locals.locale) })
    redirect(303, event.url.pathname)
  },
}
