import type { Permission } from '../identity/permissions.ts'
import type { Municipality, Tx } from './tenancy.ts'

export type Changes = { readonly permission: Permission; readonly times: number; readonly last: Date }

/** What was changed in the municipality since an instant, by kind, the latest first. Says nothing of persons. */
export async function readChanges(
  tx: Tx,
  { municipalityId }: Municipality,
  { since }: { since: Date },
): Promise<Changes[]> {
  const rows = await tx
    .selectFrom('audit_entry')
    .where('municipality_id', '=', municipalityId)
    .where('at', '>=', since)
    .select(({ fn }) => [
      'permission',
      fn.countAll<string>().as('times'),
      fn.max('at').$castTo<Date>().as('last'),
    ])
    .groupBy('permission')
    .orderBy('last', 'desc')
    .execute()
  // Only tenancy.ts writes there, and only what is a permission.
  return rows.map(({ permission, times, last }) => ({
    permission: permission as Permission,
    times: Number(times),
    last,
  }))
}
