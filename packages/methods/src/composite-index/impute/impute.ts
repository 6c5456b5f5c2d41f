import { presentValues, toColumn, toNullable } from '../columns/column.ts'
import { quantileOfSorted } from '../columns/quantile.ts'
import type { ImputeMethod } from '../spec/index-design.ts'

/**
 * Fills the gaps of one indicator with the mean or the median of its present values, of all units or of those in the
 * same group: areas of the same type, say. What was filled in is a guess; where many are, rather leave the gap.
 *
 * @param values one per unit, in the indicator's own unit; `null` = missing
 * @param groups one per unit, what it is compared with; `null` = belongs to none, keeps its gap. Left out: all are one
 * @returns one per unit; `null` where nobody in the group has a value
 * @throws RangeError `values`: not a finite number. `groups`: not one per unit
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3. Checked against COINr 1.1.14
 * (i_mean_grp) on the ASEM data. O(n log n).
 */
export function impute({
  values,
  method,
  groups,
}: {
  readonly values: readonly (number | null)[]
  readonly method: ImputeMethod
  readonly groups?: readonly (string | number | null)[]
}): (number | null)[] {
  if (groups && groups.length !== values.length) throw new RangeError('groups: not one per value')
  return toNullable(imputeColumn({ column: toColumn(values, 'values'), method, groups: groups ?? null }))
}

/** As `impute`, on a column (NaN = missing). */
export function imputeColumn({
  column,
  method,
  groups,
}: {
  readonly column: Float64Array
  readonly method: ImputeMethod
  readonly groups: readonly (string | number | null)[] | null
}): Float64Array {
  const groupOf = (unit: number) => (groups === null ? '' : (groups[unit] ?? null))
  const members = new Map<string, number[]>()
  for (const unit of column.keys()) {
    const group = groupOf(unit)
    if (group === null) continue
    const own = members.get(String(group))
    if (own) own.push(unit)
    else members.set(String(group), [unit])
  }
  const fillings = new Map(
    Array.from(members, ([group, units]) => [group, centreOf(column, units, method)] as const),
  )
  return column.map((value, unit) => {
    const group = groupOf(unit)
    return Number.isNaN(value) && group !== null ? fillings.get(String(group))! : value
  })
}

function centreOf(column: Float64Array, units: readonly number[], method: ImputeMethod): number {
  const present = presentValues(Float64Array.from(units, (unit) => column[unit]!))
  if (present.length === 0) return Number.NaN
  if (method === 'median') return quantileOfSorted(present.sort(), 0.5)
  return present.reduce((sum, value) => sum + value, 0) / present.length
}
