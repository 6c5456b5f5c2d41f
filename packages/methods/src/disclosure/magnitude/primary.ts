import {
  brokenMagnitudeRules,
  requireMagnitudeRules,
  type MagnitudeRule,
  type MagnitudeRules,
} from './rules.ts'
import { takeApart, type AdditiveEquation } from '../rounding/additive-table.ts'

/** Three lists of the same length, one entry per reported amount. */
export type Contributions = {
  /** The inner cell that it belongs to; totals follow from the equations. */
  readonly cell: ArrayLike<number>
  /** Who it comes from. The same name in several cells is the same contributor, also in their total. */
  readonly contributor: ArrayLike<string | number>
  /** In the table's unit, of either sign; `null` = not reported, left out. */
  readonly amount: ArrayLike<number | null>
}

export type MagnitudeCell = {
  readonly total: number
  /** How many contribute something other than 0. */
  readonly contributors: number
  /** Why the amount must not be shown; empty if it may. */
  readonly broken: readonly MagnitudeRule[]
}

/**
 * Checks every cell of a table of amounts (euros, hours, places) against the primary rules: too few contributors, or one
 * that others could estimate too closely. Rules are checked on the contributors, not on the reports: what one contributor has
 * in several parts of a total is added up first.
 *
 * Contributors of 0 do not count: a third one without an amount would not protect two others from each other. Amounts of
 * either sign count by their size. A cell without contributors breaks no rule.
 *
 * @returns one per cell, in their order
 * @throws RangeError `rules`, `equations`, `contributions`: not one length, an amount that is not finite, a cell that
 *   is a total or unknown
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley 2012), §4.2, doi 10.1002/9781118348239. Checked against
 * GaussSuppression 1.2.3 on SSBtools' `magnitude1` (vectors sdc/magnitude1_result.csv).
 */
export function magnitudePrimary({
  cellCount,
  equations = [],
  contributions,
  rules,
}: {
  cellCount: number
  equations?: readonly AdditiveEquation[]
  contributions: Contributions
  rules: MagnitudeRules
}): MagnitudeCell[] {
  requireMagnitudeRules(rules)
  const { inner, members } = takeApart({ cellCount, equations })
  const reports = reportsByInnerCell(inner, cellCount, contributions)
  return members.map((parts) => {
    const byContributor = new Map<string | number, number>()
    for (const part of parts) {
      for (const [contributor, amount] of reports[part]!) {
        byContributor.set(contributor, (byContributor.get(contributor) ?? 0) + amount)
      }
    }
    const amounts = Array.from(byContributor.values())
    const sizes = amounts.map(Math.abs).filter((size) => size > 0)
    sizes.sort((one, other) => other - one)
    const total = amounts.reduce((before, amount) => before + amount, 0)
    return { total, contributors: sizes.length, broken: brokenMagnitudeRules(sizes, rules) }
  })
}

function reportsByInnerCell(
  inner: Int32Array,
  cellCount: number,
  { cell, contributor, amount }: Contributions,
): (readonly [contributor: string | number, amount: number])[][] {
  if (cell.length !== amount.length || contributor.length !== amount.length) {
    throw new RangeError(
      `contributions: ${cell.length} cells, ${contributor.length} contributors, ${amount.length} amounts`,
    )
  }
  const positions = new Int32Array(cellCount).fill(-1)
  inner.forEach((own, position) => (positions[own] = position))
  const reports = Array.from(inner, (): [string | number, number][] => [])
  for (let at = 0; at < amount.length; at++) {
    const reported = amount[at] ?? null
    if (reported === null) continue
    if (!Number.isFinite(reported))
      throw new RangeError(`contributions: amount ${reported} at position ${at}`)
    const own = reports[positions[cell[at]!] ?? -1]
    if (own === undefined)
      throw new RangeError(`contributions: ${cell[at]} at position ${at} is no inner cell`)
    own.push([contributor[at]!, reported])
  }
  return reports
}
