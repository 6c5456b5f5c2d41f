import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import type { Outcome } from '../../platform/refusal.ts'
import { parseProfileForm } from './disclosure-form.ts'
import { writeDisclosureProfile } from './disclosure-store.ts'
import type { DisclosureProfile } from './disclosure-types.ts'

/**
 * Changes how small numbers are protected, from now on and everywhere; needs a transaction with `disclosure.change`.
 * @returns or the refusal `disclosure/field`
 */
export async function changeDisclosureProfile(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  form: unknown,
): Promise<Outcome<DisclosureProfile>> {
  const parsed = parseProfileForm(form)
  if (!parsed.ok) return parsed
  await writeDisclosureProfile(tx, municipality, { profile: parsed.value, updatedBy: principal.userId })
  return parsed
}
