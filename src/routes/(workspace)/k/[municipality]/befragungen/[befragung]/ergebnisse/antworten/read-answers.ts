import { error } from '@sveltejs/kit'
import { listRecipients, type Recipient } from '#lib/server/capabilities/field-phase/index.ts'
import { listCountedResponses, type StoredResponse } from '#lib/server/capabilities/survey-results/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { formatNumber } from '#lib/ui/format.ts'

export type NamedResponse = {
  readonly response: StoredResponse
  readonly recipient: Recipient | null
  readonly who: string
}

/** Every response with whose it is, by name; answered as "not found" in an anonymous survey. */
export async function readAnswers(
  tx: Tx,
  municipality: Municipality,
  { survey, today, locale }: { survey: Survey; today: string; locale: Locale },
): Promise<NamedResponse[]> {
  if (survey.anonymous) error(404)
  const recipients = new Map(
    (await listRecipients(tx, municipality, survey.surveyId)).map((one) => [one.recipientId, one]),
  )
  const { responses } = await listCountedResponses(tx, municipality, { survey, today, alsoStarted: true })
  const { unknown } = messages(locale).surveyResults.answers
  let nameless = 0
  return responses
    .map((response) => {
      const recipient = recipients.get(response.recipientId ?? 0) ?? null
      const name = recipient === null ? '' : recipient.name || recipient.email
      return { response, recipient, who: name === '' ? unknown(formatNumber(++nameless, locale)) : name }
    })
    .sort((a, b) => a.who.localeCompare(b.who, locale))
}
