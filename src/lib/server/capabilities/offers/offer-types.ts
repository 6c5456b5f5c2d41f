import type { CostKind, DeliveryKind, OfferDetails, OfferPlanning } from './offer-details-types.ts'
import { offerStates, type OfferFact, type Rhythm } from './offer-facts-types.ts'

/** Who carries an offer: a public body, a free (non-profit) one, or a business. */
export const providerKinds = ['public', 'free', 'commercial'] as const
export type ProviderKind = (typeof providerKinds)[number]

/** Address and coordinates; '' = not known. Coordinates are degrees WGS84, either both or none. */
export type Place = {
  readonly street: string
  readonly postalCode: string
  readonly town: string
  readonly longitude: number | null
  readonly latitude: number | null
}

/** What an offer says, wherever it comes from: a form, a file, a survey. */
export type OfferContent = {
  readonly name: string
  readonly description: string
  readonly provider: { readonly name: string; readonly kind: ProviderKind | null } | null
  readonly place: Place | null
  readonly ageFromMonths: number | null
  /** Exclusive: 84 = up to the seventh birthday. */
  readonly ageToMonths: number | null
  /** Codes of the catalogue, in its order. Empty = by the ages. */
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly standards: readonly string[]
  /** Places at a time; null = not known, 0 = none. */
  readonly capacity: number | null
  readonly outreach: boolean
  readonly mainstream: boolean
  readonly cost: string
  readonly website: string
  readonly phone: string
  /** ISO date; null = never. */
  readonly lastConfirmedOn: string | null
  /** Ids of areas, ascending. Empty = not limited. */
  readonly areasServed: readonly number[]
  readonly details: OfferDetails
  readonly planning: OfferPlanning
  /** Families may see it, once the portal is open. */
  readonly inPortal: boolean
}

/** How a version of an offer came to be. */
export const changeWays = [
  'entry',
  'form',
  'confirmation',
  'import',
  'approval',
  'bulk',
  'merge',
  'restoring',
  'link',
  'survey',
] as const
export type ChangeWay = (typeof changeWays)[number]

export type AreaName = { readonly areaId: number; readonly code: string; readonly name: string }

/** A stored offer with everything that its page shows. */
export type Offer = Omit<OfferContent, 'areasServed'> & {
  readonly offerId: number
  /** Raised by every change; a change names the version that its author saw. */
  readonly version: number
  readonly source: string
  readonly externalId: string
  readonly updatedAt: Date
  /** ISO date. */
  readonly enteredOn: string
  /** User id, or `link:…`; null = a file. */
  readonly changedBy: string | null
  readonly changedHow: ChangeWay
  /** The import run that wrote it last; null = entered by hand. */
  readonly importRunId: number | null
  readonly providerId: number | null
  readonly siteId: number | null
  /** The finest area that holds the coordinates. */
  readonly area: AreaName | null
  readonly areasServed: readonly AreaName[]
}

/** Something about an offer that cannot be right; `field` is the input it stands in. */
export type OfferProblem = {
  readonly field: string
  readonly code: string
  readonly details?: Record<string, string | number>
}

/** Absent = not filtered. All that are given must hold. */
export type OfferFilter = {
  /** Each word must occur in name, description, provider or address. */
  readonly text?: string
  /** Offers that name the step, or name none and have ages that fit it. */
  readonly step?: string
  readonly field?: string
  /** Offers that lie in the area or one below it, or that serve it, one below or one above it. */
  readonly areaId?: number
  readonly providerId?: number
  readonly source?: string
  readonly outreach?: boolean
  readonly mainstream?: boolean
  readonly withoutCoordinates?: boolean
  /** Not confirmed for more than so many months before `today` (ISO date), or never. */
  readonly stale?: { readonly months: number; readonly today: string }
  /** Names the prevention standard. */
  readonly standard?: string
  /** Does not say it. */
  readonly lacks?: OfferFact
  /** Is spoken there. */
  readonly language?: string
  readonly costKind?: CostKind
  readonly accessibility?: string
  /** Some funding ends from one day to the other, both included, ISO dates. */
  readonly fundingEnds?: { readonly from: string; readonly to: string }
  /** How old the knowledge is, by the municipality's rhythm on a day (ISO date). */
  readonly freshness?: { readonly is: FreshnessChoice; readonly rhythm: Rhythm; readonly today: string }
}

/** States of confirmation, and all that are to be confirmed, late or not. */
export const freshnessChoices = ['to-confirm', ...offerStates] as const
export type FreshnessChoice = (typeof freshnessChoices)[number]

export type OfferListRow = {
  readonly offerId: number
  readonly version: number
  readonly name: string
  readonly providerName: string | null
  readonly street: string
  readonly postalCode: string
  readonly town: string
  readonly hasCoordinates: boolean
  readonly area: AreaName | null
  readonly ageFromMonths: number | null
  readonly ageToMonths: number | null
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly capacity: number | null
  readonly outreach: boolean
  readonly mainstream: boolean
  readonly source: string
  readonly lastConfirmedOn: string | null
  /** ISO date. */
  readonly enteredOn: string
}

export type OfferList = {
  readonly rows: readonly OfferListRow[]
  /** Number of offers that the filter finds, on all pages. */
  readonly total: number
  /** 1 = first. */
  readonly page: number
  readonly pageSize: number
}

/** An offer as the chain needs it. */
export type SupplyOffer = {
  readonly offerId: number
  readonly name: string
  readonly steps: readonly string[]
  readonly ageFromMonths: number | null
  /** Exclusive. */
  readonly ageToMonths: number | null
  readonly fields: readonly string[]
  readonly standards: readonly string[]
  readonly capacity: number | null
  readonly outreach: boolean
  readonly mainstream: boolean
  readonly siteId: number | null
  /** Degrees WGS84; both or none. */
  readonly longitude: number | null
  readonly latitude: number | null
  /** Codes of areas; empty = not limited. */
  readonly areasServed: readonly string[]
  readonly lastConfirmedOn: string | null
  /** Empty = at the place, if there is one. */
  readonly delivery: readonly DeliveryKind[]
  /** Codes of the catalogue; empty = for all. */
  readonly targetGroups: readonly string[]
  /** The last day of its schedules, ISO date; null = it has none, or one without an end. */
  readonly endsOn: string | null
  /** Places free on that day (ISO date); both or none. */
  readonly placesFree: number | null
  readonly placesFreeOn: string | null
}

/** The source of offers that were entered by hand; no file may call itself so. */
export const ownEntrySource = 'own-entry'
