import {
  listOfferSources,
  listProviders,
  ownEntrySource,
  type ProviderListRow,
} from '#lib/server/capabilities/offers/index.ts'
import { messages, type Locale } from '#lib/messages/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

/** Whom and from where a municipality has offers. */
type OfferChoices = {
  /** By name. */
  readonly providers: readonly ProviderListRow[]
  readonly sources: Awaited<ReturnType<typeof listOfferSources>>
}

const cache = createRevisionCache<OfferChoices>({ capacity: 100 })

/** Remembered until the municipality's data change. */
export function readOfferChoices(tx: Tx, municipality: Municipality): Promise<OfferChoices> {
  const { municipalityId, dataRevision } = municipality
  return cache.get({ municipalityId, name: 'offer-choices', dataRevision }, async () => ({
    providers: await listProviders(tx),
    sources: await listOfferSources(tx),
  }))
}

/** Those with the most offers, by name, and one more if it is wanted: a list of a thousand helps nobody. */
export function largestProviders(
  providers: readonly ProviderListRow[],
  { most, wanted }: { most: number; wanted?: number },
): ProviderListRow[] {
  const withOffers = providers.filter(({ offers }) => offers > 0)
  const largest = new Set(withOffers.toSorted((a, b) => b.offers - a.offers).slice(0, most))
  return withOffers.filter((provider) => largest.has(provider) || provider.providerId === wanted)
}

export function sourceName(source: string, locale: Locale): string {
  return source === ownEntrySource ? messages(locale).offersPages.offer.ownEntry : source
}
