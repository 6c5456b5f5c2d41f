/** Puts a number into a binary heap with the least on top. */
export function pushLeast(heap: number[], value: number): void {
  let at = heap.push(value) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (heap[above]! <= value) break
    heap[at] = heap[above]!
    at = above
  }
  heap[at] = value
}

/** Takes the least number out. */
export function popLeast(heap: number[]): number | undefined {
  const [least] = heap
  const value = heap.pop()
  if (value === undefined || heap.length === 0) return least
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below + 1 < heap.length && heap[below + 1]! < heap[below]!) below++
    if (below >= heap.length || heap[below]! >= value) break
    heap[at] = heap[below]!
    at = below
  }
  heap[at] = value
  return least
}
