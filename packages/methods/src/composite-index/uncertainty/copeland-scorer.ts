import { tieShare } from '../aggregate/copeland.ts'
import type { Draw } from './draw-plan.ts'

/** Two million pairs: with more, remembering who is above whom would take more memory than it is worth. */
export const mostRememberedUnits = 2000

/** Indicators whose comparisons go into one byte. */
const indicatorsPerByte = 8

/** Per pair of units (`one` before `other`) eight indicators: in which `one` is higher, in which `other` is. */
type Comparisons = { readonly higher: Uint8Array; readonly lower: Uint8Array }

/**
 * Copeland scores for many draws of weights. Who is higher in which indicator does not depend on the weights: it is
 * found once, and every draw adds up the weights of eight indicators at a time, from a table of all their sums.
 *
 * @param columns one per indicator, over the units to score (NaN = missing); all units take part
 * @returns writes `out[draw · unitCount + unit]`; indicators left out weigh nothing
 */
export function createCopelandScorer(
  columns: readonly Float64Array[],
): (draws: readonly Draw[], out: Float64Array) => void {
  const unitCount = columns[0]?.length ?? 0
  const pairCount = (unitCount * (unitCount - 1)) / 2
  const bytes = Array.from({ length: Math.ceil(columns.length / indicatorsPerByte) }, (_, byte) =>
    comparisonsOf(columns.slice(byte * indicatorsPerByte, (byte + 1) * indicatorsPerByte), pairCount),
  )
  const advantages = new Float64Array(pairCount)

  return (draws, out) => {
    for (const [at, { weights, leftOut }] of draws.entries()) {
      const own = columns.map((_, leaf) => (leaf === leftOut ? 0 : weights[leaf]!))
      advantages.fill(0)
      for (const [byte, comparisons] of bytes.entries()) {
        const sums = sumsOfSubsets(own.slice(byte * indicatorsPerByte, (byte + 1) * indicatorsPerByte))
        addAdvantages({ comparisons, sums, advantages })
      }
      const least = tieShare * own.reduce((sum, weight) => sum + weight, 0)
      countWins({ advantages, least, wins: out.subarray(at * unitCount, (at + 1) * unitCount) })
    }
  }
}

function comparisonsOf(columns: readonly Float64Array[], pairCount: number): Comparisons {
  const higher = new Uint8Array(pairCount)
  const lower = new Uint8Array(pairCount)
  for (const [at, column] of columns.entries()) {
    const bit = 1 << at
    let pair = 0
    for (let one = 0; one < column.length; one++) {
      const value = column[one]!
      for (let other = one + 1; other < column.length; other++, pair++) {
        // Both are false where one of them is missing.
        if (value > column[other]!) higher[pair]! |= bit
        else if (value < column[other]!) lower[pair]! |= bit
      }
    }
  }
  return { higher, lower }
}

/** `[subset]`, its bits saying whose weights are in it. */
function sumsOfSubsets(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** indicatorsPerByte)
  for (let subset = 1; subset < sums.length; subset++) {
    const lowest = 31 - Math.clz32(subset & -subset)
    sums[subset] = sums[subset & (subset - 1)]! + (weights[lowest] ?? 0)
  }
  return sums
}

function addAdvantages({
  comparisons: { higher, lower },
  sums,
  advantages,
}: {
  comparisons: Comparisons
  sums: Float64Array
  advantages: Float64Array
}): void {
  for (let pair = 0; pair < advantages.length; pair++) {
    advantages[pair]! += sums[higher[pair]!]! - sums[lower[pair]!]!
  }
}

function countWins({
  advantages,
  least,
  wins,
}: {
  advantages: Float64Array
  least: number
  wins: Float64Array
}): void {
  wins.fill(0)
  let pair = 0
  for (let one = 0; one < wins.length; one++) {
    let balance = 0
    for (let other = one + 1; other < wins.length; other++, pair++) {
      const advantage = advantages[pair]!
      const sign = advantage > least ? 1 : advantage < -least ? -1 : 0
      balance += sign
      wins[other]! -= sign
    }
    wins[one]! += balance
  }
}
