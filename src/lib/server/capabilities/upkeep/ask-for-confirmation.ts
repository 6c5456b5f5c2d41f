import { createLink } from '../../platform/links/index.ts'
import { SITE, writeMail } from '../../platform/mail/index.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { confirmationMail } from '../../../messages/mail.de.ts'
import { daysAfter } from '../../platform/calendar-days.ts'
import type { DirectorySettings } from './directory-settings-types.ts'
import { CONFIRM_OFFERS, type OpenRequest, type Recipient } from './request-types.ts'
import {
  closeRequests,
  holdAsking,
  listOpenRequests,
  noteMail,
  openRequest,
  selectDueOffers,
} from './requests-store.ts'
import { LOOK_AHEAD_DAYS, mailToday, recipientsOf } from './whom-to-ask-rules.ts'

/** Longer than the entry takes to be hidden in most municipalities: a late answer is better than none. */
const LINK_DAYS = 180

type Asked = { readonly questions: number; readonly reminders: number; readonly withoutAddress: number }
type Asking = { readonly settings: DirectorySettings; readonly today: string }

/**
 * Writes a mail for everybody whose offers are to be confirmed, and reminders for those who have not answered; closes what needs no
 * answer any more. To be called daily; a second time on the same day it does nothing.
 *
 * @returns how many mails, and how many offers that are due have nobody who could be asked
 */
export async function askForConfirmation(
  tx: Tx,
  municipality: Pick<Municipality, 'municipalityId' | 'name'>,
  { settings, today }: Asking,
): Promise<Asked> {
  await holdAsking(tx, municipality)
  const { confirmEveryMonths, remindAfterDays } = settings
  const onOrBefore = daysAfter(today, LOOK_AHEAD_DAYS)
  const { recipients, withoutAddress } = recipientsOf(
    await selectDueOffers(tx, { confirmEveryMonths, onOrBefore }),
  )
  const open = new Map(
    (await listOpenRequests(tx)).map((request) => [request.address.toLowerCase(), request]),
  )
  const sent = { question: 0, reminder: 0 }
  for (const recipient of recipients) {
    const request = open.get(recipient.address.toLowerCase())
    open.delete(recipient.address.toLowerCase())
    const kind = mailToday(recipient, request, { remindAfterDays, today })
    if (kind === null) continue
    await ask(tx, municipality, { recipient, request, kind, settings, today })
    sent[kind] += 1
  }
  // Nothing of theirs is to be confirmed any more.
  await closeRequests(
    tx,
    [...open.values()].map(({ requestId }) => requestId),
    today,
  )
  return {
    questions: sent.question,
    reminders: sent.reminder,
    withoutAddress: withoutAddress.filter(({ dueOn }) => dueOn <= today).length,
  }
}

async function ask(
  tx: Tx,
  municipality: Pick<Municipality, 'municipalityId' | 'name'>,
  {
    recipient,
    request,
    kind,
    settings,
    today,
  }: Asking & { recipient: Recipient; request: OpenRequest | undefined; kind: 'question' | 'reminder' },
): Promise<void> {
  const requestId = request?.requestId ?? (await openRequest(tx, municipality, { recipient, today }))
  const { token } = await createLink(tx, municipality, {
    purpose: CONFIRM_OFFERS,
    subjectId: requestId,
    sentTo: recipient.address,
    expiresAt: new Date(Date.parse(today) + LINK_DAYS * 86_400_000),
  })
  await writeMail(tx, municipality, {
    purpose: CONFIRM_OFFERS,
    subjectId: requestId,
    idempotencyKey: `${CONFIRM_OFFERS} ${requestId} ${today}`,
    to: recipient.address,
    ...confirmationMail({
      kind,
      municipality: municipality.name,
      recipient: recipient.name,
      offers: recipient.offers.map(({ name }) => name),
      link: `${SITE}/stimmt-noch/${token}`,
      hides: settings.hideAfterDays !== null,
      contact: settings.contact,
    }),
  })
  const mails = kind === 'question' ? 1 : (request?.mails ?? 0) + 1
  await noteMail(tx, municipality, { requestId, recipient, mails, today })
}
