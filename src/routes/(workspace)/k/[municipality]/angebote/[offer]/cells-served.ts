import type { Locale } from '#lib/messages/index.ts'
import { servedSteps, type Offer } from '#lib/server/capabilities/offers/index.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { fieldName, stepName } from '#lib/ui/chain/say-cell.ts'

type Place = { readonly code: string; readonly level: { readonly code: string } }

/** The cells of the chain that an offer counts in, by step, with the way to each; empty = it counts nowhere. */
export function cellsServed(
  offer: Offer,
  { base, place, locale }: { base: string; place: Place | null; locale: Locale },
): { step: string; cells: { text: string; href: string }[] }[] {
  if (offer.fields.length === 0) return []
  return servedSteps(offer).map((step) => ({
    step: stepName(step, locale),
    cells: offer.fields.map((field) => ({
      text: fieldName(field, locale),
      href: addresses.cell(base, { step, field, place }),
    })),
  }))
}
