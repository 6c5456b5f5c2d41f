import { error } from '@sveltejs/kit'
import { findActor, findNetwork, type Actor, type Network } from '#lib/server/capabilities/actors/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

/** The network of the address; answered as "not found" where there is none. */
export async function networkOfPage(
  tx: Tx,
  municipality: Municipality,
  params: { netzwerk: string },
): Promise<Network> {
  return (await findNetwork(tx, municipality, idIn(params.netzwerk))) ?? error(404)
}

/** The same for an actor. */
export async function actorOfPage(
  tx: Tx,
  municipality: Municipality,
  params: { akteur: string },
): Promise<Actor> {
  return (await findActor(tx, municipality, idIn(params.akteur))) ?? error(404)
}

/** A number in an address or form; what is none is answered as "not found". */
export function idIn(text: FormDataEntryValue | null): number {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : error(404)
}
