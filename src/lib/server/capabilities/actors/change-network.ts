import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { Network, NetworkContent } from './actors-types.ts'
import { findNetwork, insertNetwork, networkOfName, updateNetwork } from './networks-store.ts'

/** @returns the new network's id, or `networks/name-taken` */
export async function createNetwork(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  content: NetworkContent,
): Promise<Outcome<number>> {
  const networkId = await insertNetwork(tx, municipality, { ...content, by: userId })
  return networkId === undefined
    ? refuse('networks/name-taken', { name: content.name })
    : { ok: true, value: networkId }
}

/**
 * Saves a network, unless somebody else has changed it since the version that the person saw.
 * @returns the new version, or `networks/unknown`, `networks/stale-version`, `networks/name-taken`
 */
export async function changeNetwork(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  change: Network,
): Promise<Outcome<number>> {
  const taken = await networkOfName(tx, municipality, change.name)
  if (taken !== undefined && taken !== change.networkId)
    return refuse('networks/name-taken', { name: change.name })
  const version = await updateNetwork(tx, municipality, { ...change, by: userId })
  if (version !== undefined) return { ok: true, value: version }
  const current = await findNetwork(tx, municipality, change.networkId)
  return current === undefined
    ? refuse('networks/unknown')
    : refuse('networks/stale-version', { name: current.name, current: current.version })
}
