import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { ReleaseContact } from './release-types.ts'

export async function readReleaseContact(tx: Tx, { municipalityId }: Municipality): Promise<ReleaseContact> {
  const row = await tx
    .selectFrom('release_contact')
    .where('municipality_id', '=', municipalityId)
    .select(['email', 'contributor_id'])
    .executeTakeFirst()
  return { email: row?.email ?? null, contributorId: row?.contributor_id ?? null }
}

export async function writeReleaseContact(
  tx: Tx,
  { municipalityId }: Municipality,
  { contact, updatedBy }: { contact: ReleaseContact; updatedBy: string },
): Promise<void> {
  const changed = {
    email: contact.email,
    contributor_id: contact.contributorId,
    updated_by: updatedBy,
    updated_at: sql<Date>`now()`,
  }
  await tx
    .insertInto('release_contact')
    .values({ municipality_id: municipalityId, ...changed })
    .onConflict((conflict) => conflict.column('municipality_id').doUpdateSet(changed))
    .execute()
}
