import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { actorOfName, findActor, insertActor, updateActor } from './actors-store.ts'
import type { Actor, ActorContent } from './actors-types.ts'

/** @returns the new actor's id, or `networks/name-taken` */
export async function createActor(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  content: ActorContent,
): Promise<Outcome<number>> {
  const actorId = await insertActor(tx, municipality, { ...content, by: userId })
  return actorId === undefined
    ? refuse('networks/name-taken', { name: content.name })
    : { ok: true, value: actorId }
}

/**
 * Saves an actor, unless somebody else has changed it since the version that the person saw.
 * @returns the new version, or `networks/unknown`, `networks/stale-version`, `networks/name-taken`
 */
export async function changeActor(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  change: Actor,
): Promise<Outcome<number>> {
  const taken = await actorOfName(tx, municipality, change.name)
  if (taken !== undefined && taken !== change.actorId)
    return refuse('networks/name-taken', { name: change.name })
  const version = await updateActor(tx, municipality, { ...change, by: userId })
  if (version !== undefined) return { ok: true, value: version }
  const current = await findActor(tx, municipality, change.actorId)
  return current === undefined
    ? refuse('networks/unknown')
    : refuse('networks/stale-version', { name: current.name, current: current.version })
}
