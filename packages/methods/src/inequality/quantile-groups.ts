/**
 * Cuts areas into groups of equal number by rank, e.g. deciles of deprivation for `slopeIndex`. Equal values share a group.
 *
 * @param values one per area; `null` = missing
 * @param groups how many
 * @param order `ascending`: group 1 has the lowest values; `descending`: the highest
 * @returns 1 … groups; `null` stays `null`, and all are `null` with fewer values than groups
 * @throws RangeError `values`: not finite. `groups`: not a whole number from 2 up
 *
 * Source: OHID, as in PHEindicatormethods' phe_quantile (checked: test_quantiles). O(n log n).
 */
export function quantileGroups({
  values,
  groups,
  order = 'ascending',
}: {
  values: readonly (number | null)[]
  groups: number
  order?: 'ascending' | 'descending'
}): (number | null)[] {
  if (!Number.isInteger(groups) || groups < 2)
    throw new RangeError(`groups: ${groups} is no number of groups`)
  const wrong = values.findIndex((value) => value !== null && !Number.isFinite(value))
  if (wrong >= 0) throw new RangeError(`values: ${values[wrong]} at position ${wrong} is not finite`)
  const sign = order === 'ascending' ? 1 : -1
  const sorted = Float64Array.from(values.flatMap((value) => (value === null ? [] : [sign * value]))).sort()
  const count = sorted.length
  const groupOf = new Map<number, number>()
  for (let rank = count; rank >= 1; rank--) {
    // Of equal values the last one met here has the smallest rank.
    groupOf.set(sorted[rank - 1]!, Math.max(1, groups + 1 - Math.ceil((count + 1 - rank) / (count / groups))))
  }
  return values.map((value) =>
    value === null || count < groups ? null : (groupOf.get(sign * value) ?? null),
  )
}
