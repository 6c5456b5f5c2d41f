import { listProvidersToJoin } from '#lib/server/capabilities/actors/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Option } from '#lib/ui/offers/form-types.ts'

/** Providers that no other actor is yet. */
export async function providerOptions(
  tx: Tx,
  municipality: Municipality,
  actorId: number | null,
): Promise<Option[]> {
  const providers = await listProvidersToJoin(tx, municipality)
  return providers
    .filter((provider) => provider.actorId === null || provider.actorId === actorId)
    .map(({ providerId, name }) => ({ value: String(providerId), text: name }))
}
