import { sql, type RawBuilder } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Candidate } from './recipient-types.ts'

export type ProviderFilter = {
  /** The areas that count: offers lie in one of them, or serve one; null = anywhere. */
  readonly areaIds: readonly number[] | null
  /** Code of a field of action; null = any. */
  readonly field: string | null
  readonly kind: string | null
}

/**
 * Providers of the directory with an offer that fits, by name. The address is the provider's own, otherwise the one that most of its offers
 * name; the area is that of its sites where they all lie in one.
 */
export async function listProviderCandidates(
  tx: Tx,
  { municipalityId }: Municipality,
  { areaIds, field, kind }: ProviderFilter,
): Promise<Candidate[]> {
  const areas = areaIds === null ? null : [...areaIds]
  return candidates(
    tx,
    sql`
    select 'provider-' || p.provider_id as key, p.name, coalesce(nullif(p.email, ''), (
        select o.details->>'email' from offer o where o.municipality_id = p.municipality_id and o.provider_id = p.provider_id
          and coalesce(o.details->>'email', '') <> '' group by 1 order by count(*) desc, 1 limit 1), '') as email,
      '' as group_name, (
        select case when count(distinct s.area_id) = 1 then min(s.area_id) end
        from offer o join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
        where o.municipality_id = p.municipality_id and o.provider_id = p.provider_id) as area_id,
      p.provider_id, null::int as network_id, null::int as actor_id, 'de' as language
    from provider p where p.municipality_id = ${municipalityId} and (${kind}::text is null or p.kind = ${kind})
      and exists (select from offer o left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
        where o.municipality_id = p.municipality_id and o.provider_id = p.provider_id
          and (${field}::text is null or ${field} = any(o.fields))
          and (${areas}::int[] is null or s.area_id = any(${areas}) or exists (select from offer_area_served v
            where v.municipality_id = o.municipality_id and v.offer_id = o.offer_id and v.area_id = any(${areas}))))`,
  )
}

/** Who speaks for each network: it is asked about itself. */
export function listNetworkCandidates(tx: Tx, { municipalityId }: Municipality): Promise<Candidate[]> {
  return candidates(
    tx,
    sql`
    select 'network-' || n.network_id as key, case when n.coordinator = '' then n.name else n.coordinator || ' (' || n.name || ')' end as name,
      n.email, '' as group_name, (
        select case when count(*) = 1 then min(a.area_id) end from network_area a
        where a.municipality_id = n.municipality_id and a.network_id = n.network_id) as area_id,
      null::int as provider_id, n.network_id, null::int as actor_id, 'de' as language
    from network n where n.municipality_id = ${municipalityId}`,
  )
}

/** Actors, or only those of one network, as whose members they are asked then. @param networkId null = all */
export function listActorCandidates(
  tx: Tx,
  { municipalityId }: Municipality,
  networkId: number | null,
): Promise<Candidate[]> {
  return candidates(
    tx,
    sql`
    select 'actor-' || a.actor_id as key, a.name, a.email, '' as group_name, (
        select case when count(*) = 1 then min(r.area_id) end from actor_area r
        where r.municipality_id = a.municipality_id and r.actor_id = a.actor_id) as area_id,
      a.provider_id, ${networkId}::int as network_id, a.actor_id, 'de' as language
    from actor a where a.municipality_id = ${municipalityId} and (${networkId}::int is null or exists (select from network_member m
      where m.municipality_id = a.municipality_id and m.actor_id = a.actor_id and m.network_id = ${networkId}))`,
  )
}

/** Whom an earlier survey asked, with their groups and areas. */
export function listEarlierCandidates(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<Candidate[]> {
  return candidates(
    tx,
    sql`
    select 'recipient-' || t.recipient_id as key, t.name, case when t.bounced_at is null then t.email else '' end as email, t.group_name, t.area_id,
      t.provider_id, t.network_id, t.actor_id, t.language
    from survey_recipient t where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId} and t.origin = 'listed'`,
  )
}

/** Networks to choose from, by name, with how many actors are named as their members. */
export async function listNetworksToAsk(
  tx: Tx,
  { municipalityId }: Municipality,
): Promise<{ networkId: number; name: string; members: number }[]> {
  const { rows } = await sql<{ networkId: number; name: string; members: number }>`
    select n.network_id as "networkId", n.name, count(m.actor_id)::int as members
    from network n left join network_member m on m.municipality_id = n.municipality_id and m.network_id = n.network_id
    where n.municipality_id = ${municipalityId} group by n.network_id, n.name order by lower(n.name), n.network_id`.execute(
    tx,
  )
  return rows
}

async function candidates(tx: Tx, found: RawBuilder<unknown>): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select key, name, email, group_name as "groupName", area_id as "areaId", provider_id as "providerId", network_id as "networkId",
      actor_id as "actorId", language
    from (${found}) c order by lower(name), key`.execute(tx)
  return rows
}
