import { findSubsets } from './find-subsets.ts'
import type { SortedPairs } from './sorted-pairs.ts'

/** Open as few candidates as possible so that at least one of every row is open. */
export type CoverProblem = {
  readonly candidateCount: number
  readonly rows: readonly Uint32Array[]
}

/** The rows of the places that a fixed site does not serve and that count (`isAsked`). */
export function coverProblem({
  pairs,
  fixed,
  isAsked,
}: {
  pairs: SortedPairs
  fixed: Uint8Array
  isAsked: (place: number) => boolean
}): CoverProblem {
  const rows: Uint32Array[] = []
  for (let place = 0; place < pairs.demandCount; place++) {
    if (!isAsked(place)) continue
    const row = pairs.candidate.subarray(pairs.start[place] ?? 0, pairs.start[place + 1] ?? 0)
    if (!row.some((site) => fixed[site] === 1)) rows.push(row)
  }
  return { candidateCount: pairs.candidateCount, rows }
}

export type ReducedCover = {
  /** Candidates that some best cover opens. */
  readonly forced: readonly number[]
  readonly rest: CoverProblem
}

/**
 * Leaves out what does not change the number of sites: a row that contains another row, a candidate whose rows
 * are all served by another one; and opens the only candidate of a row. Again and again until nothing changes.
 *
 * Source: Toregas and ReVelle 1973, Geographical Analysis 5, 145–155.
 */
export function reduceCover({ candidateCount, rows }: CoverProblem): ReducedCover {
  const forced: number[] = []
  let left = [...rows]
  for (let round = 0; round < MOST_ROUNDS && left.length > 0; round++) {
    const before = left
    left = withoutWiderRows(left, candidateCount)
    left = withoutWeakerCandidates(left, candidateCount)
    const only = new Set(left.flatMap((row) => (row.length === 1 ? [...row] : [])))
    forced.push(...only)
    left = left.filter((row) => !row.some((site) => only.has(site)))
    if (left.length === before.length && sizeOf(left) === sizeOf(before)) break
  }
  return { forced, rest: { candidateCount, rows: left } }
}

const MOST_ROUNDS = 10

function withoutWiderRows(rows: readonly Uint32Array[], candidateCount: number): Uint32Array[] {
  const dropped = new Uint8Array(rows.length)
  findSubsets({
    sets: rows,
    universe: candidateCount,
    skip: (row) => dropped[row] === 1,
    onSubset(_, wider) {
      dropped[wider] = 1
      return false
    },
  })
  return rows.filter((_, row) => dropped[row] !== 1)
}

function withoutWeakerCandidates(rows: readonly Uint32Array[], candidateCount: number): Uint32Array[] {
  const rowsOf: number[][] = Array.from({ length: candidateCount }, () => [])
  for (const [row, sites] of rows.entries()) for (const site of sites) rowsOf[site]?.push(row)
  const used = [...rowsOf.keys()].filter((site) => (rowsOf[site]?.length ?? 0) > 0)
  const dropped = new Uint8Array(candidateCount)
  findSubsets({
    sets: used.map((site) => Uint32Array.from(rowsOf[site] ?? [])),
    universe: rows.length,
    skip: (at) => dropped[used[at] ?? 0] === 1,
    onSubset(weaker) {
      dropped[used[weaker] ?? 0] = 1
      return true
    },
  })
  return rows.map((row) => row.filter((site) => dropped[site] !== 1))
}

function sizeOf(rows: readonly Uint32Array[]): number {
  return rows.reduce((sum, row) => sum + row.length, 0)
}
