import { messages } from '#lib/messages/index.ts'
import { listMail, mailStates } from '#lib/server/platform/mail/index.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { textColumn, type ReadTable } from '../../table.ts'
import { mailState } from './mail-state.ts'

/** The outbox, without the texts of the mails: they hold links. */
export const mailsTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const { post } = messages(locale).upkeep
  const wanted = mailStates.find((one) => one === address.get('stand'))
  const mails = await listMail(tx, wanted === undefined ? {} : { state: wanted })
  const { columns } = post
  return {
    name: `${post.file} ${municipality.slug} ${today}`,
    title: post.title,
    columns: [
      textColumn('to', columns.to),
      textColumn('subject', columns.subject),
      textColumn('state', columns.state),
      textColumn('reason', columns.reason),
      textColumn('created', columns.created),
      textColumn('settled', columns.settled),
    ],
    rows: mails.map((mail) => {
      const { state, reason } = mailState(mail, locale)
      const settled = mail.settledAt === null ? '' : formatInstant(mail.settledAt, locale)
      return [mail.to, mail.subject, state, reason, formatInstant(mail.createdAt, locale), settled]
    }),
    notes: [],
    source: municipality.name,
  }
}
