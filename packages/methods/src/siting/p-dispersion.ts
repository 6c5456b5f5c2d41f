import type { IntegerProgram } from '../optimisation/index.ts'
import { programBuilder } from './program-builder.ts'
import { objectiveGap, type SearchOptions } from './siting-types.ts'

export type Dispersion = {
  /** Chosen candidates, ascending, the existing ones included. */
  readonly sites: readonly number[]
  /** Distance of the two chosen ones that are nearest to each other; Infinity for fewer than two. */
  readonly objective: number
  /** No set has a greater one. */
  readonly bound: number
  /** |objective − bound| ÷ |objective|; 0 = proven optimal. */
  readonly gap: number
  readonly isProven: boolean
}

/**
 * p-dispersion: chooses sites as far from each other as possible, max min dᵢⱼ, e.g. for things that must not lie side by side. It
 * does not ask who is served.
 *
 * Only distances that occur can be the least one: for each that is asked, whether so many candidates lie that far apart (a
 * choice without two that are nearer). A greedy choice answers from below, cliques of near candidates from above, the solver what
 * is between.
 *
 * @param distances square, symmetric, from 0 up; candidate × candidate
 * @param newSites how many are chosen beside the existing ones; from 0, in all from 1 up to the number of candidates
 * @param existing one per candidate: whether it is chosen in any case; default none
 * @throws RangeError `distances`, `newSites`, `existing`
 *
 * Source: M. J. Kuby, Geogr. Anal. 19 (1987) 315–329, doi 10.1111/j.1538-4632.1987.tb00133.x; by thresholds: E. Erkut, Eur. J. Oper.
 * Res. 46 (1990) 48–60, doi 10.1016/0377-2217(90)90297-O. Checked against spopt (shared vectors, location/small.json). O(candidates³)
 * beside the solver.
 */
export async function pDispersion({
  distances,
  newSites,
  existing: isExisting = distances.map(() => false),
  solve,
  signal,
  timeLimitSeconds,
  onProgress,
}: {
  readonly distances: readonly (readonly number[])[]
  readonly newSites: number
  readonly existing?: readonly boolean[]
} & SearchOptions): Promise<Dispersion> {
  checkArguments({ distances, newSites, isExisting })
  const existing = [...isExisting.keys()].filter((site) => isExisting[site])
  const sites = existing.length + newSites
  const levels = [...new Set(distances.flatMap((row, i) => row.slice(0, i)))].sort((a, b) => a - b)
  let best = [...existing, ...othersOf(distances, existing)].slice(0, sites)
  let objective = nearestPair(distances, best)
  // Sure: at levels[at] for at < from there is a choice, from `to` on there is none.
  let from = sites > 1 ? levels.indexOf(objective) : levels.length
  let to = levels.length
  const ask = async (at: number): Promise<'yes' | 'no' | 'open'> => {
    const found = greedyChoice({ distances, sites, existing, apart: levels[at]! })
    if (found !== null) return keep(found)
    if (cliquesNeeded(distances, existing, levels[at]!) < sites) return 'no'
    if (solve === undefined) return 'open'
    const { program } = choiceProgram({ distances, existing, apart: levels[at]! })
    const { status, values, bound } = await solve(program, {
      ...(signal && { signal }),
      ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
    })
    const chosen = values === null ? [] : [...values.keys()].filter((site) => values[site]! > 0.5)
    if (chosen.length >= sites) return keep(startingWith(existing, chosen).slice(0, sites))
    if (status === 'infeasible' || (bound !== null && Math.floor(-bound + 1e-6) < sites)) return 'no'
    return 'open'
  }
  const keep = (found: number[]): 'yes' => {
    best = found
    objective = nearestPair(distances, found)
    return 'yes'
  }
  let firstOpen = levels.length
  const isStopped = () => signal?.aborted === true
  while (to - from > 1 && !isStopped()) {
    const middle = Math.min((from + to) >> 1, firstOpen - 1)
    if (middle <= from) break
    const answer = await ask(middle)
    if (answer === 'yes') from = Math.max(middle, levels.indexOf(objective))
    else if (answer === 'no') to = middle
    else firstOpen = middle
    onProgress?.({ objective, bound: levels[to - 1] ?? objective })
  }
  const bound = sites < 2 ? Infinity : levels[Math.max(from, to - 1)]!
  return {
    sites: best.toSorted((a, b) => a - b),
    objective,
    bound,
    gap: objectiveGap(objective, bound),
    isProven: objective === bound,
  }
}

function checkArguments({
  distances,
  newSites,
  isExisting,
}: {
  distances: readonly (readonly number[])[]
  newSites: number
  isExisting: readonly boolean[]
}): void {
  distances.forEach((row, i) => {
    if (row.length !== distances.length) throw new RangeError(`distances: row ${i} has ${row.length} values`)
    row.forEach((distance, j) => {
      if (!(distance >= 0) || distance === Infinity || distance !== distances[j]![i])
        throw new RangeError(`distances: ${distance} from ${i} to ${j}`)
    })
  })
  if (isExisting.length !== distances.length)
    throw new RangeError(`existing: ${isExisting.length} for ${distances.length} candidates`)
  const all = newSites + isExisting.filter(Boolean).length
  if (!Number.isInteger(newSites) || newSites < 0 || all < 1 || all > distances.length)
    throw new RangeError(`newSites: ${newSites}, in all ${all} of ${distances.length} candidates`)
}

function othersOf(distances: readonly (readonly number[])[], existing: readonly number[]): number[] {
  return [...distances.keys()].filter((site) => !existing.includes(site))
}

function startingWith(existing: readonly number[], chosen: readonly number[]): number[] {
  return [...existing, ...chosen.filter((site) => !existing.includes(site))]
}

function nearestPair(distances: readonly (readonly number[])[], chosen: readonly number[]): number {
  return Math.min(...chosen.flatMap((a, at) => chosen.slice(0, at).map((b) => distances[a]![b]!)))
}

/** From each candidate as the first: always the next one that leaves most of the others open. `null` = not found. */
function greedyChoice({
  distances,
  sites,
  existing,
  apart,
}: {
  distances: readonly (readonly number[])[]
  sites: number
  existing: readonly number[]
  apart: number
}): number[] | null {
  if (nearestPair(distances, existing) < apart) return null
  const isFar = (a: number, b: number) => distances[a]![b]! >= apart
  const open = othersOf(distances, existing).filter((site) => existing.every((one) => isFar(site, one)))
  if (existing.length === sites) return [...existing]
  for (const first of open) {
    const chosen = [...existing, first]
    let left = open.filter((site) => site !== first && isFar(site, first))
    while (left.length > 0 && chosen.length < sites) {
      const next = left.reduce((best, site) => (nearCount(site) < nearCount(best) ? site : best))
      chosen.push(next)
      left = left.filter((site) => site !== next && isFar(site, next))
    }
    if (chosen.length === sites) return chosen

    function nearCount(site: number): number {
      return left.reduce((count, other) => count + (other !== site && !isFar(site, other) ? 1 : 0), 0)
    }
  }
  return null
}

/** Of a group in which all are near each other only one can be chosen: so many groups hold all that are not near an existing one. */
function cliquesNeeded(
  distances: readonly (readonly number[])[],
  existing: readonly number[],
  apart: number,
): number {
  if (nearestPair(distances, existing) < apart) return 0
  const cliques: number[][] = []
  const open = othersOf(distances, existing).filter((site) =>
    existing.every((one) => distances[site]![one]! >= apart),
  )
  for (const site of open) {
    const home = cliques.find((clique) => clique.every((other) => distances[site]![other]! < apart))
    if (home === undefined) cliques.push([site])
    else home.push(site)
  }
  return existing.length + cliques.length
}

/** As many candidates as possible, no two of them nearer than `apart`; each group of near ones is one row. */
function choiceProgram({
  distances,
  existing,
  apart,
}: {
  distances: readonly (readonly number[])[]
  existing: readonly number[]
  apart: number
}): { program: IntegerProgram } {
  const build = programBuilder()
  for (const _ of distances) build.addColumn({ cost: -1, upper: 1, isInteger: true })
  for (const site of existing) {
    build.addEntry(site, 1)
    build.endRow({ lower: 1, upper: 1 })
  }
  const isCovered = new Set<number>()
  for (const a of distances.keys()) {
    for (const b of distances.keys()) {
      if (b <= a || distances[a]![b]! >= apart || isCovered.has(a * distances.length + b)) continue
      const group = [a, b]
      for (const c of distances.keys())
        if (!group.includes(c) && group.every((other) => distances[c]![other]! < apart)) group.push(c)
      for (const one of group) {
        for (const other of group)
          isCovered.add(Math.min(one, other) * distances.length + Math.max(one, other))
        build.addEntry(one, 1)
      }
      build.endRow({ lower: -Infinity, upper: 1 })
    }
  }
  return { program: build.finish() }
}
