import type { Fraction } from './allocation-types.ts'
import type { Transport } from './transfer.ts'

/** Enough for the factors to come to rest in the middle of the room that they have. */
const SWEEPS = 60

/** Moves every factor to the middle of the range in which the amounts stay as they are. Changes `scaling`. */
export function centreScaling(transport: Transport): void {
  const { rows, columns } = transport.logWeights
  const { row, column } = transport.scaling
  const cellsOfRow = (i: number) => Array.from({ length: columns }, (_, j) => [i * columns + j, j] as const)
  const cellsOfColumn = (j: number) => Array.from({ length: rows }, (_, i) => [i * columns + j, i] as const)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let i = 0; i < rows; i++) row[i] = middle(transport, row[i]!, column, cellsOfRow(i))
    for (let j = 0; j < columns; j++) column[j] = middle(transport, column[j]!, row, cellsOfColumn(j))
  }
}

function middle(
  { logWeights, floors, amounts, logSignpost }: Transport,
  own: number,
  others: Float64Array,
  cells: readonly (readonly [cell: number, other: number])[],
): number {
  let low = -Infinity
  let high = Infinity
  for (const [cell, other] of cells) {
    const scaled = logWeights.cells[cell]! + others[other]!
    if (scaled === -Infinity) continue
    high = Math.min(high, logSignpost(amounts[cell]!) - scaled)
    if (amounts[cell]! > floors[cell]!) low = Math.max(low, logSignpost(amounts[cell]! - 1) - scaled)
  }
  if (own === -Infinity || high === Infinity) return own
  return low === -Infinity ? high - 1 : (low + high) / 2
}

/**
 * Whether every cell lies strictly between its signposts with these factors, in exact fractions: then the amounts are
 * the biproportional apportionment, and the only one.
 */
export function isProvenUnique({
  weights,
  signpost,
  transport: { logWeights, floors, amounts, scaling },
}: {
  weights: readonly (readonly bigint[])[]
  signpost: (units: bigint) => Fraction
  transport: Transport
}): boolean {
  const { columns } = logWeights
  const rowFactors = Array.from(scaling.row, exactExponential)
  const columnFactors = Array.from(scaling.column, exactExponential)
  return weights.every((line, i) =>
    line.every((weight, j) => {
      const cell = i * columns + j
      const [rowFactor, columnFactor] = [rowFactors[i]!, columnFactors[j]!]
      const numerator = weight * rowFactor.numerator * columnFactor.numerator
      if (numerator === 0n) return true
      const denominator = rowFactor.denominator * columnFactor.denominator
      const isBelow = (limit: Fraction) => numerator * limit.denominator < limit.numerator * denominator
      const isAbove = (limit: Fraction) => numerator * limit.denominator > limit.numerator * denominator
      const amount = BigInt(amounts[cell]!)
      return isBelow(signpost(amount)) && (amounts[cell]! <= floors[cell]! || isAbove(signpost(amount - 1n)))
    }),
  )
}

/** e^x as floating point gives it, as the exact fraction that this is. */
function exactExponential(logarithm: number): Fraction {
  let value = Math.exp(logarithm)
  let denominator = 1n
  while (!Number.isInteger(value)) {
    value *= 2
    denominator *= 2n
  }
  return { numerator: BigInt(value), denominator }
}
