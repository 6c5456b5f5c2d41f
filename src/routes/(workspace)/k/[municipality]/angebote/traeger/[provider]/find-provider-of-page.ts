import { error } from '@sveltejs/kit'
import { listOwnProviders } from '#lib/server/capabilities/offers/index.ts'
import { listProvidersInFull, type Provider } from '#lib/server/capabilities/providers/index.ts'
import { context } from '#lib/server/context.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'

/** The id in the address; 404 where it is none. */
export function providerIdOf(params: { provider: string }): number {
  const providerId = /^\d{1,9}$/.test(params.provider) ? Number(params.provider) : 0
  if (providerId === 0) error(404)
  return providerId
}

/** The provider of the address and the others; 404 where there is none, or it is not the member's to look after. */
export async function findProviderOfPage(
  tx: Tx,
  { role }: Municipality,
  params: { provider: string },
): Promise<{ provider: Provider; others: Provider[] }> {
  const providerId = providerIdOf(params)
  const isOwn = async () => (await listOwnProviders(tx)).some((own) => own.providerId === providerId)
  if (!may(role, 'offers.change') && !(role === 'provider' && (await isOwn()))) error(404)
  const all = await listProvidersInFull(tx, context().today())
  const provider = all.find((one) => one.providerId === providerId)
  if (provider === undefined) error(404)
  return { provider, others: all.filter((one) => one !== provider) }
}
