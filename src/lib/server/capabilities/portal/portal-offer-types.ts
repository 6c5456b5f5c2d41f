import type { OfferDetails, ProviderKind } from '../offers/index.ts'

/** Where families find it; '' = not known. */
export type PortalPlace = {
  readonly street: string
  readonly postalCode: string
  readonly town: string
  /** Degrees WGS84; both or none. */
  readonly longitude: number | null
  readonly latitude: number | null
  /** The quarter: the finest area that holds the coordinates. */
  readonly areaId: number | null
  readonly areaName: string | null
}

/** The four texts of an offer, as its provider wrote them or as they were translated. */
export type OfferTexts = {
  readonly name: string
  readonly description: string
  readonly howItGoes: string
  readonly whatToBring: string
}

export const translationWays = ['person', 'professional', 'machine', 'machine-checked'] as const
/** Who translated: somebody, a professional translator, a program, or a program whose text somebody has checked. */
export type TranslationWay = (typeof translationWays)[number]

export type PortalTranslation = OfferTexts & {
  readonly madeBy: TranslationWay
  /** `offerTextHash` of the German texts that were translated. */
  readonly ofTextHash: string
}

/** An offer as families see it. */
export type PortalOffer = {
  readonly offerId: number
  readonly name: string
  readonly description: string
  readonly provider: {
    readonly name: string
    readonly kind: ProviderKind | null
    readonly phone: string
    readonly website: string
    readonly description: string
  } | null
  readonly place: PortalPlace | null
  readonly ageFromMonths: number | null
  /** Exclusive. */
  readonly ageToMonths: number | null
  /** Codes of the catalogue. */
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly outreach: boolean
  readonly cost: string
  readonly website: string
  /** Whom one calls: the offer, else who may be asked, else the provider; '' = nobody. */
  readonly phone: string
  /** ISO date; null = never. */
  readonly lastConfirmedOn: string | null
  /** ISO date. */
  readonly enteredOn: string
  readonly updatedAt: Date
  readonly details: OfferDetails
  /** In the language that was asked for; null = there is none, or it is German. */
  readonly translation: PortalTranslation | null
}

/** An offer in a list: enough to tell whether one wants to read more. */
export type PortalOfferRow = {
  readonly offerId: number
  /** Translated where there is a translation. */
  readonly name: string
  readonly isTranslated: boolean
  readonly providerName: string | null
  readonly street: string
  readonly postalCode: string
  readonly town: string
  readonly areaName: string | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly ageFromMonths: number | null
  /** Exclusive. */
  readonly ageToMonths: number | null
  readonly phone: string
}
