import type { IntegerProgram } from '../optimisation/index.ts'
import { programBuilder } from './program-builder.ts'
import type { ServiceProblem } from './service-problem.ts'

export type RadiusProgram = {
  readonly program: IntegerProgram
  /** Added to the objective of the program, gives the cost of the sites. */
  readonly offset: number
  /** The candidate of each of the first columns. */
  readonly siteOfColumn: readonly number[]
}

/**
 * The service problem by radii: for every place its different costs D₁ < D₂ < …, and z_k = 1 where no site is open up
 * to D_k. A place then costs D₁ + Σ (D_k+1 − D_k) z_k. Places have few different costs among the candidates
 * that are left, and the further a radius, the seldomer it is needed: a row ends at the first fixed site, and where so
 * many sites lie nearer that one of them must be open.
 *
 *   z_k + Σ open sites at exactly D_k ≥ z_k−1,   z_0 = 1,   Σ open = newSites
 *
 * @param closed 1 per candidate that stays closed
 * @param mustServe no place may go unserved: then there is no column for it, and the program may be infeasible
 *
 * Source: Elloumi 2010, Journal of Combinatorial Optimization 19, 69–83; Cornuéjols, Nemhauser and Wolsey 1980, doi 10.1137/0601030.
 */
export function radiusProgram({
  problem: { pairs, unserved, fixed, newSites },
  closed,
  mustServe,
}: {
  problem: ServiceProblem
  closed: Uint8Array
  mustServe: boolean
}): RadiusProgram {
  const { start, candidate, cost, demandCount } = pairs
  const build = programBuilder()
  const siteOfColumn = [...fixed.keys()].filter((site) => fixed[site] !== 1 && closed[site] !== 1)
  const columnOf = new Int32Array(fixed.length).fill(-1)
  for (const site of siteOfColumn) columnOf[site] = build.addColumn({ cost: 0, upper: 1, isInteger: true })
  for (const site of siteOfColumn) build.addEntry(columnOf[site] ?? 0, 1)
  build.endRow({ lower: newSites, upper: newSites })

  let offset = 0
  for (let place = 0; place < demandCount; place++) {
    const row: { column: number; cost: number }[] = []
    const most = siteOfColumn.length - newSites + 1
    const end = start[place + 1] ?? 0
    let last = unserved[place] ?? 0
    let canFail = true
    for (let position = start[place] ?? 0; position < end; position++) {
      const site = candidate[position] ?? 0
      const there = cost[position] ?? 0
      const column = columnOf[site] ?? -1
      if (fixed[site] !== 1 && column < 0) continue
      if (fixed[site] === 1 || row.length + 1 === most) {
        last = there
        canFail = false
        break
      }
      row.push({ column, cost: there })
    }
    offset += addPlace({
      row: row.filter((pair) => pair.cost < last),
      last,
      isRequired: canFail && mustServe,
    })
  }
  return { program: build.finish(), offset, siteOfColumn }

  /** @returns the cost of the place that no decision changes */
  function addPlace({ row, last, isRequired }: PlaceRow): number {
    let before = -1
    const endRow = () => {
      if (before >= 0) build.addEntry(before, -1)
      build.endRow({ lower: before >= 0 ? 0 : 1, upper: Infinity })
    }
    for (const [at, pair] of row.entries()) {
      build.addEntry(pair.column, 1)
      const next = row[at + 1]?.cost
      if (next === pair.cost || (next === undefined && isRequired)) continue
      const beyond = build.addColumn({ cost: (next ?? last) - pair.cost, upper: 1 })
      build.addEntry(beyond, 1)
      endRow()
      before = beyond
    }
    // The nearest site must not be further than the last radius; without any candidate the row cannot be met.
    if (isRequired) endRow()
    return row[0]?.cost ?? (isRequired ? 0 : last)
  }
}

type PlaceRow = {
  /** The candidates that may serve the place, nearest first. */
  readonly row: readonly { readonly column: number; readonly cost: number }[]
  /** What the place costs if none of them is open. */
  readonly last: number
  /** One of them must be open. */
  readonly isRequired: boolean
}
