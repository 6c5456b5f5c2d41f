import type { SeenOffer } from '#lib/server/capabilities/offers/index.ts'

/** Offers in the versions that a form showed, as `12.3` each; what is none is passed over. */
export function seenOffers(texts: readonly FormDataEntryValue[]): SeenOffer[] {
  return texts.flatMap((text) => {
    const found = typeof text === 'string' ? /^(\d{1,9})\.(\d{1,9})$/.exec(text) : null
    return found === null ? [] : [{ offerId: Number(found[1]), version: Number(found[2]) }]
  })
}

export const seenOffer = ({ offerId, version }: SeenOffer): string => `${offerId}.${version}`
