import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { insertEdition } from './reports-store.ts'
import type { Figure } from './reports-types.ts'

/**
 * Keeps a report as it is handed out today.
 * @returns the number of the edition, or `reports/unknown`
 */
export async function issueEdition(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  edition: {
    readonly reportId: number
    readonly title: string
    /** ISO date. */
    readonly issuedOn: string
    readonly figures: readonly Figure[]
    readonly document: Uint8Array
  },
): Promise<Outcome<number>> {
  const number = await insertEdition(tx, municipality, { ...edition, by: userId })
  return number === undefined ? refuse('reports/unknown') : { ok: true, value: number }
}
