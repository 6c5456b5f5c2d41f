import { toColumn } from '../columns/column.ts'
import { ascendingRanks } from '../columns/ranks.ts'

export type CorrelationKind = 'pearson' | 'spearman'

/**
 * How closely the columns go together, each of `rows` with each of `columns`: indicators with each other (is one said
 * twice?), indicators with their sub-index (does each count?), sub-indices with the index (does one drown the rest?).
 *
 * @param rows, columns each one list per indicator or (sub-)index, all with one value per unit; `null` = missing: then
 *   the unit is left out for that pair
 * @param kind `pearson`: straight-line, sensitive to outliers; `spearman`: of ranks (ties: average)
 * @returns `[row][column]`, −1 … 1; null with fewer than two units in common, or one of the two without variation
 * @throws RangeError `rows`, `columns`: not finite numbers, or of different lengths
 *
 * Checked against COINr 1.1.14 (get_corr between levels). O(rows · columns · units).
 */
export function correlations({
  rows,
  columns,
  kind = 'pearson',
}: {
  readonly rows: readonly (readonly (number | null)[])[]
  readonly columns: readonly (readonly (number | null)[])[]
  readonly kind?: CorrelationKind
}): (number | null)[][] {
  const typedRows = rows.map((values, at) => toColumn(values, `rows[${at}]`))
  const typedColumns = columns.map((values, at) => toColumn(values, `columns[${at}]`))
  const unitCount = (typedRows[0] ?? typedColumns[0])?.length ?? 0
  if (typedRows.some(({ length }) => length !== unitCount)) throw new RangeError('rows: of different lengths')
  if (typedColumns.some(({ length }) => length !== unitCount))
    throw new RangeError('columns: of different lengths')
  return typedRows.map((row) =>
    typedColumns.map((column) =>
      kind === 'pearson' ? correlationOf(row, column) : rankCorrelationOf(row, column),
    ),
  )
}

/** Pearson's correlation over the units that both columns (NaN = missing) have; null where there is none. */
export function correlationOf(one: Float64Array, other: Float64Array): number | null {
  const { count, product, squaresOne, squaresOther, isFlat } = commonMoments(one, other)
  if (count < 2 || isFlat) return null
  const correlation = product / Math.sqrt(squaresOne) / Math.sqrt(squaresOther)
  return Math.max(-1, Math.min(1, correlation))
}

/** Sample covariance over the units that both columns (NaN = missing) have; null with fewer than two. */
export function covarianceOf(one: Float64Array, other: Float64Array): number | null {
  const { count, product } = commonMoments(one, other)
  return count < 2 ? null : product / (count - 1)
}

/** Sums of products and squares about the means over the common units; flat if one of the two does not vary there. */
function commonMoments(one: Float64Array, other: Float64Array) {
  const { count, meanOne, meanOther } = commonMeans(one, other)
  let product = 0
  let squaresOne = 0
  let squaresOther = 0
  let isFlatOne = true
  let isFlatOther = true
  let first = -1
  for (let unit = 0; unit < one.length; unit++) {
    const a = one[unit]! - meanOne
    const b = other[unit]! - meanOther
    if (Number.isNaN(a) || Number.isNaN(b)) continue
    if (first < 0) first = unit
    isFlatOne &&= one[unit] === one[first]
    isFlatOther &&= other[unit] === other[first]
    product += a * b
    squaresOne += a * a
    squaresOther += b * b
  }
  return { count, product, squaresOne, squaresOther, isFlat: isFlatOne || isFlatOther }
}

function commonMeans(one: Float64Array, other: Float64Array) {
  let count = 0
  let sumOne = 0
  let sumOther = 0
  for (let unit = 0; unit < one.length; unit++) {
    if (Number.isNaN(one[unit]) || Number.isNaN(other[unit])) continue
    count++
    sumOne += one[unit]!
    sumOther += other[unit]!
  }
  return { count, meanOne: sumOne / count, meanOther: sumOther / count }
}

function rankCorrelationOf(one: Float64Array, other: Float64Array): number | null {
  const onlyCommon = (column: Float64Array, with_: Float64Array) =>
    column.map((value, unit) => (Number.isNaN(with_[unit]) ? Number.NaN : value))
  return correlationOf(
    ascendingRanks(onlyCommon(one, other), 'average'),
    ascendingRanks(onlyCommon(other, one), 'average'),
  )
}
