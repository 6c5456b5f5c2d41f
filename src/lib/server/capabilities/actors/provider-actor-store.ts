import { fieldCodes, lifePhaseStepCodes } from '@gelingen/catalogue'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { ActorContent } from './actors-types.ts'

/** What the directory knows of a provider, as an actor; with the steps and fields of its offers. */
export async function providerAsActor(
  tx: Tx,
  { municipalityId }: Municipality,
  providerId: number,
): Promise<{ actorId: number | null; content: ActorContent } | undefined> {
  const { rows } = await sql<{
    actorId: number | null
    name: string
    kind: ActorContent['kind']
    email: string
    phone: string
    website: string
    steps: string[]
    fields: string[]
  }>`
    select p.name, p.kind, p.email, p.phone, p.website,
      (select min(a.actor_id) from actor a where a.municipality_id = p.municipality_id and a.provider_id = p.provider_id) as "actorId",
      coalesce((select array_agg(distinct step) from offer o, unnest(o.steps) step
        where o.municipality_id = p.municipality_id and o.provider_id = p.provider_id), '{}') as steps,
      coalesce((select array_agg(distinct field) from offer o, unnest(o.fields) field
        where o.municipality_id = p.municipality_id and o.provider_id = p.provider_id), '{}') as fields
    from provider p where p.municipality_id = ${municipalityId} and p.provider_id = ${providerId}`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  const { actorId, name, kind, email, phone, website } = row
  return {
    actorId,
    content: {
      name: name.slice(0, 200),
      sector: null,
      kind,
      providerId,
      steps: lifePhaseStepCodes.filter((code) => row.steps.includes(code)),
      fields: fieldCodes.filter((code) => row.fields.includes(code)),
      roles: [],
      areaIds: [],
      contact: '',
      email,
      phone,
      website,
      note: '',
    },
  }
}

/** Says of an actor that it is this provider. */
export async function linkToProvider(
  tx: Tx,
  { municipalityId }: Municipality,
  { actorId, providerId, by }: { actorId: number; providerId: number; by: string },
): Promise<void> {
  await tx
    .updateTable('actor')
    .set((row) => ({
      provider_id: providerId,
      version: row('version', '+', 1),
      updated_by: by,
      updated_at: sql<Date>`now()`,
    }))
    .where('municipality_id', '=', municipalityId)
    .where('actor_id', '=', actorId)
    .execute()
}

/** Providers by name, each with the actor that it is; for those who choose one. */
export async function listProvidersToJoin(
  tx: Tx,
  { municipalityId }: Municipality,
): Promise<{ providerId: number; name: string; actorId: number | null }[]> {
  const { rows } = await sql<{ providerId: number; name: string; actorId: number | null }>`
    select p.provider_id as "providerId", p.name,
      (select min(a.actor_id) from actor a where a.municipality_id = p.municipality_id and a.provider_id = p.provider_id) as "actorId"
    from provider p where p.municipality_id = ${municipalityId}`.execute(tx)
  const german = new Intl.Collator('de')
  return rows.toSorted((one, other) => german.compare(one.name, other.name))
}
