import type { Database } from '../database/open-database.ts'
import { composeMessage, type MailSender } from './compose-message.ts'
import { handOver, type HandedOver, type MailServer } from './hand-over.ts'
import { isExampleAddress } from './mail-address.ts'
import type { ClaimedMail } from './mail-types.ts'
import {
  asOnlySender,
  claimMail,
  emptyOldMail,
  markUnclearMail,
  settleMail,
  type Settled,
} from './sender-store.ts'

/** How the installation sends mail. */
export type MailSettings = {
  readonly server: MailServer
  readonly sender: MailSender
  readonly perMinute: number
}

/** Seconds until the next attempt, by the number of those made: two days in all, then it is given up. */
const PAUSES_SECONDS = [60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600]

type Sending = {
  database: Pick<Database, 'kysely' | 'pool'>
  settings: MailSettings
  /** Public address, for the links in the texts. */
  site: string
  signal?: AbortSignal
}

/**
 * Sends what is due in all municipalities, one after another and not more than so many a minute; what the pace leaves is for the next
 * call. Nothing is sent twice: each mail is marked as being handed over, and that is committed, before the server hears of it. What a
 * killed process left in between is marked as unclear, and sent again by hand only.
 * @returns how many were taken by the server; undefined where another process is sending
 */
export function sendWaitingMail({ database, settings, site, signal }: Sending): Promise<number | undefined> {
  const { kysely, pool } = database
  return asOnlySender(pool, async () => {
    await markUnclearMail(kysely)
    await emptyOldMail(kysely)
    let sent = 0
    const claimNext = async () => (signal?.aborted ? undefined : claimMail(kysely, settings.perMinute))
    for (let mail = await claimNext(); mail !== undefined; mail = await claimNext()) {
      const result = await attempt(mail, { settings, site })
      await settleMail(kysely, mail, settledBy(result, mail.attempt))
      if (result.is === 'sent') sent += 1
      if (result.is === 'not-now' && result.isOurs) break
    }
    return sent
  })
}

async function attempt(
  mail: ClaimedMail,
  { settings, site }: Pick<Sending, 'settings' | 'site'>,
): Promise<HandedOver | { is: 'example' }> {
  if (isExampleAddress(mail.to)) return { is: 'example' }
  const { server, sender } = settings
  const message = await composeMessage(mail, { sender, site })
  return handOver(server, { from: sender.address, to: mail.to, message })
}

function settledBy(result: HandedOver | { is: 'example' }, attempt: number): Settled {
  switch (result.is) {
    case 'sent':
      return { state: 'sent' }
    case 'unclear':
      return { state: 'unclear', reason: 'mail/broken-off' }
    case 'example':
      return { state: 'refused', reason: 'mail/example-address' }
    case 'refused':
      return { state: 'refused', reason: result.reason, ...answerOf(result) }
    case 'not-now': {
      const waitSeconds = PAUSES_SECONDS[attempt - 1]
      const answer = answerOf(result)
      return waitSeconds === undefined
        ? { state: 'refused', reason: 'mail/gave-up', ...answer }
        : { state: 'waiting', reason: result.reason, waitSeconds, ...answer }
    }
  }
}

function answerOf({ smtpCode }: { smtpCode?: number }): { smtpCode?: number } {
  return smtpCode === undefined ? {} : { smtpCode }
}
