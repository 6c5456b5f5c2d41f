import type { MissingRule } from '../spec/index-spec.ts'

/** More are 200 million pairs, some seconds; a browser would seem to hang. */
export const mostUnitsToCompare = 20_000

/** Advantages smaller than this share of the weights compared are rounding errors of adding them up. */
export const tieShare = 1e-12

/**
 * Copeland scores: every unit is compared with every other. Of two units the more burdened is the one for which the
 * indicators (by weight) are that are higher than the other's; a unit's score is the number of units that it is more
 * burdened than, less the number of those more burdened. How much higher an indicator is does not count, so that no
 * outlier can, and nothing compensates.
 *
 * Missing values: with `drop` a unit with any missing value takes no part. With `ignore` two units are compared by the
 * indicators that both have; with none in common they are even. (COINr 1.1.14 gives the weight of an indicator
 * missing in one of them to the unit that stands later in the data, so that its result depends on the order.)
 *
 * @param columns one per indicator, higher = more burden, NaN = missing
 * @returns whole numbers, −(n − 1) … n − 1 for n units taking part; they sum to 0. NaN for the others
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7, non-compensatory multi-criteria
 * approach; A. H. Copeland, A reasonable social welfare function (1951). O(units² · columns) time, O(units) memory.
 */
export function copelandScores({
  columns,
  weights,
  missing,
}: {
  readonly columns: readonly Float64Array[]
  readonly weights: ArrayLike<number>
  readonly missing: MissingRule
}): Float64Array {
  const { units, rows, rowWeights } = comparableRows({ columns, weights, missing })
  const scores = new Float64Array(columns[0]?.length ?? 0).fill(Number.NaN)
  const wins = winsOf({ rows, weights: rowWeights, unitCount: units.length })
  for (const [at, unit] of units.entries()) scores[unit] = wins[at]!
  return scores
}

type Comparable = {
  /** Units that take part. */
  readonly units: readonly number[]
  /** Row by row, the indicators of positive weight. */
  readonly rows: Float64Array
  readonly rowWeights: Float64Array
}

export function comparableRows({
  columns,
  weights,
  missing,
}: {
  readonly columns: readonly Float64Array[]
  readonly weights: ArrayLike<number>
  readonly missing: MissingRule
}): Comparable {
  const weighed = columns.filter((_, position) => weights[position]! > 0)
  const has = (column: Float64Array, unit: number) => !Number.isNaN(column[unit])
  const units = Array.from((columns[0] ?? new Float64Array(0)).keys()).filter((unit) =>
    missing === 'drop'
      ? columns.every((column) => has(column, unit))
      : weighed.some((column) => has(column, unit)),
  )
  const rows = new Float64Array(units.length * weighed.length)
  for (const [row, unit] of units.entries()) {
    for (const [at, column] of weighed.entries()) rows[row * weighed.length + at] = column[unit]!
  }
  return { units, rows, rowWeights: Float64Array.from(weights).filter((weight) => weight > 0) }
}

function winsOf({
  rows,
  weights,
  unitCount,
}: {
  rows: Float64Array
  weights: Float64Array
  unitCount: number
}): Int32Array {
  const wins = new Int32Array(unitCount)
  for (let one = 0; one < unitCount; one++) {
    for (let other = one + 1; other < unitCount; other++) {
      const sign = advantage({ rows, weights, one, other })
      wins[one]! += sign
      wins[other]! -= sign
    }
  }
  return wins
}

/** 1 if `one` is the more burdened of the two, −1 if `other` is, 0 if they are even. Missing values compare as even. */
export function advantage({
  rows,
  weights,
  one,
  other,
}: {
  readonly rows: Float64Array
  readonly weights: Float64Array
  readonly one: number
  readonly other: number
}): number {
  const width = weights.length
  let net = 0
  let all = 0
  for (let at = 0; at < width; at++) {
    const own = rows[one * width + at]!
    const its = rows[other * width + at]!
    const weight = weights[at]!
    if (own > its) net += weight
    else if (own < its) net -= weight
    all += weight
  }
  return net > tieShare * all ? 1 : net < -tieShare * all ? -1 : 0
}
