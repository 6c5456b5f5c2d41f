import type { Random } from '../../composite-index/seeded-random.ts'
import { distanceOf, stepsBeyond, upsPerCell, type RoundingTask } from './task.ts'

/** Trials per free inner cell: what they leave to improve is found faster by blocks (see `improveByBlocks`). */
const trialsPerCell = 2000
const mostTrials = 2_000_000
/** From this temperature, in units of the base, down to that: at the end nothing worse is taken any more. */
const [warmest, coldest] = [1.5, 0.03]
/** One step beyond the neighbouring multiples weighs as much as this many bases of distance, at the beginning and at the end. */
const [mildest, strictest] = [1, 6]

/**
 * Looks for a choice of small distance by simulated annealing: single cells change direction, or two cells change places.
 *
 * @returns per free inner cell: 1 = up, 0 = down
 *
 * Source: Kirkpatrick, Gelatt and Vecchi 1983, doi 10.1126/science.220.4598.671.
 * O(trials × cells that hold an inner cell).
 */
export function searchRounding(task: RoundingTask, random: Random): Uint8Array {
  const freeCount = task.rests.length
  const isUp = Uint8Array.from(task.rests, (rest) => (2 * rest > task.base ? 1 : 0))
  if (freeCount === 0) return isUp
  const ups = upsPerCell(task, isUp)
  const trials = Math.min(trialsPerCell * freeCount, mostTrials)
  let [best, steps, distance] = [isUp.slice(), 0, 0]
  ups.forEach((own, cell) => {
    steps += stepsBeyond(task, cell, own)
    distance += distanceOf(task, cell, own)
  })
  let [leastSteps, leastDistance] = [steps, distance]
  const { starts, cells } = flattened(task.holders)
  const turn = (at: number) => {
    const change = isUp[at] === 1 ? -1 : 1
    isUp[at] = isUp[at]! ^ 1
    for (let position = starts[at]!; position < starts[at + 1]!; position++) {
      const cell = cells[position]!
      const before = ups[cell]!
      ups[cell] = before + change
      // What one more up costs, starting from the smaller of both numbers: the inner loop of everything here.
      const over = (change > 0 ? before : before - 1) - task.lowest[cell]!
      const rest = task.rest[cell]!
      if (over === 0 && rest > 0) distance += change * (task.base - 2 * rest)
      else {
        const direction = over < 0 ? -change : change
        distance += direction * task.base
        steps += direction
      }
    }
  }
  for (let trial = 0; trial < trials; trial++) {
    const done = trial / trials
    const temperature = task.base * warmest * (coldest / warmest) ** done
    const stepWeight = task.base * (mildest + (strictest - mildest) * done)
    const [stepsBefore, distanceBefore] = [steps, distance]
    const first = Math.floor(random() * freeCount)
    const second = random() < 0.8 ? partnerOf(task, isUp, first, random) : first
    turn(first)
    if (second !== first) turn(second)
    const worse = distance - distanceBefore + stepWeight * (steps - stepsBefore)
    if (worse > 0 && random() >= Math.exp(-worse / temperature)) {
      turn(first)
      if (second !== first) turn(second)
    } else if (steps < leastSteps || (steps === leastSteps && distance < leastDistance)) {
      ;[leastSteps, leastDistance] = [steps, distance]
      best = isUp.slice()
    }
  }
  return best
}

/** A cell that goes the other way and stands in one total with the first, so that this total keeps its value. */
function partnerOf(task: RoundingTask, isUp: Uint8Array, first: number, random: Random): number {
  const holders = task.holders[first]!
  const members = task.members[holders[Math.floor(random() * holders.length)]!]!
  for (let attempt = 0; attempt < 4; attempt++) {
    const other = members[Math.floor(random() * members.length)]!
    if (isUp[other] !== isUp[first]) return other
  }
  return first
}

function flattened(lists: readonly Int32Array[]): { starts: Int32Array; cells: Int32Array } {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, at) => (starts[at + 1] = starts[at]! + list.length))
  const cells = new Int32Array(starts[lists.length]!)
  lists.forEach((list, at) => cells.set(list, starts[at]!))
  return { starts, cells }
}
