import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { findActor, removeActor, updateActor } from './actors-store.ts'
import type { Actor } from './actors-types.ts'
import { moveActorLinks } from './merge-actors-store.ts'

/**
 * Makes one actor of two: memberships, ties and what surveys ask of `from` go over to `to`; where both say something, what stays holds,
 * of ties what was told later. What `to` does not say is taken from `from`.
 * @returns the id of the one that stays; `networks/unknown`, `networks/same` if refused
 */
export async function mergeActors(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  { from, to }: { from: number; to: number },
): Promise<Outcome<number>> {
  if (from === to) return refuse('networks/same')
  const goes = await findActor(tx, municipality, from)
  const stays = await findActor(tx, municipality, to)
  if (goes === undefined || stays === undefined) return refuse('networks/unknown')
  await moveActorLinks(tx, municipality, { from, to })
  await removeActor(tx, municipality, from)
  const version = await updateActor(tx, municipality, { ...joined(stays, goes), by: userId })
  return version === undefined
    ? refuse('networks/stale-version', { name: stays.name })
    : { ok: true, value: to }
}

function joined(stays: Actor, goes: Actor): Actor {
  const both = <Item>(one: readonly Item[], other: readonly Item[]) => [...new Set([...one, ...other])]
  return {
    ...stays,
    sector: stays.sector ?? goes.sector,
    kind: stays.kind ?? goes.kind,
    providerId: stays.providerId ?? goes.providerId,
    steps: both(stays.steps, goes.steps),
    fields: both(stays.fields, goes.fields),
    roles: both(stays.roles, goes.roles),
    areaIds: both(stays.areaIds, goes.areaIds),
    contact: stays.contact || goes.contact,
    email: stays.email || goes.email,
    phone: stays.phone || goes.phone,
    website: stays.website || goes.website,
    note: [stays.note, goes.note].filter((note) => note !== '').join('\n'),
  }
}
