import type { Network } from './network.ts'
import type { Reach, Sweep } from './sweep.ts'

const UNREACHED = -1

/** Searches in which every tie is one step. Kernel: its arrays are made once and used for all sources. */
export function stepSweep({ actorCount, start, neighbour }: Network): Sweep {
  const between = new Float64Array(actorCount)
  const halfTieBetween = new Float64Array(neighbour.length)
  const order = new Int32Array(actorCount)
  const level = new Int32Array(actorCount).fill(UNREACHED)
  /** Number of shortest ways from the source. */
  const ways = new Float64Array(actorCount)
  /** (1 + what depends on the actor) ÷ its ways: what it passes on per way that comes in. */
  const share = new Float64Array(actorCount)
  /** Places in `neighbour` that lead one step farther, those of the actor at `order[at]` up to `ends[at]`. */
  const onward = new Int32Array(neighbour.length)
  const ends = new Int32Array(actorCount)

  const walk = (source: number): Reach => {
    order[0] = source
    level[source] = 0
    ways[source] = 1
    let end = 1
    let count = 0
    let sum = 0
    let inverse = 0
    for (let at = 0; at < end; at++) {
      const actor = order[at]!
      const next = level[actor]! + 1
      const own = ways[actor]!
      const stop = start[actor + 1]!
      for (let k = start[actor]!; k < stop; k++) {
        const other = neighbour[k]!
        const far = level[other]!
        if (far === UNREACHED) {
          level[other] = next
          ways[other] = own
          order[end++] = other
          sum += next
          inverse += 1 / next
          onward[count++] = k
        } else if (far === next) {
          ways[other]! += own
          onward[count++] = k
        }
      }
      ends[at] = count
    }
    return { reached: end, sum, inverse, farthest: level[order[end - 1]!]! }
  }

  /** From the farthest back to the source, which itself lies between nobody. */
  const gather = (reached: number) => {
    for (let at = reached - 1; at >= 0; at--) {
      const actor = order[at]!
      const own = ways[actor]!
      let dependency = 0
      for (let place = at === 0 ? 0 : ends[at - 1]!; place < ends[at]!; place++) {
        const k = onward[place]!
        const part = own * share[neighbour[k]!]!
        dependency += part
        halfTieBetween[k]! += part
      }
      if (at > 0) between[actor]! += dependency
      share[actor] = (1 + dependency) / own
      level[actor] = UNREACHED
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
