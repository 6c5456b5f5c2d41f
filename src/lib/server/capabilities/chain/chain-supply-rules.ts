import { floatingCatchment } from '@gelingen/methods/accessibility'
import { dayNumber } from './chain-freshness-rules.ts'
import { assumedCapacity, type OfferInStep } from './chain-offers-rules.ts'
import type { StepReach } from './chain-reach-rules.ts'
import type { Arrival, StepFieldSupply } from './chain-result-types.ts'
import type { CapacityRule, ChainOffer } from './chain-types.ts'

/**
 * The offers of one step and field, their places in this step and how far they go: places ÷ need in the
 * catchment (first step of the floating catchment), and what that gives each area (second step).
 */
export function supplyOfStepField({
  members,
  offers,
  isPlaced,
  reach,
  need,
  capacityRule,
  inventoryComplete,
}: {
  members: readonly OfferInStep[]
  offers: readonly ChainOffer[]
  isPlaced: (offer: number) => boolean
  reach: StepReach
  need: Float64Array
  capacityRule: CapacityRule
  inventoryComplete: boolean
}): { supply: StepFieldSupply; access: Float64Array } {
  const withCapacity = members.filter(({ offer }) => offers[offer]?.capacity !== 0)
  const placed = withCapacity.filter(({ offer }) => isPlaced(offer))
  const capacities = placed.map(({ offer }) => offers[offer]?.capacity ?? null)
  const assumed = assumedCapacity(
    capacities.filter((capacity) => capacity !== null),
    capacityRule,
  )
  const places = Float64Array.from(placed, ({ share }, order) => {
    const known = capacityRule === 'every-offer-one' ? null : capacities[order]
    return share * (known ?? assumed)
  })
  const capacity = new Float64Array(offers.length)
  placed.forEach(({ offer }, order) => (capacity[offer] = places[order] ?? 0))
  const { access, ratio } = floatingCatchment({ pairs: reach.weights, demand: need, capacity })
  const ownRatio = Float64Array.from(placed, ({ offer }) => ratio[offer] ?? 0)
  const placesInReach = places.reduce((sum, part, order) => sum + ((ownRatio[order] ?? 0) > 0 ? part : 0), 0)
  const needTotal = need.reduce((sum, part) => sum + part, 0)
  const supply = {
    offers: Uint32Array.from(placed, ({ offer }) => offer),
    places,
    ratio: ownRatio,
    placedOffers: placed.length,
    offersWithoutPlace: withCapacity.length - placed.length,
    offersOfUnknownCapacity: capacities.filter((known) => known === null).length,
    assumedCapacity: assumed,
    placesInReach,
    placesOutOfReach: places.reduce((sum, part) => sum + part, 0) - placesInReach,
    level: placesInReach > 0 ? placesInReach / needTotal : null,
    inventoryComplete,
  }
  return { supply, access }
}

/**
 * What arrives in each area beside the places: how many offers, how near, to which of its points, how lately
 * confirmed.
 */
export function arrivalInAreas({
  supply,
  reach,
  offers,
  staleBefore,
}: {
  supply: StepFieldSupply
  reach: StepReach
  offers: readonly ChainOffer[]
  /** Day number. */
  staleBefore: number
}): Arrival {
  const { start, demand, value, demandCount } = reach.weights
  const arrival = {
    staleAccess: new Float64Array(demandCount),
    offersInReach: new Uint32Array(demandCount),
    neverConfirmed: new Uint32Array(demandCount),
    oldestDay: new Uint32Array(demandCount),
    nearestMinutes: new Float64Array(demandCount).fill(Infinity),
    pointBits: new Uint32Array(demandCount),
  }
  supply.offers.forEach((offer, order) => {
    const day = dayNumber(offers[offer]?.lastConfirmedOn ?? null)
    const staleRatio = day < staleBefore ? (supply.ratio[order] ?? 0) : 0
    const end = start[offer + 1] ?? 0
    for (let position = start[offer] ?? 0; position < end; position++) {
      const area = demand[position] ?? 0
      arrival.offersInReach[area] = (arrival.offersInReach[area] ?? 0) + 1
      arrival.nearestMinutes[area] = Math.min(
        arrival.nearestMinutes[area] ?? Infinity,
        reach.minutes[position] ?? 0,
      )
      arrival.pointBits[area] = (arrival.pointBits[area] ?? 0) | (reach.pointBits[position] ?? 0)
      arrival.staleAccess[area] = (arrival.staleAccess[area] ?? 0) + staleRatio * (value[position] ?? 0)
      if (day === 0) arrival.neverConfirmed[area] = (arrival.neverConfirmed[area] ?? 0) + 1
      else arrival.oldestDay[area] = Math.min(arrival.oldestDay[area] || Infinity, day)
    }
  })
  return arrival
}
