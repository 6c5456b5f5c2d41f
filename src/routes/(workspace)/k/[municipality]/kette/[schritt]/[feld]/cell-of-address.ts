import { isFieldCode, isLifePhaseStepCode } from '@gelingen/catalogue'
import { chainFor, placeInAddress } from '#lib/server/capabilities/chain/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { WantedTable } from '../../../table.ts'

export type WantedCell = WantedTable & { readonly step: string; readonly field: string }

/** The chain and the place that the address of a cell names; null where there is none of it. */
export async function cellOfAddress(
  tx: Tx,
  municipality: Municipality,
  { step, field, address, today }: WantedCell,
) {
  if (!isLifePhaseStepCode(step) || !isFieldCode(field)) return null
  const computed = await chainFor(tx, municipality, today)
  if (computed.lacks !== null) return null
  const place = placeInAddress(computed, address)
  return place === undefined ? null : { computed, place, step, field }
}
