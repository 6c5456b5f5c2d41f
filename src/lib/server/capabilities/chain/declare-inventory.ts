import { isFieldCode, isLifePhaseStepCode } from '@gelingen/catalogue'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { deleteDeclaration, writeDeclaration } from './chain-store.ts'
import type { InventoryDeclaration } from './municipal-chain-types.ts'

/**
 * Notes that all offers of a step and field are recorded, so that nothing entered means nothing there; needs a
 * transaction with `chain.change`.
 *
 * @returns or the refusal `chain/unknown-cell`
 */
export async function declareInventory(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { step, field, completeOn }: InventoryDeclaration,
): Promise<Outcome<InventoryDeclaration>> {
  if (!isLifePhaseStepCode(step) || !isFieldCode(field)) return refuse('chain/unknown-cell')
  await writeDeclaration(tx, municipality, { step, field, completeOn, declaredBy: principal.userId })
  return { ok: true, value: { step, field, completeOn } }
}

/** Takes the note back; one that is not there is no refusal. Needs a transaction with `chain.change`. */
export async function withdrawInventory(
  tx: Tx,
  municipality: Municipality,
  cell: Pick<InventoryDeclaration, 'step' | 'field'>,
): Promise<void> {
  await deleteDeclaration(tx, municipality, cell)
}
