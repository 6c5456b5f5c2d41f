import { stepFieldAt } from './chain-coverage-rules.ts'
import type { Chain } from './chain-result-types.ts'
import { reachFactor } from './chain-settings-rules.ts'

/** How far people get to the offers of a step and field. */
export type ChainWay = {
  /** `riding`: on foot times a factor, because one goes there by bicycle or bus. */
  readonly kind: 'on-foot' | 'riding' | 'loaded'
  /** The longest way that counts, in minutes of that way. */
  readonly minutes: number
  /** Walking; null where times were loaded. */
  readonly kmPerHour: number | null
  /** How many walking minutes one of its minutes is. */
  readonly walkingMinutesPerMinute: number
}

/** What is known of the supply of a step and field in the whole municipality. */
export type SupplyFacts = {
  /** Places per unit of need; null = no offer reaches anybody. */
  readonly level: number | null
  readonly placedOffers: number
  readonly offersWithoutPlace: number
  readonly offersOfUnknownCapacity: number
  readonly assumedCapacity: number
  readonly placesOutOfReach: number
  readonly way: ChainWay
}

/** @throws RangeError a step or field that the chain does not have */
export function supplyFacts(
  { chain }: { chain: Chain },
  { step: stepCode, field: fieldCode }: { step: string; field: string },
): SupplyFacts {
  const { steps, fields, travel, settings } = chain.input
  const position = steps.findIndex(({ code }) => code === stepCode)
  const step = steps[position]
  if (step === undefined) throw new RangeError(`step: there is no ${stepCode}`)
  const { supply } = stepFieldAt(chain, { step: position, field: fields.indexOf(fieldCode) })
  const factor = reachFactor(settings, { step: stepCode, field: fieldCode })
  const minutes = step.reachMinutes
  return {
    level: supply.level,
    placedOffers: supply.placedOffers,
    offersWithoutPlace: supply.offersWithoutPlace,
    offersOfUnknownCapacity: supply.offersOfUnknownCapacity,
    assumedCapacity: supply.assumedCapacity,
    placesOutOfReach: supply.placesOutOfReach,
    way:
      travel.kind === 'matrix'
        ? { kind: 'loaded', minutes, kmPerHour: null, walkingMinutesPerMinute: 1 }
        : {
            kind: factor > 1 ? 'riding' : 'on-foot',
            minutes,
            kmPerHour: step.walkKmPerHour * factor,
            walkingMinutesPerMinute: factor,
          },
  }
}
