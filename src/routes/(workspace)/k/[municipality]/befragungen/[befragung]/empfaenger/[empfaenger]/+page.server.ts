import { error, fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  answerOf,
  listRecipientLinks,
  listRecipients,
  renewLinks,
  revokeLinks,
  updateLinksEnd,
  linkExpiry,
} from '#lib/server/capabilities/field-phase/index.ts'
import { parseSurveyFacts, type Survey } from '#lib/server/capabilities/surveys/index.ts'
import { prefillRecipients } from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { qrSvg } from '#lib/server/portal/qr-svg.ts'
import { formatDate, formatInstant, formatNumber } from '#lib/ui/format.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { calledBy, dayOf, linkStateOf } from '../recipient-rows.ts'
import { surveyAreas } from '../survey-areas.ts'
import type { Actions, PageServerLoad } from './$types'

const told = { zurueckgerufen: 'revoked', frist: 'untilSet' } as const

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const texts = messages(locale).fieldPhase.recipients
    const { survey, recipient } = await recipientOfPage(tx, municipality, event.params)
    const link = (await listRecipientLinks(tx, municipality, survey.surveyId)).find(
      ({ recipientId }) => recipientId === recipient.recipientId,
    )
    const { textOf } = await surveyAreas(tx, municipality, context().today())
    const base = `/k/${municipality.slug}/befragungen`
    const here = `${base}/${survey.surveyId}`
    const { facts } = texts.person
    const day = (at: Date) => formatDate(dayOf(at), locale)
    const state = linkStateOf(link, new Date())
    const answer = answerOf(recipient)
    const said = Object.entries(told).find(([name]) => event.url.searchParams.has(name))?.[1]
    return {
      base,
      here,
      title: survey.title,
      said: said === undefined ? null : texts.person[said],
      name: calledBy(recipient, texts.withoutName),
      facts: [
        { term: facts.email, text: recipient.email || facts.noEmail },
        { term: facts.group, text: recipient.groupName },
        { term: facts.area, text: textOf(recipient.areaId) },
        { term: facts.added, text: facts.origin[recipient.origin] },
        { term: facts.invited, text: recipient.invitedAt ? formatInstant(recipient.invitedAt, locale) : '' },
        { term: facts.reminders, text: formatNumber(recipient.reminders, locale) },
        { term: facts.bounced, text: recipient.bouncedAt ? day(recipient.bouncedAt) : '' },
        {
          term: facts.answer,
          text:
            survey.anonymous || answer === 'missing'
              ? (survey.anonymous ? texts.anonymousAnswers : texts.answers)[answer]
              : answer === 'submitted'
                ? facts.submitted(formatDate(recipient.doneOn ?? '', locale))
                : facts.begun(formatDate(recipient.begunOn ?? '', locale)),
        },
      ],
      link: {
        state,
        says:
          link === undefined || state === 'none'
            ? texts.person.linkState.none
            : texts.person.linkState[state](day(link.madeAt), day(link.revokedAt ?? link.expiresAt)),
        until: link === undefined ? '' : day(link.expiresAt),
      },
      mayRenew: !survey.anonymous || recipient.begunOn === null,
      remove: `${here}/empfaenger/entfernen?id=${recipient.recipientId}`,
    }
  })

export const actions: Actions = {
  renew: async (event) => {
    const token = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { survey, recipient } = await recipientOfPage(tx, municipality, event.params)
      const { links } = await renewLinks(tx, municipality, {
        survey,
        recipientIds: [recipient.recipientId],
        expiresAt: linkExpiry(),
      })
      const today = context().today()
      await prefillRecipients(tx, municipality, { surveyId: survey.surveyId, today })
      return links[0]?.token
    })
    const { notRenewed } = messages(event.locals.locale).fieldPhase.recipients.person
    if (token === undefined) return fail(409, { sentence: notRenewed, link: null, until: null })
    const url = `${context().origin}/antworten/${token}`
    return { sentence: null, link: { url, qr: qrSvg(url) }, until: null }
  },

  revoke: async (event) => {
    await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { survey, recipient } = await recipientOfPage(tx, municipality, event.params)
      await revokeLinks(tx, municipality, {
        surveyId: survey.surveyId,
        recipientIds: [recipient.recipientId],
      })
    })
    redirect(303, `${event.url.pathname}?zurueckgerufen`)
  },

  until: async (event) => {
    const { locale } = event.locals
    const until = String((await event.request.formData()).get('bis') ?? '')
    const today = context().today()
    const day = parseSurveyFacts({ title: '-', closesOn: until, anonymous: false }, today)
    const closesOn = day.ok ? day.value.closesOn : null
    if (closesOn === null) {
      const isOver = !day.ok && day.refusal.code === 'surveys/day-over'
      const refusal = {
        code: isOver ? 'field-phase/link-day-over' : 'surveys/not-a-day',
        details: { value: until.slice(0, 40) },
      }
      return fail(422, { sentence: sentenceOf(refusal, locale), link: null, until })
    }
    await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { survey, recipient } = await recipientOfPage(tx, municipality, event.params)
      await updateLinksEnd(tx, municipality, {
        surveyId: survey.surveyId,
        recipientIds: [recipient.recipientId],
        // To the end of the day in Germany, in summer as in winter.
        expiresAt: new Date(`${closesOn}T23:59:59+01:00`),
      })
    })
    redirect(303, `${event.url.pathname}?frist`)
  },
}

/** The recipient of the address; answered as "not found" where the survey has none such. */
async function recipientOfPage(
  tx: Tx,
  municipality: Municipality,
  params: { befragung: string; empfaenger: string },
) {
  const survey: Survey = await surveyOfPage(tx, municipality, params)
  const recipient = (await listRecipients(tx, municipality, survey.surveyId)).find(
    ({ recipientId }) => String(recipientId) === params.empfaenger,
  )
  return { survey, recipient: recipient ?? error(404) }
}
