import { listRecipients, type Recipient } from '#lib/server/capabilities/field-phase/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { narrowed, readRecipientFilter } from './recipient-filter.ts'
import { surveyAreas } from './survey-areas.ts'

/** Those of a survey whom a form means: who is ticked, or all whom the list shows by its address. */
export async function chosenRecipients(
  tx: Tx,
  municipality: Municipality,
  { form, url, surveyId, today }: { form: FormData; url: URL; surveyId: number; today: string },
): Promise<Recipient[]> {
  const all = await listRecipients(tx, municipality, surveyId)
  if (form.has('alle'))
    return narrowed(all, readRecipientFilter(url.searchParams), await surveyAreas(tx, municipality, today))
  const ticked = new Set(form.getAll('gewaehlt').map(Number))
  return all.filter(({ recipientId }) => ticked.has(recipientId))
}
