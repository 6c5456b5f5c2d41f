import { randomUUID } from 'node:crypto'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { listProposals } from './list-proposals.ts'
import type { SeenProposal } from './take-proposals.ts'
import { insertDecision, lockDecisions } from './takeover-store.ts'
import type { Proposal } from './takeover-types.ts'

type Deciding = {
  readonly survey: { readonly surveyId: number; readonly anonymous: boolean }
  readonly seen: SeenProposal
  /** ISO date. */
  readonly today: string
}

/** Does not want what is proposed; said anew and differently, it comes again. @returns or `takeover/changed-meanwhile` */
export async function leaveProposal(
  tx: Tx,
  municipality: Municipality,
  { userId: by }: Principal,
  { survey, seen, today }: Deciding,
): Promise<Outcome<null>> {
  const proposal = await seenProposal(tx, municipality, { survey, seen, today })
  if (proposal === undefined) return refuse('takeover/changed-meanwhile', { name: '' })
  const { statement, name, endNames } = proposal
  await insertDecision(tx, municipality, {
    pressId: randomUUID(),
    surveyId: survey.surveyId,
    statement,
    name: name === '' ? endNames.join(' – ') : name,
    decision: 'left',
    target: null,
    by,
  })
  return { ok: true, value: null }
}

/**
 * Says which one of ours is meant; what would change then is proposed.
 * @param candidateId one of the candidates; null = none of ours
 * @returns or `takeover/changed-meanwhile`
 */
export async function settleProposal(
  tx: Tx,
  municipality: Municipality,
  { userId: by }: Principal,
  { survey, seen, candidateId, today }: Deciding & { candidateId: number | null },
): Promise<Outcome<null>> {
  const proposal = await seenProposal(tx, municipality, { survey, seen, today })
  const isOffered = candidateId === null || proposal?.candidates.some(({ id }) => id === candidateId)
  if (proposal === undefined || !isOffered) return refuse('takeover/changed-meanwhile', { name: '' })
  const { statement, name, kind } = proposal
  await insertDecision(tx, municipality, {
    pressId: randomUUID(),
    surveyId: survey.surveyId,
    statement,
    name,
    decision: 'matched',
    target: candidateId === null ? null : `${kind}-${candidateId}`,
    by,
  })
  return { ok: true, value: null }
}

async function seenProposal(
  tx: Tx,
  municipality: Municipality,
  { survey, seen, today }: Deciding,
): Promise<Proposal | undefined> {
  await lockDecisions(tx, municipality, survey.surveyId)
  const { proposals } = await listProposals(tx, municipality, { ...survey, today })
  return proposals.find(({ proposalId, seen: mark }) => proposalId === seen.proposalId && mark === seen.seen)
}
