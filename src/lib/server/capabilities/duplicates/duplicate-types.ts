/** What of an offer the rules look at. */
export type ComparedOffer = {
  readonly offerId: number
  readonly name: string
  readonly providerId: number | null
  /** The same for the same address, however it is spelt; '' = not known. */
  readonly address: string
  /** Degrees WGS84; both or none. */
  readonly longitude: number | null
  readonly latitude: number | null
}

export const suspicionReasons = [
  'same-name-same-address',
  'same-name-same-provider',
  'alike-same-address',
  'alike-same-provider',
] as const
/** Why two offers may be one. */
export type SuspicionReason = (typeof suspicionReasons)[number]

export type Suspicion = {
  /** The smaller id. */
  readonly first: number
  readonly second: number
  readonly reason: SuspicionReason
  /** Of the names, 0…1; 1 = the same but for the spelling. */
  readonly alike: number
}
