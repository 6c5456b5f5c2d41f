import { gaussianDecay, type SparsePairs } from '@gelingen/methods/accessibility'
import type { OfferInStep } from './chain-offers-rules.ts'
import type { ChainInput, ChainStep } from './chain-types.ts'
import { reachFactor } from './chain-settings-rules.ts'
import type { Ways, WaySearch } from './chain-way-types.ts'

/**
 * What reaches what at one speed and reach: one row per offer of the input, the areas of a row in order of
 * their position.
 */
export type StepReach = {
  /**
   * Weight of an offer for an area: mean over the points of the area of the decay, 0 for points out of reach.
   */
  readonly weights: SparsePairs
  /** Minutes from the nearest point of the area, beside each weight. */
  readonly minutes: Float64Array
  /** Which points of the area the offer reaches, beside each weight. */
  readonly pointBits: Uint32Array
}

/**
 * For each step and field what reaches what. Steps and fields with the same reach and speed share one
 * computation over the offers of them all.
 *
 * @param membersByStep the offers that serve each step
 */
export function reachByStepField(
  input: ChainInput,
  ways: Ways,
  membersByStep: readonly (readonly OfferInStep[])[],
): (step: number, field: number) => StepReach {
  const searches = new Map<string, WaySearch & { offers: number[] }>()
  const keys = input.steps.map((step, position) =>
    input.fields.map((field) => {
      const way = { reachMinutes: reachMinutes(input, step, field), walkKmPerHour: step.walkKmPerHour }
      const key = `${way.reachMinutes} ${way.walkKmPerHour}`
      const search = searches.get(key) ?? { ...way, offers: [] }
      for (const { offer } of membersByStep[position] ?? []) {
        if (input.offers[offer]?.fields.includes(field)) search.offers.push(offer)
      }
      searches.set(key, search)
      return key
    }),
  )
  const reach = new Map<string, StepReach>()
  for (const [key, search] of searches) {
    const offers = [...new Set(search.offers)].sort((a, b) => a - b)
    reach.set(key, joinPoints(input, ways, { ...search, offers }))
  }
  return (step, field) => {
    const found = reach.get(keys[step]?.[field] ?? '')
    if (found === undefined) throw new RangeError(`step ${step}, field ${field}: outside`)
    return found
  }
}

/**
 * The longest way that counts, in minutes; further for fields that people ride to, unless real times are
 * loaded.
 */
function reachMinutes({ travel, settings }: ChainInput, step: ChainStep, field: string): number {
  return (
    step.reachMinutes * (travel.kind === 'walking' ? reachFactor(settings, { step: step.code, field }) : 1)
  )
}

/**
 * Joins the points of an area into one weight per offer and area. Nothing is lost by that: both steps of the
 * floating catchment add up over points, and each point stands for the same share of the area's need.
 */
function joinPoints({ offers, areas }: ChainInput, ways: Ways, search: WaySearch): StepReach {
  const areaCount = areas.length
  const isWanted = new Uint8Array(offers.length)
  for (const offer of search.offers) isWanted[offer] = 1
  const eachWay = ways.within(search)
  const decay = gaussianDecay({ reach: search.reachMinutes })
  const weightOf = new Float64Array(areaCount)
  const minutesOf = new Float64Array(areaCount)
  const bitsOf = new Uint32Array(areaCount)
  const start = new Uint32Array(offers.length + 1)
  const columns = {
    demand: [] as number[],
    value: [] as number[],
    minutes: [] as number[],
    bits: [] as number[],
  }
  for (let offer = 0; offer < offers.length; offer++) {
    const reached: number[] = []
    if (isWanted[offer] === 1)
      eachWay(offer, (area, share, minutes, pointBits) => {
        const weight = share * decay(minutes)
        if (weight === 0) return
        if (weightOf[area] === 0) {
          reached.push(area)
          minutesOf[area] = Infinity
          bitsOf[area] = 0
        }
        weightOf[area] = (weightOf[area] ?? 0) + weight
        minutesOf[area] = Math.min(minutesOf[area] ?? Infinity, minutes)
        bitsOf[area] = (bitsOf[area] ?? 0) | pointBits
      })
    for (const area of reached.sort((a, b) => a - b)) {
      columns.demand.push(area)
      columns.value.push(weightOf[area] ?? 0)
      columns.minutes.push(minutesOf[area] ?? 0)
      columns.bits.push(bitsOf[area] ?? 0)
      weightOf[area] = 0
    }
    start[offer + 1] = columns.demand.length
  }
  return {
    weights: {
      supplyCount: offers.length,
      demandCount: areaCount,
      start,
      demand: Uint32Array.from(columns.demand),
      value: Float64Array.from(columns.value),
    },
    minutes: Float64Array.from(columns.minutes),
    pointBits: Uint32Array.from(columns.bits),
  }
}
