import { distanceOf, isNearer, stepsBeyond, worthOf, type RoundingTask, type RoundingWorth } from './task.ts'

/** More free cells than this are not tried: all branches would not be looked at anyway. */
const mostFreeCells = 60
/** Branches to look at before giving up: less than a second. */
const mostBranches = 200_000

/**
 * Tries to improve a choice by going through all others, leaving out whole branches that cannot be nearer.
 *
 * @returns the best choice; `isProven` unless the search was given up
 */
export function improveExactly(
  task: RoundingTask,
  start: Uint8Array,
): { readonly isUp: Uint8Array; readonly isProven: boolean } {
  if (task.rests.length > mostFreeCells) return { isUp: start, isProven: false }
  const order = Array.from(task.rests.keys()).sort(
    (one, other) => task.holders[other]!.length - task.holders[one]!.length,
  )
  const ups = new Int32Array(task.members.length)
  const open = Int32Array.from(task.members, ({ length }) => length)
  const isUp = new Uint8Array(task.rests.length)
  let best = start
  let least = worthOf(task, start)
  let [steps, distance] = [0, 0]
  const add = (cell: number, sign: number) => {
    const ownBest = bestReachable(task, cell, ups[cell]!, open[cell]!)
    steps += sign * ownBest.steps
    distance += sign * ownBest.distance
  }
  for (let cell = 0; cell < ups.length; cell++) add(cell, 1)
  const decide = (at: number, direction: number, openChange: number) => {
    for (const cell of task.holders[at]!) {
      add(cell, -1)
      ups[cell] = ups[cell]! + direction
      open[cell] = open[cell]! + openChange
      add(cell, 1)
    }
  }
  let branches = 0
  const descend = (depth: number): void => {
    if (!isNearer({ steps, distance }, least) || ++branches > mostBranches) return
    const at = order[depth]
    if (at === undefined) {
      best = isUp.slice()
      least = { steps, distance }
      return
    }
    const likely = start[at]!
    for (const up of [likely, 1 - likely]) {
      isUp[at] = up
      decide(at, up, -1)
      descend(depth + 1)
      decide(at, -up, 1)
    }
  }
  descend(0)
  return { isUp: best, isProven: branches <= mostBranches }
}

/** Both parts of the worth fall towards the true value and rise behind it, so that the nearest reachable number is best. */
function bestReachable(task: RoundingTask, cell: number, ups: number, open: number): RoundingWorth {
  const nearest = task.lowest[cell]! + (2 * task.rest[cell]! > task.base ? 1 : 0)
  const reached = Math.min(Math.max(nearest, ups), ups + open)
  return { steps: stepsBeyond(task, cell, reached), distance: distanceOf(task, cell, reached) }
}
