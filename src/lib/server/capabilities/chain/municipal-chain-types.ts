import type { Refusal } from '../../platform/refusal.ts'
import type { AreaLevel } from '../areas/index.ts'
import type { IndexDefinition } from '../index/index.ts'
import type { SupplyOffer } from '../offers/index.ts'
import type { Chain } from './chain-result-types.ts'
import type { ChainSettings } from './chain-types.ts'

/** `loaded`: the travel times that were imported, where there are any for the level. */
export const travelChoices = ['loaded', 'walking'] as const
export type TravelChoice = (typeof travelChoices)[number]

/** What a municipality has set for its chain. */
export type MunicipalSettings = Pick<
  ChainSettings,
  | 'needStrength'
  | 'detourFactor'
  | 'capacityRule'
  | 'gapBelow'
  | 'thinBelow'
  | 'moreAbove'
  | 'staleAfterMonths'
> & {
  /** The index that weighs the children; null = each counts the same. */
  readonly indexDefinitionId: number | null
  /** Field → key of a score; a field without one takes what the index's template says, else the whole index. */
  readonly scoreByField: Readonly<Record<string, string>>
  readonly travel: TravelChoice
}

/** The declaration that all offers of a step and field are recorded. */
export type InventoryDeclaration = {
  readonly step: string
  readonly field: string
  /** ISO date. */
  readonly completeOn: string
}

/** An area of any level down to the one the chain is computed on, or the whole municipality. */
export type ChainPlace = {
  /** null = the whole municipality. */
  readonly areaId: number | null
  readonly code: string
  readonly name: string
  readonly level: AreaLevel | null
  readonly parentAreaId: number | null
  /** Positions in `chain.input.areas` of what it consists of. */
  readonly positions: readonly number[]
}

/** The index behind the need. */
export type ChainIndex = {
  readonly definition: IndexDefinition
  /** Why it could not be computed; then every child counts the same. */
  readonly refusal: Refusal | null
}

export type ComputedChain = {
  readonly lacks: null
  readonly chain: Chain
  /** The finest level with shapes and residents by age; all others summarise it. */
  readonly level: AreaLevel
  /** From the coarsest down to that one. */
  readonly levels: readonly AreaLevel[]
  readonly whole: ChainPlace
  /** By level from the coarsest, then by code; those without any area of the computed level are left out. */
  readonly places: readonly ChainPlace[]
  readonly settings: MunicipalSettings
  readonly index: ChainIndex | null
  readonly residentsYear: number
  /** By id as text. */
  readonly offers: ReadonlyMap<string, SupplyOffer>
  /** Offers that count nowhere, because neither their ages nor they themselves name a step, or no field is given. */
  readonly offersNowhere: number
  /** Offers left out because all their times are over. */
  readonly offersEnded: number
  /** Offers left out because they are for professionals, volunteers or employers only. */
  readonly offersNotForFamilies: number
  /** Number of loaded travel times at this level, used or not. */
  readonly travelTimes: number
  readonly declarations: readonly InventoryDeclaration[]
}

/** The chain of a municipality, or what has to be loaded first. */
export type MunicipalChain = ComputedChain | { readonly lacks: 'areas' | 'residents' }
