import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Membership, NetworkLink } from './actors-types.ts'

/** Who sits where, by network, then by actor. */
export async function listMemberships(tx: Tx, { municipalityId }: Municipality): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select network_id as "networkId", actor_id as "actorId", role, attendance, since
    from network_member where municipality_id = ${municipalityId} order by 1, 2`.execute(tx)
  return rows
}

/** An actor is member of a network from now on; if it is already, what is said of it changes. */
export async function setMembership(
  tx: Tx,
  { municipalityId }: Municipality,
  { networkId, actorId, role, attendance, since }: Membership,
): Promise<void> {
  await tx
    .insertInto('network_member')
    .values({
      municipality_id: municipalityId,
      network_id: networkId,
      actor_id: actorId,
      role,
      attendance,
      since,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'network_id', 'actor_id'])
        .doUpdateSet({ role, attendance, since }),
    )
    .execute()
}

/** @returns false where there is none */
export async function removeMembership(
  tx: Tx,
  { municipalityId }: Municipality,
  { networkId, actorId }: Pick<Membership, 'networkId' | 'actorId'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('network_member')
    .where('municipality_id', '=', municipalityId)
    .where('network_id', '=', networkId)
    .where('actor_id', '=', actorId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What heads of networks say of other networks, by network, then by the other. */
export async function listNetworkLinks(tx: Tx, { municipalityId }: Municipality): Promise<NetworkLink[]> {
  const { rows } = await sql<NetworkLink>`
    select network_id as "networkId", other_network_id as "otherNetworkId", frequency, overlap
    from network_link where municipality_id = ${municipalityId} order by 1, 2`.execute(tx)
  return rows
}

/** What one network says of another; said again, it replaces what was said. */
export async function setNetworkLink(
  tx: Tx,
  { municipalityId }: Municipality,
  { networkId, otherNetworkId, frequency, overlap }: NetworkLink,
): Promise<void> {
  await tx
    .insertInto('network_link')
    .values({
      municipality_id: municipalityId,
      network_id: networkId,
      other_network_id: otherNetworkId,
      frequency,
      overlap,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'network_id', 'other_network_id'])
        .doUpdateSet({ frequency, overlap }),
    )
    .execute()
}

/** @returns false where there is none */
export async function removeNetworkLink(
  tx: Tx,
  { municipalityId }: Municipality,
  { networkId, otherNetworkId }: Pick<NetworkLink, 'networkId' | 'otherNetworkId'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('network_link')
    .where('municipality_id', '=', municipalityId)
    .where('network_id', '=', networkId)
    .where('other_network_id', '=', otherNetworkId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
