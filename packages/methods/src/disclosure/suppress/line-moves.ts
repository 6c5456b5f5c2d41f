import type { IndexedDimension } from '../table/dimension.ts'

/**
 * A way to shift counts along one dimension so that all its sums still hold: by how many codes to go from the starting
 * code to each other code that changes, and whether that changes with it (1) or against it (−1).
 */
export type LineMove = { readonly steps: Int32Array; readonly signs: Int8Array }

/** `near`: up to three codes (two of one group, or a code with its totals); `far`: more, between groups. */
export type Reach = 'near' | 'far'

const mostCodes = { near: 3, far: 6 }
const mostMoves = { near: 500, far: 1500 }
/** A search in wide groups without a way out is given up. */
const MOST_TRIALS = 100_000

/**
 * Lists, for each code of a dimension, the moves that raise this code by one: two leaves of one group against each other, a
 * leaf and all its totals together, two leaves of different groups with the groups between them, and so on. Shortest
 * first, at most some hundreds, and in `far` those of a leaf with all its totals. Made on demand, kept.
 */
export class LineMoves {
  readonly #dimension: IndexedDimension
  readonly #sumsOf: readonly number[][]
  #trials = 0
  readonly #known: Record<Reach, (readonly LineMove[] | undefined)[]> = { near: [], far: [] }

  constructor(dimension: IndexedDimension) {
    this.#dimension = dimension
    this.#sumsOf = dimension.codes.map(() => [])
    for (const [sum, { total, parts }] of dimension.sums.entries())
      for (const code of [total, ...parts]) this.#sumsOf[code]?.push(sum)
  }

  through(code: number, reach: Reach): readonly LineMove[] {
    return (this.#known[reach][code] ??= this.#search(code, reach))
  }

  #search(code: number, reach: Reach): LineMove[] {
    const found = reach === 'far' ? this.#toTheTop(code) : []
    this.#trials = 0
    for (let codes = 1; codes <= mostCodes[reach]; codes++) {
      const trail: Trail = { codes: [code], signs: [1], open: new Map() }
      this.#shift(code, 1, trail)
      this.#extend({ trail, left: codes - 1, found, most: mostMoves[reach] })
    }
    return found
  }

  /** A leaf with all that contains it, for each leaf of the code: with these, there is always some way. */
  #toTheTop(code: number): LineMove[] {
    const { leavesOf } = this.#dimension
    return (leavesOf[code] ?? []).map((leaf) => {
      const codes = leavesOf.flatMap((leaves, at) => (at !== code && leaves.includes(leaf) ? [at] : []))
      return asMove({ codes: [code, ...codes], signs: [1, ...codes.map(() => 1)], open: new Map() })
    })
  }

  /** Puts codes in until every sum holds, exactly `left` more. */
  #extend({
    trail,
    left,
    found,
    most,
  }: {
    trail: Trail
    left: number
    found: LineMove[]
    most: number
  }): void {
    if (found.length >= most || ++this.#trials > MOST_TRIALS) return
    const unbalanced = firstUnbalanced(trail.open)
    if (unbalanced === null) {
      if (left === 0) found.push(asMove(trail))
      return
    }
    if (left === 0) return
    const { total, parts } = this.#dimension.sums[unbalanced.sum] ?? { total: -1, parts: [] }
    for (let k = -1; k < parts.length; k++) {
      const code = k < 0 ? total : (parts[k] ?? 0)
      if (trail.codes.includes(code)) continue
      const sign = k < 0 ? unbalanced.excess : -unbalanced.excess
      trail.codes.push(code)
      trail.signs.push(sign)
      this.#shift(code, sign, trail)
      this.#extend({ trail, left: left - 1, found, most })
      this.#shift(code, -sign, trail)
      trail.codes.pop()
      trail.signs.pop()
    }
  }

  #shift(code: number, sign: number, { open }: Trail): void {
    for (const sum of this.#sumsOf[code] ?? []) {
      const excess = (open.get(sum) ?? 0) + (this.#dimension.sums[sum]?.total === code ? -sign : sign)
      if (excess === 0) open.delete(sum)
      else open.set(sum, excess)
    }
  }
}

/** The codes so far, and by how much each sum that does not hold is off. */
type Trail = { readonly codes: number[]; readonly signs: number[]; readonly open: Map<number, number> }

function firstUnbalanced(open: ReadonlyMap<number, number>): { sum: number; excess: number } | null {
  for (const [sum, excess] of open) return { sum, excess: Math.sign(excess) }
  return null
}

function asMove({ codes, signs }: Trail): LineMove {
  const [start = 0, ...others] = codes
  return { steps: Int32Array.from(others, (code) => code - start), signs: Int8Array.from(signs.slice(1)) }
}
