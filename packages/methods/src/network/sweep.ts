/** What every search from one actor adds to. */
export type Sweep = {
  /** Sums over all sources so far. */
  readonly between: Float64Array
  /** One per place in `neighbour`. */
  readonly halfTieBetween: Float64Array
  /** Searches from one actor, adds to the sums, and tells of the distances to the others that it reached. */
  readonly from: (source: number) => Reach
}

export type Reach = {
  /** Number of actors reached, the source included. */
  readonly reached: number
  /** Of the distances: sum, sum of inverses, largest. */
  readonly sum: number
  readonly inverse: number
  readonly farthest: number
}
