import { isMailAddress } from '../../platform/mail/index.ts'
import { daysBetween } from '../../platform/calendar-days.ts'
import type { DueOffer, OpenRequest, Recipient } from './request-types.ts'

/** Whoever is asked anyway is asked about what becomes due within these days, too: one mail instead of several. */
export const LOOK_AHEAD_DAYS = 14
const MOST_REMINDERS = 3

/** All offers of one address are one question; those without an address that mail can go to are left over. */
export function recipientsOf(due: readonly DueOffer[]): {
  recipients: Recipient[]
  withoutAddress: DueOffer[]
} {
  const reachable = due.filter(({ address }) => isMailAddress(address))
  const groups = Map.groupBy(reachable, ({ address }) => address.toLowerCase())
  const recipients = [...groups.values()].map((offers): Recipient => {
    const names = new Set(offers.map(({ providerName }) => providerName ?? ''))
    const [first = ''] = names
    return { address: offers[0]?.address ?? '', name: names.size === 1 ? first : '', offers }
  })
  return { recipients, withoutAddress: due.filter((offer) => !reachable.includes(offer)) }
}

/**
 * Whether a recipient gets a mail today: a question about offers that no mail has named yet, a reminder, or none. Between two mails to
 * the same recipient lie at least `remindAfterDays`; after three reminders there is silence until another offer becomes due.
 *
 * @param today ISO date
 */
export function mailToday(
  { offers }: Pick<Recipient, 'offers'>,
  request: Pick<OpenRequest, 'askedOfferIds' | 'lastMailOn' | 'mails'> | undefined,
  { remindAfterDays, today }: { remindAfterDays: number; today: string },
): 'question' | 'reminder' | null {
  const due = offers.filter(({ dueOn }) => dueOn <= today)
  if (due.length === 0) return null
  if (request === undefined || request.lastMailOn === null) return 'question'
  if (daysBetween(request.lastMailOn, today) < remindAfterDays) return null
  const asked = new Set(request.askedOfferIds)
  if (due.some(({ offerId }) => !asked.has(offerId))) return 'question'
  return request.mails <= MOST_REMINDERS ? 'reminder' : null
}
