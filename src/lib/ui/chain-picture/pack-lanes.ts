import type { PictureBar } from './picture-types.ts'

/** A bar with the positions of the steps that it reaches from and to, both included. */
export type PlacedBar = { readonly bar: PictureBar; readonly first: number; readonly last: number }

export type Lanes = {
  readonly lanes: readonly (readonly PlacedBar[])[]
  /** By step, how many offers have no bar of their own; all 0 where each has one. */
  readonly rest: readonly number[]
}

/**
 * Lays bars into lanes so that none covers another: the one that begins first takes the first free lane, of equals the
 * longest. Where that needs more lanes than there may be, the bars of most offers are laid first and the last lane
 * counts, step by step, the offers that found no room: no offer is left out or said to be where it is not.
 *
 * @param steps codes in their order; a bar without any of them is left out
 */
export function packLanes(
  bars: readonly PictureBar[],
  { steps, most }: { steps: readonly string[]; most: number },
): Lanes {
  const none = steps.map(() => 0)
  const placed = bars.flatMap((bar): PlacedBar[] => {
    const served = steps.flatMap((step, at) => (bar.steps.includes(step) ? [at] : []))
    const [first] = served
    const last = served.at(-1)
    return first === undefined || last === undefined ? [] : [{ bar, first, last }]
  })
  const all = firstFit(placed.toSorted(byBeginning), most)
  if (all.left.length === 0) return { lanes: all.lanes, rest: none }
  const { lanes, left } = firstFit(
    placed.toSorted((a, b) => b.bar.count - a.bar.count || byBeginning(a, b)),
    most - 1,
  )
  const rest = steps.map((step) =>
    left.reduce((sum, { bar }) => sum + (bar.steps.includes(step) ? bar.count : 0), 0),
  )
  return { lanes, rest }
}

function byBeginning(a: PlacedBar, b: PlacedBar): number {
  return a.first - b.first || b.last - a.last || b.bar.count - a.bar.count
}

function firstFit(bars: readonly PlacedBar[], most: number): { lanes: PlacedBar[][]; left: PlacedBar[] } {
  const lanes: PlacedBar[][] = []
  const left: PlacedBar[] = []
  for (const bar of bars) {
    const free = lanes.find((lane) => lane.every(({ first, last }) => last < bar.first || first > bar.last))
    if (free !== undefined) free.push(bar)
    else if (lanes.length < most) lanes.push([bar])
    else left.push(bar)
  }
  return { lanes, left }
}
