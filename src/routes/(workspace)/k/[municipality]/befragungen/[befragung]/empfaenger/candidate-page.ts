import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import {
  insertRecipients,
  listRecipients,
  type Candidate,
} from '#lib/server/capabilities/field-phase/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import { groupsOf } from './recipient-filter.ts'
import { surveyAreas } from './survey-areas.ts'

/** Somebody to choose, as the page shows them. */
export type CandidateRow = {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly group: string
  readonly area: string
  /** Is entered in this survey already. */
  readonly isKnown: boolean
}

/** Those who could be asked, beside those who are entered. */
export async function candidateRows(
  tx: Tx,
  municipality: Municipality,
  { surveyId, candidates }: { surveyId: number; candidates: readonly Candidate[] },
): Promise<{ rows: CandidateRow[]; groups: string[] }> {
  const recipients = await listRecipients(tx, municipality, surveyId)
  const { textOf } = await surveyAreas(tx, municipality, context().today())
  const keyOf = ({ name, email }: { name: string; email: string }) => (email || `name ${name}`).toLowerCase()
  const there = new Set(recipients.map(keyOf))
  return {
    groups: groupsOf(recipients),
    rows: candidates.map((candidate) => ({
      key: candidate.key,
      name: candidate.name,
      email: candidate.email,
      group: candidate.groupName,
      area: textOf(candidate.areaId),
      isKnown: there.has(keyOf(candidate)),
    })),
  }
}

type CandidateEvent = WorkspaceEvent & {
  request: Request
  url: URL
  params: { municipality: string; befragung: string }
}

/** Takes over those whose boxes are ticked, and goes back to the list. */
export async function takeCandidates(
  event: CandidateEvent,
  find: (tx: Tx, municipality: Municipality, survey: Survey) => Promise<readonly Candidate[]>,
) {
  const form = await event.request.formData()
  const wanted = new Set(form.getAll('wer').map(String))
  const group = String(form.get('gruppe-fuer-alle') ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 100)
  const added = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const survey = await surveyOfPage(tx, municipality, event.params)
    const recipients = (await find(tx, municipality, survey)).filter(({ key }) => wanted.has(key))
    if (recipients.length === 0) return null
    return insertRecipients(tx, municipality, {
      surveyId: survey.surveyId,
      recipients: recipients.map(({ key: _key, ...one }) => ({ ...one, groupName: group || one.groupName })),
    })
  })
  if (added !== null) redirect(303, `${event.url.pathname.replace(/\/[^/]+$/, '')}?dazu=${added}`)
  const { nobody } = messages(event.locals.locale).fieldPhase.recipients.candidates
  return fail(422, { sentence: nobody, group })
}
