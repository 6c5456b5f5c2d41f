import { toColumn } from '../columns/column.ts'
import { covarianceOf } from './correlation.ts'

/** `drop`: units with a gap are left out. `pairwise`: each covariance is taken over the units that have both. */
export type AlphaGaps = 'drop' | 'pairwise'

/**
 * Cronbach's alpha: how far some indicators measure one and the same thing.
 *
 * alpha = k/(k − 1) · (1 − Σ variances / variance of the sum). 1 = all say the same; near 0 = each says something of
 * its own, so that their mean hides more than it shows; below 0 = some run against the others: look at their direction.
 * It grows with the number of indicators, and a high one does not prove that it is the right thing that is measured.
 *
 * @param columns one per indicator, normalised and turned; `null` = missing
 * @param gaps default `drop`. With `pairwise` no unit is lost, but alpha may leave its bounds
 * @returns 1 or less (with `pairwise` any number); null with fewer than two units to compare, or where the sum does
 *   not vary
 * @throws RangeError `columns`: fewer than two, of different lengths, or not finite numbers
 *
 * Source: L. J. Cronbach, Coefficient alpha and the internal structure of tests (1951), doi 10.1007/BF02310555.
 * Checked against COINr 1.1.14 (get_cronbach, which is `pairwise`) on the ASEM data. O(units · columns²).
 */
export function cronbachAlpha(
  columns: readonly (readonly (number | null)[])[],
  gaps: AlphaGaps = 'drop',
): number | null {
  if (columns.length < 2) throw new RangeError('columns: fewer than two')
  const typed = columns.map((values, at) => toColumn(values, `columns[${at}]`))
  if (typed.some(({ length }) => length !== typed[0]!.length))
    throw new RangeError('columns: of different lengths')
  const compared = gaps === 'drop' ? withoutGappyUnits(typed) : typed
  let all = 0
  let own = 0
  for (const [at, one] of compared.entries()) {
    for (const [to, other] of compared.entries()) {
      const covariance = covarianceOf(one, other)
      if (covariance === null) return null
      all += covariance
      if (at === to) own += covariance
    }
  }
  if (Math.abs(all) <= roundingShare * own) return null
  const count = columns.length
  return (count / (count - 1)) * (1 - own / all)
}

/** A variance of the sum smaller than this share of its parts is a rounding error: the parts cancel out. */
const roundingShare = 1e-14

function withoutGappyUnits(columns: readonly Float64Array[]): Float64Array[] {
  return columns.map((column) =>
    column.filter((_, unit) => columns.every((other) => !Number.isNaN(other[unit]))),
  )
}
