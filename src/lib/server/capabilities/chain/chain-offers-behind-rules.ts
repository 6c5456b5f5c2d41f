import { stepFieldAt } from './chain-coverage-rules.ts'
import { dayNumber, staleBeforeDay } from './chain-freshness-rules.ts'
import type { Chain } from './chain-result-types.ts'
import type { ChainPlace } from './municipal-chain-types.ts'

export type OfferBehind = {
  readonly offerId: string
  /** From the nearest point of the nearest of the areas. */
  readonly minutes: number
  /** By telephone or online only. */
  readonly isRemote: boolean
  /** Places of the offer in this step, all areas of the municipality together. */
  readonly places: number
  readonly isCapacityAssumed: boolean
  /** Its share of what arrives in the areas, 0…1. */
  readonly shareOfArriving: number
  readonly lastConfirmedOn: string | null
  readonly isStale: boolean
}

/** The same by the codes of step and field. @throws RangeError a step or field that the chain does not have */
export function offersBehindPlace(
  { chain }: { chain: Chain },
  { place, step, field }: { place: ChainPlace; step: string; field: string },
): OfferBehind[] {
  return offersBehind(chain, {
    step: chain.input.steps.findIndex(({ code }) => code === step),
    field: chain.input.fields.indexOf(field),
    areas: place.positions,
  })
}

/**
 * The offers in reach of some areas in one step and field, those first that give them most.
 *
 * @param areas positions
 * @throws RangeError `step`, `field`: outside
 */
export function offersBehind(
  chain: Chain,
  { step, field, areas }: { step: number; field: number; areas: readonly number[] },
): OfferBehind[] {
  const { supply, access, reach, need } = stepFieldAt(chain, { step, field })
  const { offers, today, settings } = chain.input
  const { start, demand, value } = reach.weights
  const staleBefore = staleBeforeDay(today, settings.staleAfterMonths)
  const wanted = new Set(areas)
  const arriving = areas.reduce((sum, area) => sum + (access[area] ?? 0) * (need.need[area] ?? 0), 0)
  const found = Array.from(supply.offers).flatMap((offer, order) => {
    const there = offers[offer]
    let minutes = Infinity
    let weightedNeed = 0
    for (let entry = start[offer] ?? 0; entry < (start[offer + 1] ?? 0); entry++) {
      const area = demand[entry] ?? -1
      if (!wanted.has(area)) continue
      minutes = Math.min(minutes, reach.minutes[entry] ?? Infinity)
      weightedNeed += (value[entry] ?? 0) * (need.need[area] ?? 0)
    }
    if (there === undefined || minutes === Infinity) return []
    return {
      offerId: there.id,
      minutes,
      isRemote: there.remote,
      places: supply.places[order] ?? 0,
      isCapacityAssumed: there.capacity === null || settings.capacityRule === 'every-offer-one',
      shareOfArriving: arriving > 0 ? (weightedNeed * (supply.ratio[order] ?? 0)) / arriving : 0,
      lastConfirmedOn: there.lastConfirmedOn,
      isStale: dayNumber(there.lastConfirmedOn) < staleBefore,
    }
  })
  return found.sort((a, b) => b.shareOfArriving - a.shareOfArriving || (a.offerId < b.offerId ? -1 : 1))
}
