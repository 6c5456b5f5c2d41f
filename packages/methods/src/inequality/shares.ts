import { requireAmounts, requireCountsWithin, usablePlaces, type Amounts } from '../rates/amounts.ts'

/** A group among all people, one per area; `null` = missing or suppressed, such areas are left out. */
export type GroupAmongAll = {
  /** People of the group, at most `total`. */
  group: Amounts
  total: Amounts
}

/** The usable areas, as columns. */
export type Shares = {
  /** Positions of these areas. */
  places: number[]
  group: Float64Array
  others: Float64Array
  total: Float64Array
  groupSum: number
  othersSum: number
  sum: number
}

/**
 * @returns `null` where the group or the others are nobody: then nothing can be uneven
 * @throws RangeError `group`, `total`: negative, not finite, unequal lengths, more in the group than there are
 */
export function sharesOf({ group, total }: GroupAmongAll): Shares | null {
  requireAmounts('group', group)
  requireAmounts('total', total, group.length)
  requireCountsWithin(group, total)
  const places = usablePlaces(group, total)
  const columns = {
    group: new Float64Array(places.length),
    others: new Float64Array(places.length),
    total: new Float64Array(places.length),
  }
  let groupSum = 0
  let sum = 0
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!
    const inGroup = group[place]!
    const people = total[place]!
    columns.group[at] = inGroup
    columns.others[at] = people - inGroup
    columns.total[at] = people
    groupSum += inGroup
    sum += people
  }
  const othersSum = sum - groupSum
  return groupSum === 0 || othersSum === 0 ? null : { ...columns, places, groupSum, othersSum, sum }
}
