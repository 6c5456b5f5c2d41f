import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { ReturnCounts } from './return-types.ts'

/** The return of every survey that somebody was asked in, by its id; as `countReturn` counts it. */
export async function readReturns(
  tx: Tx,
  { municipalityId }: Municipality,
): Promise<ReadonlyMap<number, ReturnCounts>> {
  const { rows } = await sql<ReturnCounts & { surveyId: number }>`
    select survey_id as "surveyId", count(*)::int as asked, count(done_on)::int as submitted,
      (count(*) filter (where begun_on is not null and done_on is null))::int as begun,
      (count(*) filter (where begun_on is null and done_on is null))::int as missing,
      (count(*) filter (where bounced_at is not null and done_on is null))::int as bounced
    from survey_recipient where municipality_id = ${municipalityId} and origin = 'listed' group by survey_id`.execute(
    tx,
  )
  return new Map(rows.map(({ surveyId, ...counts }) => [surveyId, counts]))
}
