import type { Network } from './network.ts'
import type { Reach, Sweep } from './sweep.ts'

/** Ways of lengths that differ by less, relatively, are equally long: sums of fractions are rounded. */
const ROUNDING = 1e-12

/** Searches in which a tie with weight w is 1/w long (Dijkstra). Kernel: its arrays are made once and used for all sources. */
export function lengthSweep({ actorCount, start, neighbour, weight }: Network): Sweep {
  const between = new Float64Array(actorCount)
  const halfTieBetween = new Float64Array(neighbour.length)
  const order = new Int32Array(actorCount)
  const distance = new Float64Array(actorCount).fill(Infinity)
  const ways = new Float64Array(actorCount)
  const dependency = new Float64Array(actorCount)
  const heap: Heap = { keys: [], actors: [] }

  const walk = (source: number): Reach => {
    let reached = 0
    let sum = 0
    let inverse = 0
    let farthest = 0
    distance[source] = 0
    ways[source] = 1
    push(heap, 0, source)
    while (heap.keys.length > 0) {
      const { key, actor } = pop(heap)
      if (key !== distance[actor]) continue
      order[reached++] = actor
      farthest = key
      sum += key
      if (key > 0) inverse += 1 / key
      for (let k = start[actor]!; k < start[actor + 1]!; k++) {
        const other = neighbour[k]!
        const far = key + 1 / weight[k]!
        const before = distance[other]!
        if (before !== Infinity && Math.abs(far - before) <= ROUNDING * before) ways[other]! += ways[actor]!
        else if (far < before) {
          distance[other] = far
          ways[other] = ways[actor]!
          push(heap, far, other)
        }
      }
    }
    return { reached, sum, inverse, farthest }
  }

  /** From the farthest back to the source, which itself lies between nobody. */
  const gather = (reached: number) => {
    for (let at = reached - 1; at > 0; at--) {
      const actor = order[at]!
      const far = distance[actor]!
      const share = (1 + dependency[actor]!) / ways[actor]!
      for (let k = start[actor]!; k < start[actor + 1]!; k++) {
        const other = neighbour[k]!
        if (Math.abs(distance[other]! + 1 / weight[k]! - far) > ROUNDING * far) continue
        const part = ways[other]! * share
        dependency[other]! += part
        halfTieBetween[k]! += part
      }
      between[actor]! += dependency[actor]!
    }
    for (let at = 0; at < reached; at++) {
      distance[order[at]!] = Infinity
      dependency[order[at]!] = 0
    }
  }

  return {
    between,
    halfTieBetween,
    from(source) {
      const reach = walk(source)
      gather(reach.reached)
      return reach
    },
  }
}

/** The next actor to look at, with the length of the way to it. */
type Heap = { keys: number[]; actors: number[] }

function push({ keys, actors }: Heap, key: number, actor: number): void {
  let at = keys.length
  keys.push(key)
  actors.push(actor)
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (keys[parent]! <= key) break
    keys[at] = keys[parent]!
    actors[at] = actors[parent]!
    at = parent
  }
  keys[at] = key
  actors[at] = actor
}

function pop({ keys, actors }: Heap): { key: number; actor: number } {
  const top = { key: keys[0]!, actor: actors[0]! }
  const key = keys.pop()!
  const actor = actors.pop()!
  const length = keys.length
  if (length === 0) return top
  let at = 0
  for (let child = 1; child < length; child = 2 * at + 1) {
    if (child + 1 < length && keys[child + 1]! < keys[child]!) child++
    if (keys[child]! >= key) break
    keys[at] = keys[child]!
    actors[at] = actors[child]!
    at = child
  }
  keys[at] = key
  actors[at] = actor
  return top
}
