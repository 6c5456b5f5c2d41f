import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { DisclosureProfile } from './disclosure-types.ts'

/** The municipality's profile; what was never set is as in the table's defaults. */
export async function readDisclosureProfile(
  tx: Tx,
  { municipalityId, minimumCount }: Municipality,
): Promise<DisclosureProfile> {
  const row = await tx
    .selectFrom('disclosure_profile')
    .where('municipality_id', '=', municipalityId)
    .select(['rounding_base', 'minimum_residents', 'shows_none', 'shows_all'])
    .executeTakeFirst()
  return {
    minimumCount,
    roundingBase: row?.rounding_base ?? null,
    minimumResidents: row?.minimum_residents ?? 0,
    showsNone: row?.shows_none ?? true,
    showsAll: row?.shows_all ?? true,
  }
}

export async function writeDisclosureProfile(
  tx: Tx,
  { municipalityId }: Municipality,
  { profile, updatedBy }: { profile: DisclosureProfile; updatedBy: string },
): Promise<void> {
  await tx
    .updateTable('municipality')
    .set({ minimum_count: profile.minimumCount })
    .where('municipality_id', '=', municipalityId)
    .execute()
  const changed = {
    rounding_base: profile.roundingBase,
    minimum_residents: profile.minimumResidents,
    shows_none: profile.showsNone,
    shows_all: profile.showsAll,
    updated_by: updatedBy,
    updated_at: sql<Date>`now()`,
  }
  await tx
    .insertInto('disclosure_profile')
    .values({ municipality_id: municipalityId, ...changed })
    .onConflict((conflict) => conflict.column('municipality_id').doUpdateSet(changed))
    .execute()
}
