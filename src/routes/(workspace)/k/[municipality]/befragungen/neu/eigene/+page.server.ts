import { freshId } from '@gelingen/questionnaire/editing'
import { definitionFormat, parseDefinition } from '@gelingen/questionnaire/definition'
import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { createSurvey, parseSurveyFacts } from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { shortCode } from '../../short-code.ts'
import type { Actions, PageServerLoad } from './$types'

/** Kinds that need nothing but their question. */
const bareKinds = ['text', 'yes-no', 'number'] as const

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (_tx, { slug }) => ({
    base: `/k/${slug}/befragungen`,
    kinds: bareKinds,
  }))

export const actions: Actions = {
  default: async (event) => {
    const { locale, person } = event.locals
    const form = await event.request.formData()
    const typed = {
      title: String(form.get('titel') ?? ''),
      closesOn: String(form.get('bis') ?? ''),
      anonymous: form.has('anonym'),
      first: String(form.get('frage') ?? '').trim(),
      kind: bareKinds.find((kind) => kind === form.get('art')) ?? 'text',
    }
    const facts = parseSurveyFacts(typed, context().today())
    if (!facts.ok)
      return fail(400, { typed, code: facts.refusal.code, sentence: sentenceOf(facts.refusal, locale) })
    const parsed = parseDefinition(beginning(facts.value.title, typed))
    if (!parsed.ok) {
      const say = messages(locale).surveyQuestions.problems['definition/too-little']
      return fail(400, { typed, code: 'first', sentence: say({ least: 1 }) })
    }
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
          definition: parsed.definition,
          earlierSurveyId: null,
          languages: ['de'],
          opensOn: null,
          senderName: municipality.name,
          senderEmail: '',
        },
      ),
    )
    redirect(303, `/k/${event.params.municipality}/befragungen/${surveyId}/fragen?hinzu`)
  },
}

/** One page with one question. */
function beginning(title: string, { first, kind }: { first: string; kind: string }) {
  const taken = new Set(['seite', 'teil'])
  const id = freshId(shortCode(first), taken)
  return {
    format: definitionFormat,
    id: freshId(shortCode(title), taken),
    version: 1,
    title: { de: title },
    pages: [
      {
        id: 'seite',
        sections: [{ id: 'teil', questions: [{ id, version: 1, kind, title: { de: first } }] }],
      },
    ],
  }
}
