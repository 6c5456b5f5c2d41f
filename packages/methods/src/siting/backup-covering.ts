import type { Solve } from '../optimisation/index.ts'
import { assignNearest, openSitesOf } from './assign-nearest.ts'
import { freePairsWithin } from './free-pairs-within.ts'
import { locationSetCovering } from './location-set-covering.ts'
import { prepareSiting, type PreparedSiting, type SitingInput } from './prepare-siting.ts'
import { programBuilder } from './program-builder.ts'
import { objectiveGap, type SearchOptions, type SitingOutcome } from './siting-types.ts'
import { sortPairs } from './sorted-pairs.ts'

/**
 * Set covering with a second choice: of all ways to serve every place with the fewest sites (`locationSetCovering`), one
 * in which as much demand × need as possible has two open sites within reach. So need decides who is safe when a site
 * closes or is full.
 *
 * @param solve needed: the second step is not searched without it
 * @returns objective: demand × need with two sites in reach; proven only if the number of sites is, too. Refusals as for
 *   `locationSetCovering`
 * @throws RangeError as `locationSetCovering`
 *
 * Source: Daskin and Stern 1981, doi 10.1287/trsc.15.2.137; Hogan and ReVelle 1986, doi 10.1287/mnsc.32.11.1434. Checked
 * against spopt (small.json, lscp-b) of the shared vectors.
 */
export async function backupCovering({
  reach,
  solve,
  ...rest
}: SitingInput & { readonly reach: number; readonly solve: Solve } & SearchOptions): Promise<SitingOutcome> {
  const fewest = await locationSetCovering({ ...rest, reach, solve })
  if (!fewest.ok) return fewest
  const prepared = prepareSiting(rest)
  const { program, siteOfColumn } = backupProgram({ prepared, reach, siteCount: fewest.siting.sites.length })
  const { signal, timeLimitSeconds } = rest
  const { values, bound: least } = await solve(program, {
    ...(signal && { signal }),
    ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
  })
  const isOpen = prepared.fixed.slice()
  if (values === null) for (const site of fewest.siting.sites) isOpen[site] = 1
  else siteOfColumn.forEach((site, column) => (isOpen[site] = (values[column] ?? 0) > 0.5 ? 1 : 0))
  const objective = servedTwice(prepared, reach, isOpen)
  const total = prepared.weight.reduce((sum, one) => sum + one, 0)
  const proven = Math.max(objective, Math.min(total, -(least ?? -Infinity)))
  const bound = proven - objective <= 1e-9 * Math.max(1, total) ? objective : proven
  return {
    ok: true,
    siting: {
      sites: openSitesOf(isOpen),
      assignments: assignNearest(prepared.costs, isOpen, reach),
      sense: 'maximise',
      objective,
      bound,
      gap: objectiveGap(objective, bound),
      isProven: fewest.siting.isProven && objective === bound,
    },
  }
}

function backupProgram({
  prepared: { costs, weight, fixed },
  reach,
  siteCount,
}: {
  prepared: PreparedSiting
  reach: number
  siteCount: number
}) {
  const { start, candidate, demandCount } = sortPairs(freePairsWithin(costs, reach), weight)
  const build = programBuilder()
  const siteOfColumn = [...fixed.keys()]
  for (const _site of siteOfColumn) build.addColumn({ cost: 0, upper: 1, isInteger: true })
  for (const site of siteOfColumn) build.addEntry(site, 1)
  build.endRow({ lower: siteCount, upper: siteCount })
  for (const site of siteOfColumn) {
    if (fixed[site] !== 1) continue
    build.addEntry(site, 1)
    build.endRow({ lower: 1, upper: 1 })
  }
  for (let place = 0; place < demandCount; place++) {
    const end = start[place + 1] ?? 0
    const from = start[place] ?? 0
    if (from === end) continue
    const second = build.addColumn({ cost: -(weight[place] ?? 0), upper: 1 })
    for (let at = from; at < end; at++) build.addEntry(candidate[at] ?? 0, 1)
    build.addEntry(second, -1)
    build.endRow({ lower: 1, upper: Infinity })
  }
  return { program: build.finish(), siteOfColumn }
}

function servedTwice({ costs, weight }: PreparedSiting, reach: number, isOpen: Uint8Array): number {
  const times = new Uint32Array(costs.demandCount)
  for (let site = 0; site < costs.supplyCount; site++) {
    if (isOpen[site] !== 1) continue
    for (let at = costs.start[site] ?? 0; at < (costs.start[site + 1] ?? 0); at++) {
      const place = costs.demand[at] ?? 0
      if ((costs.value[at] ?? 0) <= reach) times[place] = (times[place] ?? 0) + 1
    }
  }
  return weight.reduce((sum, one, place) => sum + ((times[place] ?? 0) > 1 ? one : 0), 0)
}
