import type { ProviderKind } from '../offers/index.ts'
import type { ConfirmationState } from '../upkeep/index.ts'

/** What a provider says about itself; '' = not known. */
export type ProviderContent = {
  readonly name: string
  readonly kind: ProviderKind | null
  readonly email: string
  readonly phone: string
  readonly website: string
  readonly description: string
}

export type Provider = ProviderContent & {
  readonly providerId: number
  /** Number of its offers by how old the knowledge about them is. */
  readonly offers: Readonly<Record<ConfirmationState, number>>
  /** Number of accounts that speak for it. */
  readonly accounts: number
}

/** A member that can speak for providers. */
export type ProviderAccount = {
  readonly userId: string
  readonly name: string
  readonly email: string
  /** The providers for which it speaks. */
  readonly providerIds: readonly number[]
}
