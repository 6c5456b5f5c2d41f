import { randomUUID } from 'node:crypto'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { OfferContent } from '../offers/index.ts'
import { listProposals } from './list-proposals.ts'
import { insertDecision, lockDecisions } from './takeover-store.ts'
import type { Proposal } from './takeover-types.ts'
import { writeProposal } from './write-proposal.ts'

/** A proposal as it was seen. */
export type SeenProposal = { readonly proposalId: string; readonly seen: string }

type Taking = {
  readonly survey: { readonly surveyId: number; readonly title: string; readonly anonymous: boolean }
  readonly wanted: readonly SeenProposal[]
  /** Only these facts of the one that is wanted; absent = all. Of something new its name is always among them. */
  readonly facts?: readonly string[]
  /** What the offer that is wanted says instead of what is proposed. */
  readonly content?: OfferContent
  /** It was not clear what it is; now it is none of ours. */
  readonly asNew?: true
  readonly source: string
  /** ISO date. */
  readonly today: string
}

export type Taken = { readonly pressId: string; readonly count: number }

/**
 * Takes proposals over, each with what it needs, in whatever order they are named. All or none; the transaction of a refused one is to be
 * rolled back.
 * @returns how many were written; refused: `takeover/changed-meanwhile`, `takeover/not-clear`, and what keepers of offers, actors and
 *   networks refuse
 */
export async function takeProposals(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { survey, wanted, facts, content, asNew, source, today }: Taking,
): Promise<Outcome<Taken>> {
  const pressId = randomUUID()
  const { userId: by } = principal
  const open = new Set<string>()
  const { surveyId } = survey
  await lockDecisions(tx, municipality, surveyId)
  let count = 0
  for (let round = 0; round === 0 || open.size > 0; round += 1) {
    const { proposals, known } = await listProposals(tx, municipality, { ...survey, today })
    const byId = new Map(proposals.map((proposal) => [proposal.proposalId, proposal]))
    if (round === 0) {
      const unseen = wanted.find(({ proposalId, seen }) => byId.get(proposalId)?.seen !== seen)
      if (unseen !== undefined)
        return refuse('takeover/changed-meanwhile', { name: byId.get(unseen.proposalId)?.name ?? '' })
      for (const { proposalId } of wanted) addNeeded(open, proposalId, byId)
      if (asNew) await settleAsNew(wanted)
      if (asNew) continue
    }
    const ready = readyOf(
      [...open].flatMap((id) => byId.get(id) ?? []),
      open,
    )
    // What is not there any more has been written along with another, or is known by now.
    for (const id of open) if (!byId.has(id)) open.delete(id)
    if (ready.length === 0 && open.size > 0) {
      const stuck = byId.get([...open][0] ?? '')
      return refuse('takeover/not-clear', { name: stuck?.name ?? '' })
    }
    for (const proposal of ready) {
      const chosen = isWanted(proposal) && facts !== undefined ? withOnly(proposal, facts) : proposal
      const written = await writeProposal(tx, municipality, {
        principal,
        content: isWanted(proposal) ? content : undefined,
        proposal: chosen,
        known,
        source,
        today,
      })
      if (!written.ok) return written
      const { statement, name, endNames, isNew } = proposal
      await insertDecision(tx, municipality, {
        ...written.value,
        pressId,
        surveyId,
        statement,
        name: name === '' ? endNames.join(' – ') : name,
        decision: 'taken',
        wasNew: isNew,
        by,
      })
      open.delete(proposal.proposalId)
      count += 1
    }
  }
  return { ok: true, value: { pressId, count } }

  /** Of one alone it may be told how it is written; not of what is taken along. */
  function isWanted({ proposalId }: Proposal): boolean {
    return wanted.length === 1 && wanted[0]?.proposalId === proposalId
  }

  async function settleAsNew(seen: readonly SeenProposal[]): Promise<void> {
    const { proposals } = await listProposals(tx, municipality, { ...survey, today })
    for (const { statement, name } of proposals.filter((one) =>
      seen.some((id) => id.proposalId === one.proposalId),
    ))
      await insertDecision(tx, municipality, {
        pressId,
        surveyId,
        statement,
        name,
        decision: 'matched',
        target: null,
        by,
      })
  }
}

function addNeeded(open: Set<string>, proposalId: string, byId: ReadonlyMap<string, Proposal>): void {
  if (open.has(proposalId)) return
  open.add(proposalId)
  for (const needed of byId.get(proposalId)?.needs ?? []) addNeeded(open, needed, byId)
}

/** What can be written now: clear, with its ends there, and of what is said of the same thing one at a time. */
function readyOf(proposals: readonly Proposal[], open: ReadonlySet<string>): Proposal[] {
  const about = new Set<string>()
  return proposals.filter(({ kind, targetIds, candidates, waitsFor, needs }) => {
    if (candidates.length > 0 || waitsFor.length > 0 || needs.some((id) => open.has(id))) return false
    if (targetIds.includes(null)) return true
    const key = `${kind} ${targetIds.join()}`
    if (about.has(key)) return false
    about.add(key)
    return true
  })
}

function withOnly(proposal: Proposal, wanted: readonly string[]): Proposal {
  const shown = new Set(proposal.differences.map(({ fact }) => fact))
  const isKept = (fact: string) =>
    !shown.has(fact) || wanted.includes(fact) || (proposal.isNew && fact === 'name')
  return {
    ...proposal,
    facts: Object.fromEntries(Object.entries(proposal.facts).filter(([fact]) => isKept(fact))),
  }
}
