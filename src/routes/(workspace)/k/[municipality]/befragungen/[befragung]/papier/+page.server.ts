import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { listRecipients } from '#lib/server/capabilities/field-phase/index.ts'
import {
  beginPaperSheet,
  isOwnSheet,
  listPaperSheets,
  readPaperSheet,
} from '#lib/server/capabilities/paper-answers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import { areasByLevel, languagesToChoose, paperFactsOf } from './paper-facts.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale, person } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { surveyId, anonymous } = survey
    const sheets = await listPaperSheets(tx, municipality, surveyId)
    const recipients = await listRecipients(tx, municipality, surveyId)
    const levels = await areasByLevel(tx, municipality, context().today())
    const areaNames = new Map(levels.flatMap(({ areas }) => areas.map(({ areaId, name }) => [areaId, name])))
    const names = new Map(recipients.map(({ recipientId, name, email }) => [recipientId, name || email]))
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      survey: `${base}/${surveyId}`,
      here: `${base}/${surveyId}/papier`,
      title: survey.title,
      anonymous,
      isAsked: survey.publishedVersion !== null,
      said: (['fertig', 'entfernt'] as const).find((act) => event.url.searchParams.has(act)) ?? null,
      groups: [...new Set([...recipients, ...sheets].map(({ groupName }) => groupName))]
        .filter(Boolean)
        .sort(),
      levels,
      languages: languagesToChoose(survey),
      inEnglish: survey.languages.includes('en'),
      // Whoever has answered in another way needs no sheet.
      recipients: anonymous
        ? []
        : recipients
            .filter(({ begunOn, doneOn }) => begunOn === null && doneOn === null)
            .map(({ recipientId }) => ({ recipientId, name: names.get(recipientId) ?? '' })),
      done: formatNumber(sheets.filter(({ state }) => state === 'submitted').length, locale),
      sheets: sheets.map((sheet) => ({
        paperId: sheet.paperId,
        name: sheet.sheetNumber === '' ? String(sheet.paperId) : sheet.sheetNumber,
        hasNumber: sheet.sheetNumber !== '',
        group: sheet.groupName,
        area: (sheet.areaId === null ? undefined : areaNames.get(sheet.areaId)) ?? '',
        recipient: (sheet.recipientId === null ? undefined : names.get(sheet.recipientId)) ?? '',
        isDone: sheet.state === 'submitted',
        isOwn: isOwnSheet(sheet, { userId: person?.userId ?? '' }, municipality),
      })),
    }
  })

export const actions: Actions = {
  begin: async (event) => {
    const { locale, person } = event.locals
    const form = await event.request.formData()
    const begun = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      const facts = paperFactsOf(form, survey)
      const made = await beginPaperSheet(
        tx,
        municipality,
        { userId: person?.userId ?? '' },
        { survey, facts, recipientId: Number(form.get('empfaenger')) || null },
      )
      if (!made.ok) return { ...made, facts }
      const { surveyId } = survey
      const read = await readPaperSheet(tx, municipality, { surveyId, paperId: made.value })
      return {
        ok: true as const,
        paperId: made.value,
        page: read?.questionnaire.definition.pages[0]?.id ?? '',
      }
    })
    if (!begun.ok)
      return fail(409, {
        sentence: sentenceOf(begun.refusal, locale),
        typed: begun.facts,
        recipientId: Number(form.get('empfaenger')) || null,
      })
    redirect(303, `${event.url.pathname}/${begun.paperId}/seite/${begun.page}`)
  },
}
