import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { countMail, listMail, mailStates } from '#lib/server/platform/mail/index.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { readDirectory } from '../directory-access.ts'
import type { PageServerLoad } from './$types'
import { mailState } from './mail-state.ts'

/** More than one looks through; the file has all. */
const MOST = 200

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  const state = mailStates.find((one) => one === event.url.searchParams.get('stand'))
  return readDirectory(event, async (tx, { slug }) => {
    const counts = await countMail(tx)
    const mails = await listMail(tx, { most: MOST, ...(state !== undefined && { state }) })
    return {
      sendsMail: context().sendsMail,
      state: state ?? '',
      counts: mailStates.flatMap((one) =>
        counts[one] === undefined ? [] : [{ state: one, count: counts[one] }],
      ),
      query: state === undefined ? '' : `?stand=${state}`,
      shown: keptOnServer(
        mails.map((mail) => ({
          mailId: mail.mailId,
          href: `/k/${slug}/angebote/post/${mail.mailId}`,
          to: mail.to,
          subject: mail.subject,
          created: formatInstant(mail.createdAt, locale),
          isTroubled: mail.state === 'refused' || mail.state === 'unclear',
          ...mailState(mail, locale),
        })),
      ),
    }
  })
}
