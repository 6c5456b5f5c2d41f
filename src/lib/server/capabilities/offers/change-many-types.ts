/** What is done to many offers at once. */
export type ManyChange =
  | {
      readonly kind: 'codes'
      readonly list: 'steps' | 'fields' | 'targetGroups'
      /** The list becomes this one, gets it, or loses it. */
      readonly how: 'set' | 'add' | 'take'
      readonly codes: readonly string[]
    }
  | { readonly kind: 'provider'; readonly providerId: number }
  | { readonly kind: 'portal'; readonly shown: boolean }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'remove' }

/** An offer in the version that the person saw. */
export type SeenOffer = { readonly offerId: number; readonly version: number }

/** What of an offer can be changed for many at once. */
export type ManyContent = SeenOffer & {
  readonly name: string
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly targetGroups: readonly string[]
  readonly providerId: number | null
  readonly inPortal: boolean
  readonly lastConfirmedOn: string | null
}

export type ManyChanged = {
  readonly changed: number
  /** Names of those that somebody else changed or removed meanwhile; they are as they were. */
  readonly leftOut: readonly string[]
}
