import { monthsLater } from './months-later.ts'
import type { OfferFunding } from './offer-details-types.ts'
import type { FundedOffer } from './funding-store.ts'

/** Within so many months from today. */
export const fundingHorizons = [3, 6, 12, 24] as const

/** One funding of an offer that ends. */
export type EndingFunding = {
  readonly offer: FundedOffer
  readonly funding: OfferFunding
  /** ISO date. */
  readonly until: string
  /** Nothing else pays for it after that day, as far as is known. */
  readonly isLast: boolean
}

/** What ends until a day, the next first. @param until ISO date, included */
export function endingFundings(
  offers: readonly FundedOffer[],
  { today, until }: { today: string; until: string },
): EndingFunding[] {
  return offers
    .flatMap((offer) =>
      offer.funding.flatMap((funding) => {
        const end = funding.until
        if (end === null || end < today || end > until) return []
        const isLast = offer.funding.every((other) => other.until !== null && other.until <= end)
        return [{ offer, funding, until: end, isLast }]
      }),
    )
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.offer.offerId - b.offer.offerId))
}

export type FundingHorizon = {
  readonly months: number
  /** ISO date, included. */
  readonly until: string
  /** Offers of which some funding ends, each once. */
  readonly offers: readonly FundedOffer[]
  /** Those that nothing pays for any more then. */
  readonly lost: readonly FundedOffer[]
}

/** @param today ISO date */
export function horizonsOf(endings: readonly EndingFunding[], today: string): FundingHorizon[] {
  return fundingHorizons.map((months) => {
    const until = monthsLater(today, months)
    const within = endings.filter((ending) => ending.until <= until)
    const once = (some: readonly EndingFunding[]) => [
      ...new Map(some.map(({ offer }) => [offer.offerId, offer])).values(),
    ]
    return { months, until, offers: once(within), lost: once(within.filter(({ isLast }) => isLast)) }
  })
}
