import type { OfferDetails, ProviderKind } from '../offers/index.ts'

/** What is open of an offer, as it is stored. */
export type OpenOffer = {
  /** Of its municipality. */
  readonly ags: string
  readonly offerId: number
  readonly name: string
  readonly description: string
  readonly details: OfferDetails
  readonly ageFromMonths: number | null
  /** Exclusive. */
  readonly ageToMonths: number | null
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly standards: readonly string[]
  readonly capacity: number | null
  readonly outreach: boolean
  readonly mainstream: boolean
  readonly cost: string
  readonly website: string
  readonly phone: string
  /** ISO date. */
  readonly lastConfirmedOn: string | null
  readonly updatedAt: Date
  readonly provider: OpenProvider | null
  readonly site: OpenSite | null
  readonly areasServed: readonly { readonly code: string; readonly name: string }[]
}

export type OpenProvider = {
  readonly ags: string
  readonly providerId: number
  readonly name: string
  readonly kind: ProviderKind | null
  readonly phone: string
  readonly website: string
  readonly description: string
}

export type OpenSite = {
  readonly siteId: number
  readonly street: string
  readonly postalCode: string
  readonly town: string
  readonly longitude: number | null
  readonly latitude: number | null
}

/** The German sentences of the answers; they come from the messages of the house. */
export type HsdsTexts = {
  readonly providerKinds: Readonly<Record<ProviderKind, string>>
  readonly registration: Readonly<Record<'none' | 'recommended' | 'required' | 'referral', string>>
  readonly costKinds: Readonly<Record<'free' | 'paid' | 'by-income', string>>
  readonly schoolHolidays: Readonly<Record<'also' | 'not' | 'only', string>>
  readonly forGroups: (groups: string) => string
  readonly taxonomies: Readonly<Record<string, { readonly name: string; readonly description: string }>>
  readonly terms: Readonly<Record<string, string>>
}

/** A value of the standard; keys without a value are absent, since the standard knows no null. */
export type HsdsObject = { readonly [key: string]: HsdsValue }
export type HsdsValue = string | number | boolean | HsdsObject | readonly HsdsObject[]
