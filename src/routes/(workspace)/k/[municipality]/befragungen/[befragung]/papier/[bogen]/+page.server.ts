import { fail, redirect } from '@sveltejs/kit'
import { inLanguage, visiblePages } from '@gelingen/questionnaire'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { listRecipients } from '#lib/server/capabilities/field-phase/index.ts'
import { changePaperFacts, removePaperSheet } from '#lib/server/capabilities/paper-answers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { areasByLevel, languagesToChoose, paperFactsOf } from '../paper-facts.ts'
import { paperIdOf, sheetOfPage } from './sheet-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale, person } = event.locals
    const principal = { userId: person?.userId ?? '' }
    const found = await sheetOfPage(tx, municipality, { params: event.params, principal })
    const { survey, sheet, questionnaire } = found
    const recipients = await listRecipients(tx, municipality, survey.surveyId)
    const recipient = recipients.find(({ recipientId }) => recipientId === sheet.recipientId)
    const base = `/k/${municipality.slug}/befragungen`
    const pages = new Set(visiblePages({ questionnaire, answers: sheet.answers }))
    return {
      base,
      survey: `${base}/${survey.surveyId}`,
      back: `${base}/${survey.surveyId}/papier`,
      here: `${base}/${survey.surveyId}/papier/${sheet.paperId}`,
      surveyTitle: survey.title,
      saved: event.url.searchParams.has('gespeichert'),
      paperId: sheet.paperId,
      isDone: sheet.state === 'submitted',
      facts: {
        sheetNumber: sheet.sheetNumber,
        groupName: sheet.groupName,
        areaId: sheet.areaId,
        language: sheet.language,
      },
      recipient: recipient === undefined ? null : recipient.name || recipient.email,
      groups: [...new Set(recipients.map(({ groupName }) => groupName))].filter(Boolean).sort(),
      levels: await areasByLevel(tx, municipality, context().today()),
      languages: languagesToChoose(survey),
      pages: questionnaire.definition.pages
        .filter(({ id }) => pages.has(id))
        .map(({ id, title }) => ({ id, title: title === undefined ? null : inLanguage(title, locale) })),
    }
  })

export const actions: Actions = {
  change: async (event) => {
    const form = await event.request.formData()
    const principal = { userId: event.locals.person?.userId ?? '' }
    const done = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      const facts = paperFactsOf(form, survey)
      const paperId = paperIdOf(event.params)
      const changed = await changePaperFacts(tx, municipality, principal, { survey, paperId, facts })
      return { ...changed, facts }
    })
    if (!done.ok)
      return fail(409, { sentence: sentenceOf(done.refusal, event.locals.locale), typed: done.facts })
    redirect(303, `${event.url.pathname}?gespeichert`)
  },
  remove: async (event) => {
    const principal = { userId: event.locals.person?.userId ?? '' }
    const paperId = paperIdOf(event.params)
    const done = await inWorkspace(
      event,
      'surveys.change',
      async (tx, municipality) => {
        const survey = await surveyOfPage(tx, municipality, event.params)
        return removePaperSheet(tx, municipality, principal, { survey, paperId })
      },
      { act: 'paper-removed', paperId },
    )
    if (!done.ok) return fail(409, { sentence: sentenceOf(done.refusal, event.locals.locale), typed: null })
    redirect(303, `${event.url.pathname.replace(/\/[^/]*$/, '')}?entfernt`)
  },
}
