import type { StepChildren } from './chain-children-rules.ts'
import type { StepNeed } from './chain-need-rules.ts'
import type { StepReach } from './chain-reach-rules.ts'
import type { ChainInput } from './chain-types.ts'

/**
 * The computed chain. Plain numbers in typed arrays; `readCell`, `summarise` and `rankGaps` make what a page
 * shows.
 */
export type Chain = {
  readonly input: ChainInput
  /** By step. */
  readonly children: readonly StepChildren[]
  /** By step, then field: `stepFields[step * fields + field]`. */
  readonly stepFields: readonly StepField[]
}

/** One step and field: the supply of the municipality and, in arrays by area, what of it arrives. */
export type StepField = Arrival & {
  readonly need: StepNeed
  readonly reach: StepReach
  readonly supply: StepFieldSupply
  /** Places per unit of need that arrive. */
  readonly access: Float64Array
  /** Positions in `judgements` and `reasonCodes`. */
  readonly judgement: Uint8Array
  readonly reason: Uint8Array
}

export type Arrival = {
  /** The part of `access` from offers that were not confirmed lately. */
  readonly staleAccess: Float64Array
  readonly offersInReach: Uint32Array
  readonly neverConfirmed: Uint32Array
  /** Day number of the oldest confirmation among the offers in reach; 0 = none. */
  readonly oldestDay: Uint32Array
  /** Infinity = nothing in reach. */
  readonly nearestMinutes: Float64Array
  readonly pointBits: Uint32Array
}

/**
 * `offers`, `places` and `ratio` lie beside each other; only offers with a known place and a capacity above
 * 0.
 */
export type StepFieldSupply = {
  readonly offers: Uint32Array
  /** Places of the offer in this step; assumed where its capacity is unknown. */
  readonly places: Float64Array
  /** Places per unit of need in the catchment of the offer; 0 = reaches nobody. */
  readonly ratio: Float64Array
  readonly placedOffers: number
  readonly offersWithoutPlace: number
  readonly offersOfUnknownCapacity: number
  /** What stands in for an unknown capacity. */
  readonly assumedCapacity: number
  readonly placesInReach: number
  readonly placesOutOfReach: number
  /** Places in reach per unit of need in the municipality; null = no offer reaches anybody. */
  readonly level: number | null
  readonly inventoryComplete: boolean
}
