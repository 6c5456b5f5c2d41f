import type { StepField } from './chain-result-types.ts'

/** By area, positions in `supply.offers` of what reaches it; made once per step and field when it is first needed. */
type ByArea = { readonly start: Uint32Array; readonly orders: Uint32Array }
const inverted = new WeakMap<StepField, ByArea>()

/**
 * Positions in `supply.offers` of the offers that reach any of the areas, each once, ascending.
 *
 * O(offers) for all areas, else O(pairs of the areas) after one pass over all pairs.
 */
export function offersReaching(stepField: StepField, areas: readonly number[]): number[] {
  const { supply, reach } = stepField
  const { start, demandCount } = reach.weights
  if (areas.length === demandCount)
    return [...supply.offers.keys()].filter((order) => {
      const offer = supply.offers[order] ?? 0
      return (start[offer] ?? 0) < (start[offer + 1] ?? 0)
    })
  const byArea = inverted.get(stepField) ?? invert(stepField)
  inverted.set(stepField, byArea)
  const isReaching = new Uint8Array(supply.offers.length)
  for (const area of areas) {
    for (let entry = byArea.start[area] ?? 0; entry < (byArea.start[area + 1] ?? 0); entry++)
      isReaching[byArea.orders[entry] ?? 0] = 1
  }
  return [...isReaching.keys()].filter((order) => isReaching[order] === 1)
}

function invert({ supply, reach: { weights } }: StepField): ByArea {
  const { start, demand, demandCount } = weights
  const count = new Uint32Array(demandCount + 1)
  const eachPair = (visit: (area: number, order: number) => void) =>
    supply.offers.forEach((offer, order) => {
      for (let entry = start[offer] ?? 0; entry < (start[offer + 1] ?? 0); entry++)
        visit(demand[entry] ?? 0, order)
    })
  eachPair((area) => (count[area + 1] = (count[area + 1] ?? 0) + 1))
  for (let area = 0; area < demandCount; area++) count[area + 1] = (count[area + 1] ?? 0) + (count[area] ?? 0)
  const next = count.slice()
  const orders = new Uint32Array(count[demandCount] ?? 0)
  eachPair((area, order) => {
    orders[next[area] ?? 0] = order
    next[area] = (next[area] ?? 0) + 1
  })
  return { start: count, orders }
}
