import type { ChangeWay, OfferContent } from './offer-types.ts'

/** A version of an offer, the present one or an earlier one. */
export type OfferVersion = {
  readonly version: number
  readonly content: OfferContent
  /** User id, or `link:…`; null = a file, or not recorded. */
  readonly changedBy: string | null
  readonly changedHow: ChangeWay
  readonly changedAt: Date
  readonly isPresent: boolean
}

/** An offer that is gone, as it was last. */
export type RemovedOffer = {
  readonly offerId: number
  readonly name: string
  readonly providerName: string | null
  readonly source: string
  readonly removedAt: Date
}
