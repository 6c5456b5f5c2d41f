import { error } from '@sveltejs/kit'
import { findProposal, type Proposal } from '#lib/server/capabilities/proposals/index.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'

/** The id in the address; 404 where it is none. */
export function proposalIdOf(params: { proposal: string }): number {
  const proposalId = /^\d{1,9}$/.test(params.proposal) ? Number(params.proposal) : 0
  if (proposalId === 0) error(404)
  return proposalId
}

/** The proposal of the address; 404 where there is none that the member may see. */
export async function findProposalOfPage(tx: Tx, params: { proposal: string }): Promise<Proposal> {
  const proposal = await findProposal(tx, proposalIdOf(params))
  if (proposal === undefined) error(404)
  return proposal
}
