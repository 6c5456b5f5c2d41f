import type { IntegerProgram } from '../optimisation/index.ts'
import type { CapacityProblem } from './capacity-problem.ts'
import { programBuilder } from './program-builder.ts'

export type CapacityProgram = {
  readonly program: IntegerProgram
  readonly offset: number
  readonly siteOfColumn: readonly number[]
}

/**
 * The service problem with capacities: y_j = site j is open, x_ij = share of place i that goes there.
 *
 *   min Σ d_i (c_ij − unserved_i) x_ij      Σ_j x_ij ≤ 1 (= 1 if all must be served)
 *   x_ij ≤ y_j      Σ_i d_i x_ij ≤ capacity_j y_j      Σ y_j = newSites
 *
 * Source: Daskin 2013, Network and Discrete Location, 2nd ed., doi 10.1002/9781118537015, ch. 6 and 7.
 */
export function capacityProgram(
  { pairs, demand, unserved, capacity, fixed, newSites }: CapacityProblem,
  mustServe: boolean,
): CapacityProgram {
  const build = programBuilder()
  const siteOfColumn = [...fixed.keys()].filter((site) => fixed[site] !== 1)
  const columnOf = new Int32Array(fixed.length).fill(-1)
  for (const site of siteOfColumn) columnOf[site] = build.addColumn({ cost: 0, upper: 1, isInteger: true })
  for (const site of siteOfColumn) build.addEntry(columnOf[site] ?? 0, 1)
  build.endRow({ lower: newSites, upper: newSites })

  let offset = 0
  const loads: { column: number; people: number }[][] = Array.from(fixed, () => [])
  for (const [place, people] of demand.entries()) {
    if (people === 0) continue
    const nowhere = mustServe ? 0 : (unserved[place] ?? 0)
    offset += people * nowhere
    const shares: number[] = []
    for (let at = pairs.start[place] ?? 0; at < (pairs.start[place + 1] ?? 0); at++) {
      const site = pairs.candidate[at] ?? 0
      const share = build.addColumn({ cost: people * ((pairs.cost[at] ?? 0) - nowhere), upper: 1 })
      shares.push(share)
      loads[site]?.push({ column: share, people })
      if (fixed[site] === 1) continue
      build.addEntry(share, 1)
      build.addEntry(columnOf[site] ?? 0, -1)
      build.endRow({ lower: -Infinity, upper: 0 })
    }
    for (const share of shares) build.addEntry(share, 1)
    build.endRow({ lower: mustServe ? 1 : -Infinity, upper: 1 })
  }
  for (const [site, load] of loads.entries()) {
    for (const { column, people } of load) build.addEntry(column, people)
    if (fixed[site] !== 1) build.addEntry(columnOf[site] ?? 0, -(capacity[site] ?? 0))
    build.endRow({ lower: -Infinity, upper: fixed[site] === 1 ? (capacity[site] ?? 0) : 0 })
  }
  return { program: build.finish(), offset, siteOfColumn }
}
