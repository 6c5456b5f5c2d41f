import type { Postings } from '../index/postings.ts'
import type { Weigher } from './weigh-posting.ts'

export type Weighed = { positions: readonly number[]; weights: readonly number[] }

/**
 * The living documents that have all stems in one field, and the mean of what the stems weigh in the fields that they share.
 * Walks along the rarest stem and gallops through the others.
 */
export function weighTogether(given: {
  alive: Uint8Array
  lists: readonly Postings[]
  weigher: Weigher
}): Weighed {
  const lists = [...given.lists].sort((one, other) => one.size - other.size)
  const rarest = lists[0]!
  const cursors = lists.map(() => 0)
  const counts = new Uint32Array(lists.length)
  const positions: number[] = []
  const weights: number[] = []
  for (let at = 0; at < rarest.size; at++) {
    const position = rarest.entries[2 * at]!
    if (given.alive[position] === 0) continue
    counts[0] = rarest.entries[2 * at + 1]!
    let shared = occupied(counts[0]!)
    for (let list = 1; list < lists.length && shared !== 0; list++) {
      const { entries, size } = lists[list]!
      const cursor = firstAtLeast({ entries, size, from: cursors[list]!, position })
      cursors[list] = cursor
      const has = cursor < size && entries[2 * cursor] === position
      counts[list] = has ? entries[2 * cursor + 1]! : 0
      shared &= occupied(counts[list]!)
    }
    if (shared === 0) continue
    let sum = 0
    for (const count of counts) sum += given.weigher(position, (count & shared) >>> 0)
    positions.push(position)
    weights.push(sum / lists.length)
  }
  return { positions, weights }
}

/** 15 in the four bits of every field that has a count. */
function occupied(counts: number): number {
  const any = (counts | (counts >>> 1) | (counts >>> 2) | (counts >>> 3)) & 0x11111111
  return Math.imul(any, 15)
}

/** Doubles its steps: fast where the next is near and where it is far. */
function firstAtLeast(given: { entries: Uint32Array; size: number; from: number; position: number }): number {
  const { entries, size, from, position } = given
  let step = 1
  let low = from
  let high = from
  while (high < size && entries[2 * high]! < position) {
    low = high + 1
    high += step
    step *= 2
  }
  high = Math.min(high, size)
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[2 * middle]! < position) low = middle + 1
    else high = middle
  }
  return low
}
