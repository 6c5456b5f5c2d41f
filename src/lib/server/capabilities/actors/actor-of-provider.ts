import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { actorOfName, insertActor } from './actors-store.ts'
import { linkToProvider, providerAsActor } from './provider-actor-store.ts'

/**
 * The actor that is a provider of the directory. Where there is none yet, it is made of what the directory knows: an entry of the same
 * name becomes it, else a new one.
 * @returns its id, or `networks/unknown`
 */
export async function actorOfProvider(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  providerId: number,
): Promise<Outcome<number>> {
  const provider = await providerAsActor(tx, municipality, providerId)
  if (provider === undefined) return refuse('networks/unknown')
  if (provider.actorId !== null) return { ok: true, value: provider.actorId }
  const namesake = await actorOfName(tx, municipality, provider.content.name)
  if (namesake !== undefined) {
    await linkToProvider(tx, municipality, { actorId: namesake, providerId, by: userId })
    return { ok: true, value: namesake }
  }
  const actorId = await insertActor(tx, municipality, { ...provider.content, by: userId })
  return actorId === undefined
    ? refuse('networks/name-taken', { name: provider.content.name })
    : { ok: true, value: actorId }
}
