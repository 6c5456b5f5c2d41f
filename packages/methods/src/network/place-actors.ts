import { createRandom } from '../composite-index/seeded-random.ts'
import type { Network } from './network.ts'

export type Point = { readonly x: number; readonly y: number }

const ROUNDS = 60
const LEAST_STEP = 0.02

/**
 * Places for the actors of a network so that the distance between any two is, as near as may be, the number of steps between them. The
 * same network always gets the same places.
 *
 * Stress is reduced pair by pair in random order (seeded), with steps that shrink. Parts without any way between them lie one step
 * further from each other than the farthest two of one part.
 *
 * @returns one per actor, in steps; the widest spread lies along x, the middle at 0, 0
 *
 * Source: J. X. Zheng, S. Pawar, D. F. M. Goodman, IEEE Trans. Vis. Comput. Graph. 25 (2019) 2738–2748,
 * doi 10.1109/TVCG.2018.2859997. O(actors²) a round.
 */
export function placeActors(network: Network): Point[] {
  const { actorCount } = network
  const random = createRandom(actorCount)
  const x = Float64Array.from({ length: actorCount }, () => random())
  const y = Float64Array.from({ length: actorCount }, () => random())
  const pairs = pairsWithDistance(network)
  for (const step of stepSizes(pairs)) {
    shuffle(pairs, random)
    for (const { a, b, distance } of pairs) {
      // At most all the way: one that is far away is not thrown beyond its place.
      const share = Math.min(1, step / (distance * distance))
      let dx = x[a]! - x[b]!
      const dy = y[a]! - y[b]!
      if (dx === 0 && dy === 0) dx = 1e-6
      const length = Math.hypot(dx, dy)
      const move = (share * (length - distance)) / 2 / length
      x[a]! -= move * dx
      x[b]! += move * dx
      y[a]! -= move * dy
      y[b]! += move * dy
    }
  }
  return alongX(Array.from(x, (value, at) => ({ x: value, y: y[at]! })))
}

type PairDistance = { readonly a: number; readonly b: number; readonly distance: number }

function pairsWithDistance(network: Network): PairDistance[] {
  const { actorCount } = network
  const pairs: PairDistance[] = []
  let longest = 0
  for (let a = 0; a < actorCount; a++) {
    const steps = stepsFrom(a, network)
    for (let b = a + 1; b < actorCount; b++) {
      pairs.push({ a, b, distance: steps[b]! })
      if (steps[b]! < Infinity) longest = Math.max(longest, steps[b]!)
    }
  }
  return pairs.map(({ a, b, distance }) => ({ a, b, distance: Math.min(distance, longest + 1) }))
}

function stepsFrom(first: number, { actorCount, start, neighbour }: Network): Float64Array {
  const steps = new Float64Array(actorCount).fill(Infinity)
  steps[first] = 0
  const queue = [first]
  for (const actor of queue) {
    for (let k = start[actor]!; k < start[actor + 1]!; k++) {
      const other = neighbour[k]!
      if (steps[other]! < Infinity) continue
      steps[other] = steps[actor]! + 1
      queue.push(other)
    }
  }
  return steps
}

/** From the square of the longest distance down to little, each smaller by the same part. */
function stepSizes(pairs: readonly PairDistance[]): number[] {
  const longest = pairs.reduce((most, { distance }) => Math.max(most, distance), 1)
  const first = longest * longest
  const shrink = Math.log(first / LEAST_STEP) / (ROUNDS - 1)
  return Array.from({ length: ROUNDS }, (_, round) => first * Math.exp(-shrink * round))
}

function shuffle(pairs: PairDistance[], random: () => number): void {
  for (let last = pairs.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = pairs[last]!
    pairs[last] = pairs[other]!
    pairs[other] = kept
  }
}

/** Turned about the middle so that the spread is greatest along x. */
function alongX(points: readonly Point[]): Point[] {
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  }
  let [xx, xy, yy] = [0, 0, 0]
  for (const point of points) {
    const [dx, dy] = [point.x - middle.x, point.y - middle.y]
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return points.map((point) => {
    const [dx, dy] = [point.x - middle.x, point.y - middle.y]
    return { x: cos * dx + sin * dy, y: cos * dy - sin * dx }
  })
}
