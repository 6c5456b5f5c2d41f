import type { RhythmState } from './freshness.ts'

/** A row of the list of offers; texts in the reader's language. */
export type OfferRowView = {
  readonly offerId: number
  readonly href: string
  readonly name: string
  readonly address: string
  readonly outreach: boolean
  readonly mainstream: boolean
  readonly provider: string | null
  /** Named steps; empty = by the ages. */
  readonly steps: readonly string[]
  readonly ages: string
  readonly fields: readonly string[]
  readonly area: { readonly name: string; readonly href: string | null } | null
  readonly hasCoordinates: boolean
  /** null = not known. */
  readonly capacity: number | null
  readonly confirmedOn: string | null
  readonly freshness: RhythmState
  /** "vor 3 Monaten". */
  readonly ago: string
}
