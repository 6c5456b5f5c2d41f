import { messages } from '#lib/messages/index.ts'
import { listRecipientLinks, listRecipients } from '#lib/server/capabilities/field-phase/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { figure, numberColumn, textColumn, type ReadTable, type WantedTable } from '../../../table.ts'
import { surveyByCode } from '../survey-by-code.ts'
import { narrowed, readRecipientFilter } from './recipient-filter.ts'
import { dayOf, linkStateOf, shownAnswer } from './recipient-rows.ts'
import { surveyAreas } from './survey-areas.ts'

/** Whom a survey asks, as its list is narrowed; never a link, and of an anonymous survey only who has submitted. */
export const recipientsTable: ReadTable<WantedTable & { readonly code: string }> = async (
  tx,
  municipality,
  { code, address, locale, today },
) => {
  const survey = await surveyByCode(tx, municipality, code)
  if (survey === undefined) return null
  const { recipients: texts, returns } = messages(locale).fieldPhase
  const areas = await surveyAreas(tx, municipality, today)
  const links = new Map(
    (await listRecipientLinks(tx, municipality, survey.surveyId)).map((link) => [link.recipientId, link]),
  )
  const all = await listRecipients(tx, municipality, survey.surveyId)
  const now = new Date()
  const { columns } = texts.list
  return {
    name: `${texts.file} ${survey.title} ${today}`,
    title: `${survey.title}: ${messages(locale).surveys.tabs.names.recipients}`,
    columns: [
      textColumn('name', columns.name),
      textColumn('email', columns.email),
      textColumn('group', columns.group),
      textColumn('area', columns.area),
      textColumn('link', columns.link),
      textColumn('answer', columns.answer),
      textColumn('invited', returns.missing.invited),
      numberColumn('reminders', returns.missing.reminders),
      textColumn('bounced', texts.bounced),
    ],
    rows: narrowed(all, readRecipientFilter(address), areas).map((recipient) => [
      recipient.name,
      recipient.email,
      recipient.groupName,
      areas.textOf(recipient.areaId),
      texts.links[linkStateOf(links.get(recipient.recipientId), now)],
      shownAnswer(recipient, survey, texts),
      recipient.invitedAt === null ? '' : formatDate(dayOf(recipient.invitedAt), locale),
      figure(recipient.reminders),
      recipient.bouncedAt === null ? '' : formatDate(dayOf(recipient.bouncedAt), locale),
    ]),
    notes: [],
    source: '',
  }
}
