import { fail, redirect } from '@sveltejs/kit'
import { longestMinutes, prepareQuestionnaire } from '@gelingen/questionnaire'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { listRecipients, type Recipient } from '#lib/server/capabilities/field-phase/index.ts'
import { closeSurvey, openSurvey } from '#lib/server/capabilities/surveys/index.ts'
import { prefillRecipients } from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import type { Actions, PageServerLoad } from './$types'
import { surroundingsOf } from './surroundings.ts'
import { surveyOfPage } from './survey-of-page.ts'

const acts = ['angelegt', 'begonnen', 'beendet', 'dazu'] as const

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const recipients = await listRecipients(tx, municipality, survey.surveyId)
    const { lists, areas } = await surroundingsOf(tx, municipality, {
      definition: survey.definition,
      today: context().today(),
    })
    const questionnaire = prepareQuestionnaire(survey.definition, {
      lists: new Map(Object.entries(lists)),
      areas,
    })
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      mayChange: may(municipality.role, 'surveys.change'),
      said: acts.find((act) => event.url.searchParams.has(act)) ?? null,
      added: formatNumber(Number(event.url.searchParams.get('dazu')) || 0, locale),
      survey: {
        title: survey.title,
        state: survey.state,
        version: survey.version,
        anonymous: survey.anonymous,
        closesOn: survey.closesOn === null ? null : formatDate(survey.closesOn, locale),
        questions: questionnaire.questions.length,
        minutes: longestMinutes(questionnaire),
      },
      withoutLink: recipients.filter(({ linkId }) => linkId === null).length,
      shown: keptOnServer({
        recipients: recipients.map((recipient) => ({
          recipientId: recipient.recipientId,
          name: recipient.name,
          email: recipient.email,
          group: recipient.groupName,
          hasLink: recipient.linkId !== null,
          progress: progressOf(recipient),
        })),
        groups: returnByGroup(recipients).map(({ group, invited, begun, done }) => ({
          group,
          invited: formatNumber(invited, locale),
          begun: formatNumber(begun, locale),
          done: formatNumber(done, locale),
          share: `${formatNumber((100 * done) / invited, locale)} %`,
        })),
      }),
    }
  })

function progressOf({ begunOn, doneOn }: Recipient): 'none' | 'begun' | 'done' {
  if (doneOn !== null) return 'done'
  return begunOn === null ? 'none' : 'begun'
}

/** In the order in which the groups come first; `invited` is never 0. */
function returnByGroup(recipients: readonly Recipient[]) {
  return [...Map.groupBy(recipients, ({ groupName }) => groupName)].map(([group, members]) => ({
    group,
    invited: members.length,
    begun: members.filter((member) => progressOf(member) !== 'none').length,
    done: members.filter((member) => progressOf(member) === 'done').length,
  }))
}

export const actions: Actions = {
  open: async (event) => {
    const { person, locale } = event.locals
    const version = Number((await event.request.formData()).get('version'))
    const opened = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId, definition } = await surveyOfPage(tx, municipality, event.params)
      const today = context().today()
      const surroundings = await surroundingsOf(tx, municipality, { definition, today })
      const outcome = await openSurvey(
        tx,
        municipality,
        { userId: person?.userId ?? '' },
        { surveyId, version, surroundings },
      )
      if (outcome.ok) await prefillRecipients(tx, municipality, { surveyId, today })
      return outcome
    })
    if (!opened.ok) return fail(409, { sentence: sentenceOf(opened.refusal, locale) })
    redirect(303, `${event.url.pathname}?begonnen`)
  },
  close: async (event) => {
    const version = Number((await event.request.formData()).get('version'))
    const closed = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      return closeSurvey(tx, municipality, { surveyId, version })
    })
    if (!closed.ok) return fail(409, { sentence: sentenceOf(closed.refusal, event.locals.locale) })
    redirect(303, `${event.url.pathname}?beendet`)
  },
}
