import type { Tx } from '../../platform/database/tenancy.ts'
import { fullOrganization, fullService, organizationInList, serviceId } from './hsds-service-rules.ts'
import { offerIdsOfProviders, readOpenOffers, readOpenProviders, type Place } from './hsds-store.ts'
import type { HsdsObject, HsdsTexts, OpenOffer, OpenProvider } from './hsds-types.ts'
import { inUkProfile } from './hsds-uk-profile-rules.ts'

type Wanted = {
  readonly profile: 'hsds' | 'uk'
  readonly texts: HsdsTexts
  readonly full: boolean
  readonly fullService: boolean
}

/** Providers as organizations: in lists what they say once, else with phones and with what they offer. */
export async function organizationsOf(
  tx: Tx,
  place: Place,
  { ids, ...wanted }: Wanted & { ids: readonly number[] },
): Promise<HsdsObject[]> {
  const providers = await readOpenProviders(tx, place, ids)
  const offers = wanted.full || wanted.fullService ? await offersByProvider(tx, place, ids) : new Map()
  return providers.map((provider) => organization(provider, offers.get(provider.providerId) ?? [], wanted))
}

/** One of them with everything; undefined where nothing of it is open. */
export async function openOrganization(
  tx: Tx,
  place: Place,
  { id, ...wanted }: Wanted & { id: number },
): Promise<HsdsObject | undefined> {
  const offers = await offersByProvider(tx, place, [id])
  if (offers.size === 0) return undefined
  const [provider] = await readOpenProviders(tx, place, [id])
  return provider && organization(provider, offers.get(id) ?? [], { ...wanted, full: true })
}

async function offersByProvider(
  tx: Tx,
  place: Place,
  providerIds: readonly number[],
): Promise<Map<number, OpenOffer[]>> {
  const ids = await offerIdsOfProviders(tx, place, providerIds)
  const offers = await readOpenOffers(tx, place, [...ids.values()].flat())
  const byId = new Map(offers.map((offer) => [offer.offerId, offer]))
  return new Map([...ids].map(([providerId, own]) => [providerId, own.flatMap((id) => byId.get(id) ?? [])]))
}

function organization(provider: OpenProvider, offers: readonly OpenOffer[], wanted: Wanted): HsdsObject {
  const { texts, profile } = wanted
  const services = offers.map((offer) => {
    if (!wanted.fullService) return { id: serviceId(offer), name: offer.name, status: 'active' }
    const { organization: _, ...service } = fullService(offer, texts)
    return service
  })
  const object =
    wanted.full || wanted.fullService
      ? fullOrganization(provider, texts)
      : organizationInList(provider, texts)
  const whole = services.length === 0 ? object : { ...object, services }
  return profile === 'uk' ? inUkProfile('organization', whole) : whole
}
