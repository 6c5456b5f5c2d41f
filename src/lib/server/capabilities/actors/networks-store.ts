import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Network, NetworkContent } from './actors-types.ts'

/** All networks, by name. */
export async function listNetworks(tx: Tx, { municipalityId }: Municipality): Promise<Network[]> {
  const { rows } = await sql<Network>`${selected} where n.municipality_id = ${municipalityId}`.execute(tx)
  return rows.toSorted(
    (one, other) => german.compare(one.name, other.name) || one.networkId - other.networkId,
  )
}

const german = new Intl.Collator('de')

export async function findNetwork(
  tx: Tx,
  { municipalityId }: Municipality,
  networkId: number,
): Promise<Network | undefined> {
  const { rows } = await sql<Network>`
    ${selected} where n.municipality_id = ${municipalityId} and n.network_id = ${networkId}`.execute(tx)
  return rows[0]
}

const selected = sql`
  select n.network_id as "networkId", n.name, n.founded_in as "foundedIn", n.ended_in as "endedIn", n.reach, n.focus, n.topics, n.steps,
    n.fields, n.sectors, n.goals_written as "goalsWritten", n.goals, n.tasks, n.meeting_rhythm as "meetingRhythm",
    n.member_count as "memberCount", n.coordinator, n.email, n.note, n.version,
    coalesce((select array_agg(r.area_id order by r.area_id) from network_area r
      where r.municipality_id = n.municipality_id and r.network_id = n.network_id), '{}') as "areaIds"
  from network n`

type By = { readonly by: string }

/** @returns the new network's id; undefined if another one has the name, however it is written in capitals */
export async function insertNetwork(
  tx: Tx,
  municipality: Municipality,
  { by, ...content }: NetworkContent & By,
): Promise<number | undefined> {
  const { municipalityId } = municipality
  if ((await networkOfName(tx, municipality, content.name)) !== undefined) return undefined
  const row = await tx
    .insertInto('network')
    .values({ municipality_id: municipalityId, updated_by: by, ...columnsOf(content) })
    // Two may enter the same name at the same moment.
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name']).doNothing())
    .returning('network_id')
    .executeTakeFirst()
  if (row !== undefined)
    await setAreas(tx, municipality, { networkId: row.network_id, areaIds: content.areaIds })
  return row?.network_id
}

/** Raises the version. @returns the new one; undefined if the stored version is another than the one seen */
export async function updateNetwork(
  tx: Tx,
  municipality: Municipality,
  { by, networkId, version, ...content }: Network & By,
): Promise<number | undefined> {
  const row = await tx
    .updateTable('network')
    .set({ ...columnsOf(content), version: version + 1, updated_by: by, updated_at: sql<Date>`now()` })
    .where('municipality_id', '=', municipality.municipalityId)
    .where('network_id', '=', networkId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  if (row !== undefined) await setAreas(tx, municipality, { networkId, areaIds: content.areaIds })
  return row?.version
}

/** With its memberships and links. @returns false where there is none */
export async function removeNetwork(
  tx: Tx,
  { municipalityId }: Municipality,
  networkId: number,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('network')
    .where('municipality_id', '=', municipalityId)
    .where('network_id', '=', networkId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whose name this is, however it is written in capitals. */
export async function networkOfName(
  tx: Tx,
  { municipalityId }: Municipality,
  name: string,
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('network')
    .select('network_id')
    .where('municipality_id', '=', municipalityId)
    .where(sql<string>`lower(name)`, '=', sql<string>`lower(${name})`)
    .orderBy('network_id')
    .executeTakeFirst()
  return row?.network_id
}

async function setAreas(
  tx: Tx,
  { municipalityId }: Municipality,
  { networkId, areaIds }: { networkId: number; areaIds: readonly number[] },
): Promise<void> {
  await tx
    .deleteFrom('network_area')
    .where('municipality_id', '=', municipalityId)
    .where('network_id', '=', networkId)
    .execute()
  const rows = [...new Set(areaIds)].map((areaId) => ({
    municipality_id: municipalityId,
    network_id: networkId,
    area_id: areaId,
  }))
  if (rows.length > 0) await tx.insertInto('network_area').values(rows).execute()
}

function columnsOf(content: NetworkContent) {
  const { name, reach, focus, goals, coordinator, email, note } = content
  return {
    name,
    reach,
    focus,
    goals,
    coordinator,
    email,
    note,
    founded_in: content.foundedIn,
    ended_in: content.endedIn,
    topics: [...content.topics],
    steps: [...content.steps],
    fields: [...content.fields],
    sectors: [...content.sectors],
    goals_written: content.goalsWritten,
    tasks: [...content.tasks],
    meeting_rhythm: content.meetingRhythm,
    member_count: content.memberCount,
  }
}
