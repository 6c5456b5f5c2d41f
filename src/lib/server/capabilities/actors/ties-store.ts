import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Tie } from './actors-types.ts'

/** What actors say of working with each other, by who says it, then of whom. */
export async function listTies(tx: Tx, { municipalityId }: Municipality): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    select from_actor_id as "fromActorId", to_actor_id as "toActorId", frequency, topics, reliability, trust, initiative, agreement,
      change, wished, told_on as "toldOn"
    from actor_tie where municipality_id = ${municipalityId} order by 1, 2`.execute(tx)
  return rows
}

/** What actors say of each other; what one said of the same other before is replaced. The last one of two alike counts. */
export async function setTies(tx: Tx, { municipalityId }: Municipality, ties: readonly Tie[]): Promise<void> {
  const last = new Map(ties.map((tie) => [`${tie.fromActorId} ${tie.toActorId}`, tie]))
  const rows = [...last.values()].map(({ fromActorId, toActorId, topics, toldOn, ...same }) => ({
    municipality_id: municipalityId,
    from_actor_id: fromActorId,
    to_actor_id: toActorId,
    topics: [...topics],
    told_on: toldOn,
    frequency: same.frequency,
    reliability: same.reliability,
    trust: same.trust,
    initiative: same.initiative,
    agreement: same.agreement,
    change: same.change,
    wished: same.wished,
  }))
  // A statement carries at most 65,535 values.
  for (let at = 0; at < rows.length; at += 1_000)
    await tx
      .insertInto('actor_tie')
      .values(rows.slice(at, at + 1_000))
      .onConflict((conflict) =>
        conflict.columns(['municipality_id', 'from_actor_id', 'to_actor_id']).doUpdateSet((row) => ({
          frequency: row.ref('excluded.frequency'),
          topics: row.ref('excluded.topics'),
          reliability: row.ref('excluded.reliability'),
          trust: row.ref('excluded.trust'),
          initiative: row.ref('excluded.initiative'),
          agreement: row.ref('excluded.agreement'),
          change: row.ref('excluded.change'),
          wished: row.ref('excluded.wished'),
          told_on: row.ref('excluded.told_on'),
        })),
      )
      .execute()
}

/** @returns false where there is none */
export async function removeTie(
  tx: Tx,
  { municipalityId }: Municipality,
  { fromActorId, toActorId }: Pick<Tie, 'fromActorId' | 'toActorId'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('actor_tie')
    .where('municipality_id', '=', municipalityId)
    .where('from_actor_id', '=', fromActorId)
    .where('to_actor_id', '=', toActorId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
