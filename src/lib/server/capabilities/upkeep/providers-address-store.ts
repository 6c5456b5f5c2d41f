import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'

/** Sets the address at which a provider is asked. @returns false where there is no such provider */
export async function setProviderAddress(
  tx: Tx,
  { providerId, address }: { providerId: number; address: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update provider set email = ${address} where provider_id = ${providerId}::int`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}
