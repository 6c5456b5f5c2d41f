import { fail, redirect } from '@sveltejs/kit'
import { longestMinutes, prepareQuestionnaire } from '@gelingen/questionnaire'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  countReturn,
  endSurvey,
  extendSurvey,
  listPhaseEntries,
  listRecipients,
  needsLetter,
  phaseOf,
  returnRate,
  startSurvey,
} from '#lib/server/capabilities/field-phase/index.ts'
import { parseSurveyFacts } from '#lib/server/capabilities/surveys/index.ts'
import { prefillRecipients } from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatDate, formatInstant } from '#lib/ui/format.ts'
import type { Actions, PageServerLoad } from './$types'
import { nextStep } from './next-step.ts'
import { phaseInWords } from './phase-in-words.ts'
import { surroundingsOf } from './surroundings.ts'
import { surveyOfPage } from './survey-of-page.ts'

const acts = ['angelegt', 'begonnen', 'beendet', 'verlaengert', 'geoeffnet'] as const

export const load: PageServerLoad = async (event) => {
  const { tabs } = await event.parent()
  const tabAt = (end: string) => tabs.find(({ href }) => href.endsWith(end))?.href ?? null
  return inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const today = context().today()
    const survey = await surveyOfPage(tx, municipality, event.params)
    const recipients = await listRecipients(tx, municipality, survey.surveyId)
    const counts = countReturn(recipients)
    const unreached = recipients.filter(
      ({ origin, linkId, invitedAt, doneOn }) =>
        origin === 'listed' && linkId === null && invitedAt === null && doneOn === null,
    ).length
    const { lists, areas } = await surroundingsOf(tx, municipality, { definition: survey.definition, today })
    const questionnaire = prepareQuestionnaire(survey.definition, {
      lists: new Map(Object.entries(lists)),
      areas,
    })
    const phase = phaseOf(survey, today)
    const base = `/k/${municipality.slug}/befragungen`
    const { unlimited } = messages(locale).fieldPhase.phase.run
    const dayOrNone = (day: string | null) => (day === null ? unlimited : formatDate(day, locale))
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      mayChange: may(municipality.role, 'surveys.change'),
      said: acts.find((act) => event.url.searchParams.has(act)) ?? null,
      survey: {
        title: survey.title,
        state: survey.state,
        version: survey.version,
        anonymous: survey.anonymous,
        closesOn: survey.closesOn === null ? '' : formatDate(survey.closesOn, locale),
        questions: questionnaire.questions.length,
        minutes: longestMinutes(questionnaire),
      },
      phase,
      phaseSays: phaseInWords(survey, { phase, today, locale }),
      step: nextStep({ phase, counts, unreached }),
      counts,
      rate: returnRate(counts),
      unreached,
      letters: recipients.filter(needsLetter).length,
      // Pages that another room brings are offered where they are there.
      mailHref: tabAt('/post'),
      resultsHref: tabAt('/ergebnisse'),
      history: (await listPhaseEntries(tx, municipality, survey.surveyId)).map((entry) => ({
        act: entry.act,
        at: formatInstant(entry.at, locale),
        before: dayOrNone(entry.closesOnBefore),
        after: dayOrNone(entry.closesOn),
      })),
    }
  })
}

export const actions: Actions = {
  open: async (event) => {
    const { person, locale } = event.locals
    const version = Number((await event.request.formData()).get('version'))
    const opened = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId, definition } = await surveyOfPage(tx, municipality, event.params)
      const today = context().today()
      const surroundings = await surroundingsOf(tx, municipality, { definition, today })
      const principal = { userId: person?.userId ?? '' }
      const outcome = await startSurvey(tx, municipality, principal, { surveyId, version, surroundings })
      if (outcome.ok) await prefillRecipients(tx, municipality, { surveyId, today })
      return outcome
    })
    if (!opened.ok) return fail(409, { sentence: sentenceOf(opened.refusal, locale), closesOn: null })
    redirect(303, `${event.url.pathname}?begonnen`)
  },

  extend: async (event) => {
    const { person, locale } = event.locals
    const form = await event.request.formData()
    const version = Number(form.get('version'))
    const closesOn = String(form.get('ende') ?? '')
    const today = context().today()
    const parsed = parseSurveyFacts({ title: '-', closesOn, anonymous: false }, today)
    if (!parsed.ok) return fail(422, { sentence: sentenceOf(parsed.refusal, locale), closesOn })
    const extended = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId, definition, state } = await surveyOfPage(tx, municipality, event.params)
      const surroundings = await surroundingsOf(tx, municipality, { definition, today })
      const principal = { userId: person?.userId ?? '' }
      const done = await extendSurvey(tx, municipality, principal, {
        surveyId,
        version,
        closesOn: parsed.value.closesOn,
        surroundings,
      })
      if (done.ok) await prefillRecipients(tx, municipality, { surveyId, today })
      return { done, said: state === 'closed' ? 'geoeffnet' : 'verlaengert' }
    })
    if (!extended.done.ok) return fail(409, { sentence: sentenceOf(extended.done.refusal, locale), closesOn })
    redirect(303, `${event.url.pathname}?${extended.said}`)
  },

  close: async (event) => {
    const { person, locale } = event.locals
    const version = Number((await event.request.formData()).get('version'))
    const closed = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      return endSurvey(tx, municipality, { userId: person?.userId ?? '' }, { surveyId, version })
    })
    if (!closed.ok) return fail(409, { sentence: sentenceOf(closed.refusal, locale), closesOn: null })
    redirect(303, `${event.url.pathname}?beendet`)
  },
}
