import { isMailAddress } from '../../platform/mail/index.ts'
import { daysAfter } from '../../platform/calendar-days.ts'
import type { MailRecipient } from './mail-types.ts'

export const MOST_REMINDERS = 3
/** So long somebody has peace after a mail. */
export const DAYS_BETWEEN_MAILS = 3

/** Whom a survey's invitation is still to go to. Somebody who has begun has a link from elsewhere. */
export function whomToInvite(recipients: readonly MailRecipient[]): MailRecipient[] {
  return recipients.filter((one) => isToBeInvited(one) && isMailAddress(one.email))
}

/** Who would be invited if what stands as their address were one that mail can go to. */
export function whomNoMailReaches(recipients: readonly MailRecipient[]): MailRecipient[] {
  return recipients.filter((one) => isToBeInvited(one) && !isMailAddress(one.email))
}

function isToBeInvited({ invitedOn, isBounced, isWaiting, hasBegun, isDone }: MailRecipient): boolean {
  return invitedOn === null && !isBounced && !isWaiting && !hasBegun && !isDone
}

export type WhomToRemind = {
  readonly now: readonly MailRecipient[]
  /** Their last mail is too fresh. */
  readonly later: readonly MailRecipient[]
  /** The first day on which all of `now` and `later` may be reminded, ISO; null = there is nobody later. */
  readonly laterOn: string | null
  /** They have had all the reminders there are. */
  readonly exhausted: readonly MailRecipient[]
  /** Their mail came back or was refused. */
  readonly bounced: readonly MailRecipient[]
}

/**
 * Parts those who were invited and have not submitted. Who was not invited by mail is in none of the parts.
 * @param today ISO date
 */
export function whomToRemind(recipients: readonly MailRecipient[], today: string): WhomToRemind {
  const missing = recipients.filter(({ isDone, invitedOn }) => !isDone && invitedOn !== null)
  const [bounced, reachable] = parted(missing, ({ isBounced }) => isBounced)
  const [exhausted, open] = parted(reachable, ({ reminders }) => reminders >= MOST_REMINDERS)
  const [later, now] = parted(open, (one) => one.isWaiting || freeOn(one) > today)
  return { now, later, laterOn: later.map(freeOn).sort().at(-1) ?? null, exhausted, bounced }
}

/** The first day on which the next mail may go out, ISO. */
function freeOn({ invitedOn, lastRemindedOn }: MailRecipient): string {
  return daysAfter(lastRemindedOn ?? invitedOn ?? '1970-01-01', DAYS_BETWEEN_MAILS)
}

function parted<Item>(items: readonly Item[], isIn: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isIn), items.filter((item) => !isIn(item))]
}
