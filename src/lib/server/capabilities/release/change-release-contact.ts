import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import type { Outcome } from '../../platform/refusal.ts'
import { parseContactForm } from './release-contact-form.ts'
import { writeReleaseContact } from './release-contact-store.ts'
import type { ReleaseContact } from './release-types.ts'

/**
 * Changes whom readers of released data may write to; needs a transaction with `disclosure.change`.
 * @returns or the refusal `release/contact`
 */
export async function changeReleaseContact(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  form: unknown,
): Promise<Outcome<ReleaseContact>> {
  const parsed = parseContactForm(form)
  if (!parsed.ok) return parsed
  await writeReleaseContact(tx, municipality, { contact: parsed.value, updatedBy: principal.userId })
  return parsed
}
