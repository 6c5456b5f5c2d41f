import { presentValues, toColumn } from '../columns/column.ts'
import { correlationOf } from '../consistency/correlation.ts'
import { eigenOf } from './eigen.ts'

/** The first principal component of some indicators. */
export type PrincipalComponent = {
  /** One per indicator: how it goes into the component; squares sum to 1, the sum is not below 0. */
  readonly loadings: readonly number[]
  /** Share of all (standardised) variance that each component explains, greatest first; the first is this one's. */
  readonly explainedShares: readonly number[]
  /** Positions of indicators that run against the component: with weights from it they would count backwards. */
  readonly against: readonly number[]
}

/**
 * The first principal component of the correlations between indicators: the weights with which their sum varies most.
 * Weights from it (the loadings) say which indicators move together, not which matter: an indicator that says something
 * of its own gets little.
 *
 * @param columns one per indicator, turned so that higher always means more burden; `null` = missing. Only units with
 *   all values count
 * @returns the component, or null with fewer than three complete units or an indicator that does not vary over them
 * @throws RangeError `columns`: none, or of different lengths, or not finite numbers
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6. As COINr's get_PCA, up to the sign,
 * which is arbitrary there. O(units · columns² + columns³).
 */
export function principalComponent(
  columns: readonly (readonly (number | null)[])[],
): PrincipalComponent | null {
  if (columns.length === 0) throw new RangeError('columns: none given')
  const typed = columns.map((values, position) => toColumn(values, `columns[${position}]`))
  if (typed.some((column) => column.length !== typed[0]!.length))
    throw new RangeError('columns: of different lengths')
  return componentOf(typed)
}

/** As `principalComponent`, on columns (NaN = missing). */
export function componentOf(columns: readonly Float64Array[]): PrincipalComponent | null {
  const complete = completeUnits(columns)
  if (presentValues(complete[0]!).length < 3) return null
  const matrix = columns.map((_, row) =>
    columns.map((__, at) => (row === at ? 1 : correlationOf(complete[row]!, complete[at]!))),
  )
  const rows: number[][] = []
  for (const row of matrix) {
    if (row.some((value) => value === null)) return null
    rows.push(row.map((value) => value ?? 0))
  }
  const { values, vectors } = eigenOf(rows)
  const total = values.reduce((sum, value) => sum + value, 0)
  const first = vectors[0]!
  const sign = first.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1
  const loadings = first.map((value) => sign * value)
  return {
    loadings,
    explainedShares: values.map((value) => Math.max(0, value) / total),
    against: loadings.flatMap((loading, position) => (loading < -roundingSize ? [position] : [])),
  }
}

/** Loadings nearer to 0 than this are rounding errors. */
const roundingSize = 1e-12

/** The columns with a gap in all where there is one in any. */
function completeUnits(columns: readonly Float64Array[]): Float64Array[] {
  const complete = columns[0]!.map((_, unit) =>
    columns.some((column) => Number.isNaN(column[unit])) ? Number.NaN : 0,
  )
  return columns.map((column) => column.map((value, unit) => value + complete[unit]!))
}
