import type { SearchIndex } from '../index/index-types.ts'
import type { Scored } from './score-documents.ts'

export type Hit = { id: string; score: number }

/**
 * A page of the documents by score, then by id: the order is one and the same for every page, so that pages cover all once.
 * Keeps the best `offset + size` in a heap: O(found · log(offset + size)).
 */
export function topHits(index: SearchIndex, given: { scored: Scored; offset: number; size: number }): Hit[] {
  const { scored, offset, size } = given
  const { positions, scores } = scored
  const most = Math.min(positions.length, offset + size)
  if (most === 0) return []
  const isBefore = (one: number, other: number) =>
    scores[one]! !== scores[other]!
      ? scores[one]! > scores[other]!
      : index.ids[positions[one]!]! < index.ids[positions[other]!]!
  const heap: number[] = []
  for (let at = 0; at < positions.length; at++) {
    if (heap.length < most) {
      heap.push(at)
      rise(heap, isBefore)
    } else if (isBefore(at, heap[0]!)) {
      heap[0] = at
      sink(heap, isBefore)
    }
  }
  const order = heap.sort((one, other) => (isBefore(one, other) ? -1 : 1))
  return order.slice(offset).map((at) => ({ id: index.ids[positions[at]!]!, score: scores[at]! }))
}

type Before = (one: number, other: number) => boolean

/** The last of the page stands at the top of the heap. */
function rise(heap: number[], isBefore: Before): void {
  let at = heap.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!isBefore(heap[parent]!, heap[at]!)) return
    swap(heap, at, parent)
    at = parent
  }
}

function sink(heap: number[], isBefore: Before): void {
  let at = 0
  for (;;) {
    let last = at
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && isBefore(heap[last]!, heap[child]!)) last = child
    }
    if (last === at) return
    swap(heap, at, last)
    at = last
  }
}

function swap(heap: number[], one: number, other: number): void {
  const kept = heap[one]!
  heap[one] = heap[other]!
  heap[other] = kept
}
