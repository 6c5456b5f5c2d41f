/** Two actors work together; from and to are places in the list of actors, the direction does not matter. */
export type Tie = {
  readonly from: number
  readonly to: number
  /** Above 0, default 1: how often, how close. */
  readonly weight?: number
}

/**
 * Actors and their ties, each pair at most once, nobody tied to itself. Neighbours of actor a: `neighbour[k]` and
 * `weight[k]` for k from `start[a]` up to, but not including, `start[a + 1]`, ascending.
 */
export type Network = {
  readonly actorCount: number
  readonly tieCount: number
  readonly start: Int32Array
  readonly neighbour: Int32Array
  readonly weight: Float64Array
  /** Number of the tie behind each neighbour: place in `from`, `to`, `tieWeight`. */
  readonly tie: Int32Array
  /** One per tie, in the order of first mention; from < to. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly tieWeight: Float64Array
}

/**
 * A network from a list of ties, e.g. one per naming in a survey. Ties between the same two are one, their weights
 * add up: who name each other are tied with 2. An actor tied to itself is no tie.
 *
 * @throws RangeError `actorCount`; `ties`: an actor that is not there, a weight not above 0
 *
 * O(ties)
 */
export function createNetwork({
  actorCount,
  ties,
}: {
  readonly actorCount: number
  readonly ties: readonly Tie[]
}): Network {
  if (!Number.isInteger(actorCount) || actorCount < 0)
    throw new RangeError(`actorCount: ${actorCount} is not a whole number from 0 up`)
  const merged = mergedTies(actorCount, ties)
  const tieCount = merged.length
  const start = new Int32Array(actorCount + 1)
  for (const { from, to } of merged) {
    start[from + 1]!++
    start[to + 1]!++
  }
  for (let actor = 0; actor < actorCount; actor++) start[actor + 1]! += start[actor]!
  const network: Network = {
    actorCount,
    tieCount,
    start,
    neighbour: new Int32Array(2 * tieCount),
    weight: new Float64Array(2 * tieCount),
    tie: new Int32Array(2 * tieCount),
    from: Int32Array.from(merged, ({ from }) => from),
    to: Int32Array.from(merged, ({ to }) => to),
    tieWeight: Float64Array.from(merged, ({ weight }) => weight),
  }
  fillNeighbours(network)
  return network
}

function mergedTies(
  actorCount: number,
  ties: readonly Tie[],
): { from: number; to: number; weight: number }[] {
  const merged: { from: number; to: number; weight: number }[] = []
  const placeOf = new Map<number, number>()
  ties.forEach(({ from, to, weight = 1 }, position) => {
    for (const actor of [from, to]) {
      if (!Number.isInteger(actor) || actor < 0 || actor >= actorCount)
        throw new RangeError(`ties: at position ${position} there is no actor ${actor}`)
    }
    if (!(weight > 0) || weight === Infinity)
      throw new RangeError(`ties: the weight ${weight} at position ${position} is not above 0`)
    if (from === to) return
    const [one, other] = from < to ? [from, to] : [to, from]
    const key = one * actorCount + other
    const place = placeOf.get(key)
    if (place === undefined) {
      placeOf.set(key, merged.length)
      merged.push({ from: one, to: other, weight })
    } else merged[place]!.weight += weight
  })
  return merged
}

/** Ties sorted by their two ends, so that each actor's neighbours come out ascending. */
function fillNeighbours({ start, neighbour, weight, tie, from, to, tieWeight }: Network): void {
  const order = Int32Array.from(from.keys()).sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]!)
  const free = start.slice(0, -1)
  const put = (actor: number, other: number, number: number) => {
    const place = free[actor]!++
    neighbour[place] = other
    weight[place] = tieWeight[number]!
    tie[place] = number
  }
  // First all lower neighbours, ascending, then all higher ones.
  for (const number of order) put(to[number]!, from[number]!, number)
  for (const number of order) put(from[number]!, to[number]!, number)
}
