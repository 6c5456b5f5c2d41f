import type { SparsePairs } from '../accessibility/index.ts'
import type { Assignment } from './siting-types.ts'

/** Every place goes to its cheapest open site (the first of equals) that costs at most `reach`. */
export function assignNearest(
  { demandCount, supplyCount, start, demand, value }: SparsePairs,
  isOpen: Uint8Array,
  reach = Infinity,
): Assignment[] {
  const best = new Float64Array(demandCount).fill(Infinity)
  const siteOf = new Int32Array(demandCount).fill(-1)
  for (let site = 0; site < supplyCount; site++) {
    if (isOpen[site] !== 1) continue
    const end = start[site + 1] ?? 0
    for (let position = start[site] ?? 0; position < end; position++) {
      const place = demand[position] ?? 0
      const cost = value[position] ?? 0
      if (cost > reach || cost >= (best[place] ?? 0)) continue
      best[place] = cost
      siteOf[place] = site
    }
  }
  return [...siteOf.entries()].flatMap(([place, site]) =>
    site < 0 ? [] : [{ demand: place, site, share: 1 }],
  )
}

export function openSitesOf(isOpen: Uint8Array): number[] {
  return [...isOpen.keys()].filter((site) => isOpen[site] === 1)
}

/** 1 per candidate of the list, and per fixed one. */
export function isOpenOf(sites: readonly number[], fixed: Uint8Array): Uint8Array {
  const isOpen = fixed.slice()
  for (const site of sites) isOpen[site] = 1
  return isOpen
}
