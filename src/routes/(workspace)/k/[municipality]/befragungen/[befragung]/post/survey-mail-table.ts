import { messages } from '#lib/messages/index.ts'
import { listSurveyMail } from '#lib/server/capabilities/survey-mail/index.ts'
import { findSurvey } from '#lib/server/capabilities/surveys/index.ts'
import { mailStates } from '#lib/server/platform/mail/index.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { textColumn, type ReadTable, type WantedTable } from '../../../table.ts'
import { surveyMailWords } from './survey-mail-words.ts'

/** What was sent to whom and when, without the texts: they hold links. `code` is the survey's number; narrowed by `stand`. */
export const surveyMailTable: ReadTable<WantedTable & { readonly code: string }> = async (
  tx,
  municipality,
  { address, code, locale, today },
) => {
  if (!/^[1-9]\d{0,8}$/.test(code)) return null
  const survey = await findSurvey(tx, municipality, Number(code))
  if (survey === undefined) return null
  const texts = messages(locale).surveyMail.list
  const { columns } = texts
  const state = mailStates.find((one) => one === address.get('stand'))
  const mails = await listSurveyMail(tx, municipality, {
    surveyId: survey.surveyId,
    ...(state !== undefined && { states: [state] }),
  })
  return {
    name: `${texts.file} ${survey.title} ${today}`,
    title: `${texts.title}: ${survey.title}`,
    columns: [
      textColumn('name', columns.name),
      textColumn('to', columns.to),
      textColumn('group', columns.group),
      textColumn('kind', columns.kind),
      textColumn('state', columns.state),
      textColumn('reason', columns.reason),
      textColumn('created', columns.created),
      textColumn('settled', columns.settled),
    ],
    rows: mails.map((mail) => {
      const words = surveyMailWords(mail, locale)
      return [
        mail.name,
        mail.to,
        mail.groupName,
        words.kind,
        words.state,
        words.reason,
        formatInstant(mail.createdAt, locale),
        mail.settledAt === null ? '' : formatInstant(mail.settledAt, locale),
      ]
    }),
    notes: [],
    source: municipality.name,
  }
}
