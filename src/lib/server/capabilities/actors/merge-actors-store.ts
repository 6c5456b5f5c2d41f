import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

/** Memberships, ties and survey recipients of one actor become those of another. A tie between the two is none any more. */
export async function moveActorLinks(
  tx: Tx,
  { municipalityId }: Municipality,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await sql`
    insert into network_member as known (municipality_id, network_id, actor_id, role, attendance, since)
    select municipality_id, network_id, ${to}::int, role, attendance, since from network_member
    where municipality_id = ${municipalityId} and actor_id = ${from}
    on conflict (municipality_id, network_id, actor_id) do update set role = coalesce(known.role, excluded.role),
      attendance = coalesce(known.attendance, excluded.attendance), since = coalesce(known.since, excluded.since)`.execute(
    tx,
  )
  const said = sql`frequency, topics, reliability, trust, initiative, agreement, change, wished, told_on`
  const later = sql`
    on conflict (municipality_id, from_actor_id, to_actor_id) do update set frequency = excluded.frequency, topics = excluded.topics,
      reliability = excluded.reliability, trust = excluded.trust, initiative = excluded.initiative, agreement = excluded.agreement,
      change = excluded.change, wished = excluded.wished, told_on = excluded.told_on
    where excluded.told_on > known.told_on`
  await sql`
    insert into actor_tie as known (municipality_id, from_actor_id, to_actor_id, ${said})
    select municipality_id, ${to}::int, to_actor_id, ${said} from actor_tie
    where municipality_id = ${municipalityId} and from_actor_id = ${from} and to_actor_id <> ${to} ${later}`.execute(
    tx,
  )
  await sql`
    insert into actor_tie as known (municipality_id, from_actor_id, to_actor_id, ${said})
    select municipality_id, from_actor_id, ${to}::int, ${said} from actor_tie
    where municipality_id = ${municipalityId} and to_actor_id = ${from} and from_actor_id <> ${to} ${later}`.execute(
    tx,
  )
  await tx
    .updateTable('survey_recipient')
    .set({ actor_id: to })
    .where('municipality_id', '=', municipalityId)
    .where('actor_id', '=', from)
    .execute()
}
