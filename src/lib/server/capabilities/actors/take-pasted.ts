import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { actorOfName, insertActor } from './actors-store.ts'
import type { ActorContent, NetworkContent } from './actors-types.ts'
import { listMemberships, setMembership } from './memberships-store.ts'
import { insertNetwork, networkOfName } from './networks-store.ts'
import { nothingSaidOfActor, nothingSaidOfNetwork } from './nothing-said.ts'
import type { PastedEntry } from './pasted-entries-rules.ts'

export type Taken = { readonly created: number; readonly known: number; readonly memberships: number }

/**
 * Enters pasted actors, and those named with them. Whoever is known by name stays as it is and only gets the memberships that it
 * does not have; networks that are not known are entered by their name.
 */
export async function takePastedActors(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  entries: readonly PastedEntry<ActorContent>[],
): Promise<Taken> {
  const seats = await seatsOf(tx, municipality)
  let [created, known] = [0, 0]
  for (const { content, joined } of entries) {
    if (content.name === '') continue
    const before = await actorOfName(tx, municipality, content.name)
    const actorId = before ?? (await insertActor(tx, municipality, { ...content, by: userId }))
    if (actorId === undefined) continue
    if (before === undefined) created++
    else known++
    for (const name of joined) {
      const networkId =
        (await networkOfName(tx, municipality, name)) ??
        (await insertNetwork(tx, municipality, { ...nothingSaidOfNetwork, name, by: userId }))
      if (networkId !== undefined) await seats.add({ networkId, actorId })
    }
  }
  return { created, known, memberships: seats.added() }
}

/** The same for networks and their members. */
export async function takePastedNetworks(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  entries: readonly PastedEntry<NetworkContent>[],
): Promise<Taken> {
  const seats = await seatsOf(tx, municipality)
  let [created, known] = [0, 0]
  for (const { content, joined } of entries) {
    if (content.name === '') continue
    const before = await networkOfName(tx, municipality, content.name)
    const networkId = before ?? (await insertNetwork(tx, municipality, { ...content, by: userId }))
    if (networkId === undefined) continue
    if (before === undefined) created++
    else known++
    for (const name of joined) {
      const actorId =
        (await actorOfName(tx, municipality, name)) ??
        (await insertActor(tx, municipality, { ...nothingSaidOfActor, name, by: userId }))
      if (actorId !== undefined) await seats.add({ networkId, actorId })
    }
  }
  return { created, known, memberships: seats.added() }
}

type Seat = { readonly networkId: number; readonly actorId: number }

async function seatsOf(tx: Tx, municipality: Municipality) {
  const key = ({ networkId, actorId }: Seat) => `${networkId} ${actorId}`
  const taken = new Set((await listMemberships(tx, municipality)).map(key))
  let count = 0
  return {
    added: () => count,
    async add(seat: Seat) {
      if (taken.has(key(seat))) return
      taken.add(key(seat))
      count++
      await setMembership(tx, municipality, { ...seat, role: null, attendance: null, since: null })
    },
  }
}
