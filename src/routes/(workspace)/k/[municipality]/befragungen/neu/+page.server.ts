import { buildFromCanon, canonQuestionnaire } from '@gelingen/catalogue'
import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { createSurvey, parseSurveyFacts } from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { refuse } from '#lib/server/platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'
import { choosable, chosenCodes, minutesOf, questionnaireNamed } from './chosen-questions.ts'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (_tx, { slug }) => {
    const { locale } = event.locals
    const code = questionnaireNamed(event.url.searchParams.get('vorlage'))
    const chosen = chosenCodes(code, null)
    return {
      base: `/k/${slug}/befragungen`,
      code,
      name: canonQuestionnaire(code).name[locale],
      modules: choosable(code, chosen, locale),
      minutes: minutesOf(code, chosen),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const { locale, person } = event.locals
    const form = await event.request.formData()
    const code = questionnaireNamed(event.url.searchParams.get('vorlage'))
    const codes = chosenCodes(code, form)
    const typed = {
      title: String(form.get('titel') ?? ''),
      closesOn: String(form.get('bis') ?? ''),
      anonymous: form.has('anonym'),
    }
    const facts =
      codes.length === 0 ? refuse('surveys/no-questions') : parseSurveyFacts(typed, context().today())
    if (!facts.ok)
      return fail(400, {
        typed,
        modules: choosable(code, codes, locale),
        minutes: minutesOf(code, codes),
        code: facts.refusal.code,
        sentence: sentenceOf(facts.refusal, locale),
      })
    const { definition } = buildFromCanon({ questionnaire: code, codes })
    const { title, closesOn, anonymous } = facts.value
    const surveyId = await inWorkspace(event, 'surveys.change', (tx, municipality) =>
      createSurvey(
        tx,
        municipality,
        { userId: person?.userId ?? '' },
        {
          title,
          closesOn,
          anonymous,
          definition: { ...definition, title: { ...definition.title, de: title } },
          earlierSurveyId: null,
          languages: ['de'],
          opensOn: null,
          senderName: municipality.name,
          senderEmail: '',
        },
      ),
    )
    redirect(303, `/k/${event.params.municipality}/befragungen/${surveyId}?angelegt`)
  },
}
