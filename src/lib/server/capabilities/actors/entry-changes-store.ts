import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

/** When the entries of a room were changed last. */
export type LastChange = { readonly id: number; readonly updatedAt: Date; readonly updatedBy: string | null }

export async function listNetworkChanges(tx: Tx, { municipalityId }: Municipality): Promise<LastChange[]> {
  const { rows } = await sql<LastChange>`
    select network_id as id, updated_at as "updatedAt", updated_by as "updatedBy" from network
    where municipality_id = ${municipalityId}`.execute(tx)
  return rows
}

/** One change as the audit has it. */
export type EntryChange = {
  readonly at: Date
  readonly userId: string | null
  readonly act: string
  /** Names of the properties that changed. */
  readonly changed: readonly string[]
}

const MOST = 100

/** What was changed about one network or actor, the latest first. */
export async function listEntryChanges(
  tx: Tx,
  { municipalityId }: Municipality,
  of: { readonly network: number } | { readonly actor: number },
): Promise<EntryChange[]> {
  const { rows } = await sql<{ at: Date; userId: string | null; act: string; changed: string }>`
    select at, user_id as "userId", coalesce(details ->> 'act', '') as act, coalesce(details ->> 'changed', '') as changed
    from audit_entry
    where municipality_id = ${municipalityId} and permission = 'networks.change' and details @> ${JSON.stringify(of)}::jsonb
    order by at desc, audit_entry_id desc limit ${MOST}`.execute(tx)
  return rows.map(({ changed, ...row }) => ({
    ...row,
    changed: changed.split(' ').filter((name) => name !== ''),
  }))
}
