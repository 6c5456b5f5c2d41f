import type { Partition } from './partition.ts'

/** A partition on the way to its optimum, with what is known about distances without computing them. */
export type Search = Partition & {
  /** One per point: the distance to the centre of its type is at most this. */
  readonly upper: Float64Array
  /** count × k: the distance to each centre is at least this. */
  readonly lower: Float64Array
}

/** After the centres went as far as `moved` says, the bounds hold again. */
export function widenBounds({ k, typeOf, upper, lower }: Search, moved: Float64Array): void {
  for (let point = 0; point < typeOf.length; point++) {
    upper[point]! += moved[typeOf[point]!]!
    for (let type = 0; type < k; type++) lower[point * k + type]! -= moved[type]!
  }
}

/** Centres have jumped: nothing is known any more. */
export function forgetBounds({ upper, lower }: Search): void {
  upper.fill(Infinity)
  lower.fill(0)
}
