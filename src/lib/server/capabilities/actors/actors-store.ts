import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Actor, ActorContent } from './actors-types.ts'

/** All actors, by name. */
export async function listActors(tx: Tx, { municipalityId }: Municipality): Promise<Actor[]> {
  const { rows } = await sql<Actor>`${selected} where a.municipality_id = ${municipalityId}`.execute(tx)
  return rows.toSorted((one, other) => german.compare(one.name, other.name) || one.actorId - other.actorId)
}

const german = new Intl.Collator('de')

export async function findActor(
  tx: Tx,
  { municipalityId }: Municipality,
  actorId: number,
): Promise<Actor | undefined> {
  const { rows } = await sql<Actor>`
    ${selected} where a.municipality_id = ${municipalityId} and a.actor_id = ${actorId}`.execute(tx)
  return rows[0]
}

const selected = sql`
  select a.actor_id as "actorId", a.name, a.sector, a.kind, a.provider_id as "providerId", a.steps, a.fields, a.roles, a.contact,
    a.email, a.phone, a.website, a.note, a.version,
    coalesce((select array_agg(r.area_id order by r.area_id) from actor_area r
      where r.municipality_id = a.municipality_id and r.actor_id = a.actor_id), '{}') as "areaIds"
  from actor a`

type By = { readonly by: string }

/** @returns the new actor's id; undefined if another one has the name, however it is written in capitals */
export async function insertActor(
  tx: Tx,
  municipality: Municipality,
  { by, ...content }: ActorContent & By,
): Promise<number | undefined> {
  const { municipalityId } = municipality
  if ((await actorOfName(tx, municipality, content.name)) !== undefined) return undefined
  const row = await tx
    .insertInto('actor')
    .values({ municipality_id: municipalityId, updated_by: by, ...columnsOf(content) })
    // Two may enter the same name at the same moment.
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name']).doNothing())
    .returning('actor_id')
    .executeTakeFirst()
  if (row !== undefined) await setAreas(tx, municipality, { actorId: row.actor_id, areaIds: content.areaIds })
  return row?.actor_id
}

/** Raises the version. @returns the new one; undefined if the stored version is another than the one seen */
export async function updateActor(
  tx: Tx,
  municipality: Municipality,
  { by, actorId, version, ...content }: Actor & By,
): Promise<number | undefined> {
  const row = await tx
    .updateTable('actor')
    .set({ ...columnsOf(content), version: version + 1, updated_by: by, updated_at: sql<Date>`now()` })
    .where('municipality_id', '=', municipality.municipalityId)
    .where('actor_id', '=', actorId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  if (row !== undefined) await setAreas(tx, municipality, { actorId, areaIds: content.areaIds })
  return row?.version
}

/** With its memberships and ties. @returns false where there is none */
export async function removeActor(
  tx: Tx,
  { municipalityId }: Municipality,
  actorId: number,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('actor')
    .where('municipality_id', '=', municipalityId)
    .where('actor_id', '=', actorId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whose name this is, however it is written in capitals. */
export async function actorOfName(
  tx: Tx,
  { municipalityId }: Municipality,
  name: string,
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('actor')
    .select('actor_id')
    .where('municipality_id', '=', municipalityId)
    .where(sql<string>`lower(name)`, '=', sql<string>`lower(${name})`)
    .orderBy('actor_id')
    .executeTakeFirst()
  return row?.actor_id
}

async function setAreas(
  tx: Tx,
  { municipalityId }: Municipality,
  { actorId, areaIds }: { actorId: number; areaIds: readonly number[] },
): Promise<void> {
  await tx
    .deleteFrom('actor_area')
    .where('municipality_id', '=', municipalityId)
    .where('actor_id', '=', actorId)
    .execute()
  const rows = [...new Set(areaIds)].map((areaId) => ({
    municipality_id: municipalityId,
    actor_id: actorId,
    area_id: areaId,
  }))
  if (rows.length > 0) await tx.insertInto('actor_area').values(rows).execute()
}

function columnsOf({ providerId, steps, fields, roles, ...same }: ActorContent) {
  const { name, sector, kind, contact, email, phone, website, note } = same
  return {
    name,
    sector,
    kind,
    contact,
    email,
    phone,
    website,
    note,
    provider_id: providerId,
    steps: [...steps],
    fields: [...fields],
    roles: [...roles],
  }
}
