import {
  listActors,
  listTies,
  worksTogether,
  type Actor,
  type Tie,
} from '#lib/server/capabilities/actors/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

/** How an actor stands to another: what either says. */
export type Partner = { readonly actor: Actor; readonly saidHere: Tie | null; readonly saidThere: Tie | null }

/** Those with whom an actor works or would like to, and all others. */
export async function readPartners(
  tx: Tx,
  municipality: Municipality,
  { actorId }: Pick<Actor, 'actorId'>,
): Promise<{ partners: Partner[]; others: Actor[]; hasAnswered: boolean }> {
  const ties = await listTies(tx, municipality)
  const others = (await listActors(tx, municipality)).filter((other) => other.actorId !== actorId)
  const partners = others
    .map((actor): Partner => ({
      actor,
      saidHere: ties.find((tie) => tie.fromActorId === actorId && tie.toActorId === actor.actorId) ?? null,
      saidThere: ties.find((tie) => tie.fromActorId === actor.actorId && tie.toActorId === actorId) ?? null,
    }))
    .filter(({ saidHere, saidThere }) => saidHere !== null || saidThere !== null)
  const together = ({ saidHere, saidThere }: Partner) =>
    [saidHere, saidThere].some((tie) => tie !== null && worksTogether(tie))
  return {
    partners: partners.toSorted((one, other) => Number(together(other)) - Number(together(one))),
    others,
    hasAnswered: ties.some(({ fromActorId }) => fromActorId === actorId),
  }
}
