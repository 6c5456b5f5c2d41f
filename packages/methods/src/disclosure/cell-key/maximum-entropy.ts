import type { PerturbationLine } from './table.ts'
import { mostEvenChanges } from './entropy.ts'

/** Interval ends are whole multiples of 10⁻⁸, so that a table read from a file is the one that was written. */
const endsPerWhole = 1e8

/**
 * Draws up a perturbation table: for every count the most even probabilities (largest entropy) of a change that is 0 on
 * average, has at most the given variance, and never leads to a count below 0 or to 1 … `blockedUpTo`.
 *
 * The lines are those of 0 and of counts up to `largestChange`, or up to `largestChange + blockedUpTo + 1` if small ones are
 * blocked: from there on nothing is out of reach any more, and the last lines hold for all higher counts.
 *
 * @param largestChange D, persons, at least 1
 * @param variance V, persons²
 * @param blockedUpTo js, persons: a cell shows 0 or more than this; 0 = nothing is blocked
 * @param isRising true: towards 0 from below, probabilities never fall, as the reference demands by default
 * @throws RangeError `largestChange`, `blockedUpTo`; `variance`: so small that a blocked count could not be moved
 *
 * Source: Giessing 2016, Computational Issues in the Design of Transition Probabilities and Disclosure Risk Estimation for
 * Additive Noise, doi 10.1007/978-3-319-45381-1_18. Checked against ptable 1.0.0 (vectors sdc/cellkey_ptable_*.csv).
 */
export function maximumEntropyTable({
  largestChange,
  variance,
  blockedUpTo = 0,
  isRising = true,
}: {
  largestChange: number
  variance: number
  blockedUpTo?: number
  isRising?: boolean
}): PerturbationLine[] {
  if (!Number.isInteger(largestChange) || largestChange < 1) {
    throw new RangeError(`largestChange: ${largestChange} is not 1, 2, 3 …`)
  }
  if (!Number.isInteger(blockedUpTo) || blockedUpTo < 0 || blockedUpTo > largestChange) {
    throw new RangeError(`blockedUpTo: ${blockedUpTo} is not from 0 to ${largestChange}`)
  }
  const highest = blockedUpTo === 0 ? largestChange : largestChange + blockedUpTo + 1
  const lines: PerturbationLine[] = [{ count: 0, change: 0, above: 0, upTo: 1 }]
  for (let count = 1; count <= highest; count++) {
    const changes = changesOf({ count, largestChange, blockedUpTo })
    lines.push(...linesOf(count, changes, mostEvenChanges({ changes, variance, isRising })))
  }
  return lines
}

function changesOf({
  count,
  largestChange,
  blockedUpTo,
}: {
  count: number
  largestChange: number
  blockedUpTo: number
}): number[] {
  const lowest = Math.max(-count, -largestChange)
  return Array.from({ length: largestChange - lowest + 1 }, (_, step) => lowest + step).filter(
    (change) => count + change === 0 || count + change > blockedUpTo,
  )
}

function linesOf(count: number, changes: readonly number[], probabilities: Float64Array): PerturbationLine[] {
  let sum = 0
  let above = 0
  return changes.flatMap((change, at) => {
    sum += probabilities[at]!
    const upTo = at === changes.length - 1 ? 1 : Math.round(sum * endsPerWhole) / endsPerWhole
    const line = { count, change, above, upTo }
    above = upTo
    return line.upTo > line.above ? [line] : []
  })
}
