import type { Position } from '@gelingen/methods/accessibility'
import type { SearchIndex } from '@gelingen/search'
import type { OfferDetails } from '../offers/index.ts'

/** An offer that families may see, with everything that it is found by. */
export type SearchedOffer = {
  readonly offerId: number
  readonly name: string
  readonly description: string
  /** '' = not known, as with all texts here. */
  readonly providerName: string
  readonly street: string
  readonly postalCode: string
  readonly town: string
  /** Both or none. */
  readonly longitude: number | null
  readonly latitude: number | null
  /** The finest area that holds its place. */
  readonly areaId: number | null
  readonly areasServed: readonly number[]
  readonly ageFromMonths: number | null
  readonly ageToMonths: number | null
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly outreach: boolean
  /** As written; '' = not known. */
  readonly cost: string
  readonly details: OfferDetails
  /** Names and texts in other languages, one after the other. */
  readonly translated: string
  /** Another one as soon as anything above says something else, or the day matters to it. */
  readonly digest: string
}

/** An area that is in force or was, as the search needs it. */
export type SearchedArea = {
  readonly areaId: number
  /** `level/code`: stays when borders change. */
  readonly key: string
  readonly name: string
  readonly levelId: number
  readonly parentAreaId: number | null
  readonly inForce: boolean
  /** Bounding box in degrees, null = without a shape. */
  readonly box: { west: number; south: number; east: number; north: number } | null
}

export type SearchedLevel = { readonly levelId: number; readonly name: string; readonly position: number }

/** What weighs in besides words, kept for each offer. */
export type OfferFacts = {
  readonly digest: string
  /** Exclusive end; null = not known. */
  readonly ages: { readonly fromMonths: number; readonly toMonths: number } | null
  readonly position: Position | null
  /** Online, by phone, at home: nobody has to go anywhere. */
  readonly comesToFamilies: boolean
}

/** Everything about one municipality that searching needs, in memory. */
export type SearchDirectory = {
  readonly municipalityId: number
  /** Of the data that it was read from. */
  dataRevision: number
  /** ISO date for which "today" and "this week" hold. */
  day: string
  readonly index: SearchIndex
  readonly offers: Map<string, OfferFacts>
  readonly places: PlaceFinder
  readonly areas: AreasToChoose
  /** Another one as soon as areas or their shapes are others. */
  readonly areasDigest: string
  readonly areasOf: AreasOf
  /** About how much memory it takes. */
  readonly bytes: number
  /** Offers put in since the words were learnt. */
  changes: number
}

/** Finds places by the municipality's own data. */
export type PlaceFinder = {
  /** A place that somebody has written. @returns undefined: not known here */
  find(written: string): FoundPlace | undefined
  /** Takes in one more site. */
  add(site: SearchedSite): void
}
export type SearchedSite = Pick<SearchedOffer, 'street' | 'postalCode' | 'town' | 'longitude' | 'latitude'>
export type FoundPlace = { readonly name: string; readonly position: Position }

/** Keys of the areas that an offer counts for, and names of those that its place lies in. */
export type AreasOf = (offer: Pick<SearchedOffer, 'areaId' | 'areasServed'>) => {
  keys: readonly string[]
  names: readonly string[]
}

/** The areas that families choose among: those of the coarsest level that has some. */
export type AreasToChoose = {
  readonly levelName: string
  readonly areas: readonly { readonly key: string; readonly name: string }[]
  /** Every name by its key, of all levels. */
  readonly names: ReadonlyMap<string, string>
  readonly drawing: AreasDrawing | null
}

export type AreasDrawing = {
  readonly width: number
  readonly height: number
  readonly outlines: readonly string[]
  readonly toFrame: (position: Position) => { x: number; y: number }
}
