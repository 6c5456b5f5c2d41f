import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { defaultMunicipalSettings, settingsFromStored } from './chain-settings-form.ts'
import type { InventoryDeclaration, MunicipalSettings } from './municipal-chain-types.ts'

/** What the municipality has set, or the defaults. */
export async function readSettings(tx: Tx, { municipalityId }: Municipality): Promise<MunicipalSettings> {
  const row = await tx
    .selectFrom('chain_setting')
    .where('municipality_id', '=', municipalityId)
    .select(['index_definition_id', 'settings'])
    .executeTakeFirst()
  return row === undefined
    ? defaultMunicipalSettings
    : settingsFromStored(row.settings, row.index_definition_id)
}

export async function writeSettings(
  tx: Tx,
  { municipalityId }: Municipality,
  { settings: { indexDefinitionId, ...kept }, updatedBy }: { settings: MunicipalSettings; updatedBy: string },
): Promise<void> {
  const content = {
    index_definition_id: indexDefinitionId,
    settings: JSON.stringify(kept),
    updated_by: updatedBy,
  }
  await tx
    .insertInto('chain_setting')
    .values({ municipality_id: municipalityId, ...content })
    .onConflict((conflict) =>
      conflict.column('municipality_id').doUpdateSet({ ...content, updated_at: sql<Date>`now()` }),
    )
    .execute()
}

/** The inventories declared complete. */
export async function readDeclarations(
  tx: Tx,
  { municipalityId }: Municipality,
): Promise<InventoryDeclaration[]> {
  const rows = await tx
    .selectFrom('inventory_declaration')
    .where('municipality_id', '=', municipalityId)
    .select(['step', 'field', 'complete_on'])
    .orderBy('step')
    .orderBy('field')
    .execute()
  return rows.map(({ step, field, complete_on: completeOn }) => ({ step, field, completeOn }))
}

/** A second declaration renews the first. */
export async function writeDeclaration(
  tx: Tx,
  { municipalityId }: Municipality,
  { step, field, completeOn, declaredBy }: InventoryDeclaration & { declaredBy: string },
): Promise<void> {
  const content = { complete_on: completeOn, declared_by: declaredBy }
  await tx
    .insertInto('inventory_declaration')
    .values({ municipality_id: municipalityId, step, field, ...content })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'step', 'field']).doUpdateSet(content))
    .execute()
}

export async function deleteDeclaration(
  tx: Tx,
  { municipalityId }: Municipality,
  { step, field }: Pick<InventoryDeclaration, 'step' | 'field'>,
): Promise<void> {
  await tx
    .deleteFrom('inventory_declaration')
    .where('municipality_id', '=', municipalityId)
    .where('step', '=', step)
    .where('field', '=', field)
    .execute()
}
