import type { SparsePairs } from '../accessibility/index.ts'
import type { SitingRefusal } from './siting-types.ts'

/** Who is to be served from where. */
export type SitingInput = {
  /**
   * Minutes or metres from every demand place (`demand`) to every candidate (`supply`); a pair that is missing is out of
   * reach. From `pairsFromMatrix`, `pairsFromEntries` or `pairsWithinReach`.
   */
  readonly costs: SparsePairs
  /** People per place, from 0 up; decide on missing values before. A place with 0 asks for nothing. */
  readonly demand: ArrayLike<number>
  /** How much more a person of the place counts, from 0 up; 1 everywhere if not given. */
  readonly need?: ArrayLike<number>
  /** One per candidate: is there already and stays open. None if not given. */
  readonly existing?: ArrayLike<boolean>
}

export type PreparedSiting = {
  readonly costs: SparsePairs
  readonly demand: Float64Array
  /** 1 where not given. */
  readonly need: Float64Array
  /** demand × need */
  readonly weight: Float64Array
  readonly fixed: Uint8Array
}

/** @throws RangeError `costs`, `demand`, `need`, `existing`: wrong length or values */
export function prepareSiting({ costs, demand, need, existing }: SitingInput): PreparedSiting {
  if (!costs.value.every((cost) => cost >= 0 && cost < Infinity))
    throw new RangeError('costs: not all are numbers from 0 up')
  const people = amounts('demand', demand, costs.demandCount)
  const needs =
    need === undefined
      ? new Float64Array(costs.demandCount).fill(1)
      : amounts('need', need, costs.demandCount)
  if (existing !== undefined && existing.length !== costs.supplyCount)
    throw new RangeError(`existing: ${existing.length} values for ${costs.supplyCount} candidates`)
  return {
    costs,
    demand: people,
    need: needs,
    weight: people.map((count, place) => count * (needs[place] ?? 1)),
    fixed: Uint8Array.from({ length: costs.supplyCount }, (_, site) => (existing?.[site] === true ? 1 : 0)),
  }
}

/** @throws RangeError `newSites`: not a whole number from 0 up */
export function refuseTooFewCandidates(fixed: Uint8Array, newSites: number): SitingRefusal | undefined {
  if (!Number.isInteger(newSites) || newSites < 0)
    throw new RangeError(`newSites: ${newSites} is not a whole number from 0 up`)
  const candidates = fixed.reduce((sum, is) => sum + 1 - is, 0)
  if (newSites <= candidates) return undefined
  return { code: 'siting/too-few-candidates', details: { newSites, candidates } }
}

/** The places that ask for something and have no candidate in reach. */
export function refuseOutOfReach(costs: SparsePairs, weight: Float64Array): SitingRefusal | undefined {
  const reached = new Uint8Array(costs.demandCount)
  for (const place of costs.demand) reached[place] = 1
  const demand = [...weight.keys()].filter((place) => (weight[place] ?? 0) > 0 && reached[place] !== 1)
  return demand.length === 0 ? undefined : { code: 'siting/out-of-reach', details: { demand } }
}

/** @throws RangeError `reach`: negative or not a number */
export function requireReach(reach: number): void {
  if (!(reach >= 0)) throw new RangeError(`reach: ${reach} is not from 0 up`)
}

export function amounts(argument: string, values: ArrayLike<number>, count: number): Float64Array {
  if (values.length !== count) throw new RangeError(`${argument}: ${values.length} values for ${count}`)
  return Float64Array.from({ length: count }, (_, position) => {
    const value = values[position]
    if (typeof value !== 'number' || !(value >= 0) || value === Infinity)
      throw new RangeError(`${argument}: ${value} at position ${position} is not from 0 up`)
    return value
  })
}
