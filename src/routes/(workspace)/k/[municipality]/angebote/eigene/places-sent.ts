import type { SeenOffer } from '#lib/server/capabilities/offers/index.ts'
import { seenOffers } from '../seen-offers.ts'

const PREFIX = 'places-'

/** The free places that a form has for offers, as they were written, under `places-<id>.<version>`. */
export function placesSent(form: FormData): (SeenOffer & { text: string })[] {
  return [...form.entries()].flatMap(([name, value]) => {
    if (!name.startsWith(PREFIX) || typeof value !== 'string') return []
    return seenOffers([name.slice(PREFIX.length)]).map((seen) => ({ ...seen, text: value.trim() }))
  })
}
