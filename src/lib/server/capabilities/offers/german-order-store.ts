import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'

/** A column to order by as German readers expect: the collation is asked for, since a server may be built without ICU. */
export async function germanOrder(tx: Tx, column: RawBuilder<unknown>): Promise<RawBuilder<unknown>> {
  const { rows } = await sql`select from pg_collation where collname = 'de-x-icu'`.execute(tx)
  return rows.length > 0 ? sql`${column} collate "de-x-icu"` : column
}
