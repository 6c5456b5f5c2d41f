import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { unknownAreas } from './areas-served.ts'
import { findSiteAreas } from './find-site-areas.ts'
import { providerKey, siteKey } from './offer-identity-rules.ts'
import { checkOffer } from './offer-rules.ts'
import type { OfferRow } from './offer-store.ts'
import type { OfferContent, OfferProblem } from './offer-types.ts'
import { ensureProviders } from './providers-store.ts'
import { ensureSites } from './sites-store.ts'

/** What a person entered, and the ISO date of the day. */
export type Entry = { content: OfferContent; today: string }

/** Checks what a person entered against the rules and against what the municipality has. */
export async function problemsOf(
  tx: Tx,
  municipality: Municipality,
  { content, today }: Entry,
): Promise<OfferProblem[]> {
  const unknown = await unknownAreas(tx, municipality, { areaIds: content.areasServed, date: today })
  return [
    ...checkOffer(content, today),
    ...unknown.map((areaId) => ({ field: 'areasServed', code: 'offers/unknown-area', details: { areaId } })),
  ]
}

/** Stores provider and place of an offer, each once in the municipality, and gives the offer's row to be stored. */
export async function storeSurroundings(
  tx: Tx,
  municipality: Municipality,
  { content, today }: Entry,
): Promise<OfferRow> {
  const { provider, place } = content
  const providers = await ensureProviders(tx, municipality, provider === null ? [] : [provider])
  const places = place === null ? [] : [place]
  const placed = await findSiteAreas(tx, municipality, { places, date: today })
  const sites = await ensureSites(tx, municipality, placed)
  return {
    ...content,
    providerId: provider === null ? null : (providers.get(providerKey(provider.name)) ?? null),
    siteId: place === null ? null : (sites.get(siteKey(place)) ?? null),
  }
}
