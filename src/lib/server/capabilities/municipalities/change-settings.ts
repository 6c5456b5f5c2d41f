import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { minimumCountForm } from './municipalities-form.ts'
import { updateSettings } from './municipalities-store.ts'
import type { MunicipalitySettings } from './municipalities-types.ts'

/** Changes what the municipality sets for itself; needs a transaction with `municipality.change`. */
export async function changeSettings(
  tx: Tx,
  municipality: Municipality,
  form: unknown,
): Promise<Outcome<MunicipalitySettings>> {
  const parsed = minimumCountForm.safeParse(form)
  if (!parsed.success) return refuse('municipalities/minimum-count')
  await updateSettings(tx, municipality, parsed.data)
  return { ok: true, value: parsed.data }
}
