import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { noDetails, noPlanning, type OfferContent } from '../offers/index.ts'
import type { Proposal, ProposalDecision } from './proposal-types.ts'

type Wanted = {
  /** Only those that wait, or only those that are decided. */
  waiting?: boolean
  providerIds?: readonly number[]
  /** At most so many, the latest first. */
  most?: number
}

/** Proposals that the member may see, the latest first; a provider sees its own. */
export async function listProposals(
  tx: Tx,
  { waiting, providerIds, most = 1000 }: Wanted = {},
): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select ${columns} from ${joined}
    where ${waiting === undefined ? sql`true` : sql`(q.decision is null) = ${waiting}`}
      and ${providerIds === undefined ? sql`true` : sql`q.provider_id = any(${providerIds}::int[])`}
    order by q.updated_at desc, q.proposal_id desc limit ${most}`.execute(tx)
  return rows.map(whole)
}

export async function findProposal(tx: Tx, proposalId: number): Promise<Proposal | undefined> {
  const { rows } = await sql<Proposal>`
    select ${columns} from ${joined} where q.proposal_id = ${proposalId}`.execute(tx)
  return rows.map(whole)[0]
}

/** The proposal that waits for a decision about an offer. */
export async function findWaiting(tx: Tx, offerId: number): Promise<Proposal | undefined> {
  const { rows } = await sql<Proposal>`
    select ${columns} from ${joined} where q.offer_id = ${offerId} and q.decision is null`.execute(tx)
  return rows.map(whole)[0]
}

export async function countWaiting(tx: Tx): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from offer_proposal where decision is null`.execute(tx)
  return rows[0]?.waiting ?? 0
}

type NewProposal = Pick<Proposal, 'providerId' | 'offerId' | 'baseVersion' | 'content' | 'note'>

export async function insertProposal(
  tx: Tx,
  { municipalityId }: Municipality,
  { providerId, offerId, baseVersion, content, note }: NewProposal,
): Promise<number> {
  const row = await tx
    .insertInto('offer_proposal')
    .values({
      municipality_id: municipalityId,
      provider_id: providerId,
      offer_id: offerId,
      base_version: baseVersion,
      content: JSON.stringify(content),
      note,
      proposed_by: sql<string>`current_setting('gelingen.user', true)`,
    })
    .returning('proposal_id')
    .executeTakeFirstOrThrow()
  return row.proposal_id
}

/** @returns false if it does not wait any more, or in another version */
export async function updateProposal(
  tx: Tx,
  {
    proposalId,
    version,
    ...changed
  }: { proposalId: number; version: number } & Pick<NewProposal, 'providerId' | 'baseVersion' | 'content'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('offer_proposal')
    .set({
      provider_id: changed.providerId,
      base_version: changed.baseVersion,
      content: JSON.stringify(changed.content),
      version: version + 1,
      updated_at: sql<Date>`now()`,
    })
    .where('proposal_id', '=', proposalId)
    .where('version', '=', version)
    .where('decision', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What the provider says to those who decide; the proposal itself stays as it was read. @returns false if it does not wait any more */
export async function updateNote(tx: Tx, proposalId: number, note: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('offer_proposal')
    .set({ note })
    .where('proposal_id', '=', proposalId)
    .where('decision', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Decided = {
  proposalId: number
  /** The version that was read. */
  version: number
  decision: ProposalDecision
  note: string
  /** The offer that a new one has become. */
  offerId?: number
}

/** @returns false if it does not wait any more, or in another version */
export async function decideProposal(
  tx: Tx,
  { proposalId, version, decision, note, offerId }: Decided,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('offer_proposal')
    .set({
      decision,
      decision_note: note,
      decided_by: sql<string>`current_setting('gelingen.user', true)`,
      decided_at: sql<Date>`now()`,
      ...(offerId === undefined ? {} : { offer_id: offerId }),
    })
    .where('proposal_id', '=', proposalId)
    .where('version', '=', version)
    .where('decision', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const columns = sql`q.proposal_id as "proposalId", q.version, q.provider_id as "providerId", p.name as "providerName",
  q.offer_id as "offerId", q.base_version as "baseVersion", q.content, q.note, q.proposed_by as "proposedBy",
  q.proposed_at as "proposedAt", q.updated_at as "updatedAt", q.decision, q.decided_by as "decidedBy",
  q.decided_at as "decidedAt", q.decision_note as "decisionNote"`

const joined = sql`offer_proposal q
  join provider p on p.municipality_id = q.municipality_id and p.provider_id = q.provider_id`

/** Keys that an earlier version of the program did not know are absent. */
function whole(proposal: Proposal): Proposal {
  const content: OfferContent = {
    ...proposal.content,
    details: { ...noDetails, ...proposal.content.details },
    planning: noPlanning,
  }
  return { ...proposal, content }
}
