import { sharesOf, type GroupAmongAll, type Shares } from './shares.ts'
import { sumOfDifferences } from './sum-of-differences.ts'

/**
 * Dissimilarity D: the share of the group (or of the others) that would have to move to be spread like the others. 0 = spread
 * alike, 1 = nowhere together. Small numbers raise it by chance alone: see `dissimilarityByChance`.
 *
 *   D = ½ Σ |xᵢ ÷ X − yᵢ ÷ Y|
 *
 * @returns 0 … 1; `null` where the group or the others are nobody
 * @throws RangeError `group`, `total`: negative, not finite, unequal lengths, more in the group than there are
 *
 * Source: O. D. Duncan, B. Duncan 1955, doi 10.2307/2088328. Checked against PySAL segregation (nc_groups.csv). O(n).
 */
export function dissimilarity(areas: GroupAmongAll): number | null {
  const shares = sharesOf(areas)
  return shares && dissimilarityOf(shares.group, shares.others, shares.groupSum, shares.othersSum)
}

export function dissimilarityOf(
  group: ArrayLike<number>,
  others: ArrayLike<number>,
  groupSum: number,
  othersSum: number,
): number {
  let sum = 0
  for (let at = 0; at < group.length; at++) sum += Math.abs(group[at]! / groupSum - others[at]! / othersSum)
  return sum / 2
}

/**
 * Isolation: the share of the group among the people of the area where an average member of the group lives. Depends on how
 * large the group is: compare it with its share of all.
 *
 * @returns 0 … 1; `null` and @throws as `dissimilarity`
 *
 * Source: W. Bell 1954, doi 10.2307/2574118. Checked against PySAL segregation. O(n).
 */
export function isolation(areas: GroupAmongAll): number | null {
  const shares = sharesOf(areas)
  return shares && meetingOf(shares, shares.group)
}

/**
 * Exposure (interaction): the share of the others among the people of the area where an average member of the group lives;
 * 1 − isolation.
 *
 * @returns 0 … 1; `null` and @throws as `dissimilarity`
 *
 * Source: Bell 1954, doi 10.2307/2574118. Checked against PySAL segregation. O(n).
 */
export function exposure(areas: GroupAmongAll): number | null {
  const shares = sharesOf(areas)
  return shares && meetingOf(shares, shares.others)
}

function meetingOf({ group, total, groupSum }: Shares, met: Float64Array): number {
  let sum = 0
  for (let at = 0; at < group.length; at++) sum += (group[at]! / groupSum) * (met[at]! / total[at]!)
  return sum
}

/**
 * Correlation ratio η²: isolation freed of the size of the group; the share of the variance of belonging to the group that lies
 * between the areas.
 *
 * @returns 0 … 1; `null` and @throws as `dissimilarity`
 *
 * Source: D. S. Massey, N. A. Denton 1988, doi 10.2307/2579183. Checked against PySAL segregation. O(n).
 */
export function correlationRatio(areas: GroupAmongAll): number | null {
  const shares = sharesOf(areas)
  if (shares === null) return null
  const share = shares.groupSum / shares.sum
  return (meetingOf(shares, shares.group) - share) / (1 - share)
}

/**
 * Gini index of segregation: mean difference of the group's share between the areas of any two people, over its largest value.
 * Unlike D it also answers moves between areas on the same side of the mean.
 *
 * @returns 0 … 1, at least D; `null` and @throws as `dissimilarity`
 *
 * Source: Massey and Denton 1988, doi 10.2307/2579183. Checked against PySAL segregation. O(n log n).
 */
export function segregationGini(areas: GroupAmongAll): number | null {
  const shares = sharesOf(areas)
  if (shares === null) return null
  const values = new Float64Array(shares.group.length)
  for (let at = 0; at < values.length; at++) values[at] = shares.group[at]! / shares.total[at]!
  return sumOfDifferences(values, shares.total) / (2 * shares.groupSum * shares.othersSum)
}

/**
 * Entropy index H (information theory index): how much less mixed the areas are than all together.
 *
 * @returns 0 … 1; `null` and @throws as `dissimilarity`
 *
 * Source: H. Theil, A. J. Finizza 1971, doi 10.1080/0022250X.1971.9989795. Checked against PySAL segregation. O(n).
 */
export function entropyIndex(areas: GroupAmongAll): number | null {
  const shares = sharesOf(areas)
  if (shares === null) return null
  const whole = entropyOf(shares.groupSum / shares.sum)
  let lost = 0
  for (let at = 0; at < shares.total.length; at++) {
    lost += shares.total[at]! * (whole - entropyOf(shares.group[at]! / shares.total[at]!))
  }
  return lost / (whole * shares.sum)
}

function entropyOf(share: number): number {
  return share === 0 || share === 1 ? 0 : -share * Math.log(share) - (1 - share) * Math.log(1 - share)
}

/**
 * Atkinson index of segregation.
 *
 * @param weight above 0, below 1: below 0.5 areas where the group is rare count more, above 0.5 those where it is frequent
 * @returns 0 … 1; `null` and @throws as `dissimilarity`; `weight`: outside 0 … 1
 *
 * Source: Massey and Denton 1988, doi 10.2307/2579183. Checked against PySAL segregation (weight 0.5). O(n).
 */
export function segregationAtkinson(areas: GroupAmongAll, weight = 0.5): number | null {
  if (!(weight > 0 && weight < 1)) throw new RangeError(`weight: ${weight} is not between 0 and 1`)
  const shares = sharesOf(areas)
  if (shares === null) return null
  const share = shares.groupSum / shares.sum
  let sum = 0
  for (let at = 0; at < shares.total.length; at++) {
    const own = shares.group[at]! / shares.total[at]!
    sum += (1 - own) ** (1 - weight) * own ** weight * shares.total[at]!
  }
  return 1 - (share / (1 - share)) * (sum / (share * shares.sum)) ** (1 / (1 - weight))
}

/**
 * Min-max index: 1 − what the distributions of the group and the others have in common over what they cover together;
 * 2D ÷ (1 + D).
 *
 * @returns 0 … 1; `null` and @throws as `dissimilarity`
 *
 * Checked against PySAL segregation. O(n).
 */
export function minMaxIndex(areas: GroupAmongAll): number | null {
  const d = dissimilarity(areas)
  return d === null ? null : (2 * d) / (1 + d)
}

/**
 * Concentration profile: how far the group lives in areas where its share is above that of all, as the area between its profile
 * and an even one. The profile v(t) is the share of the group that lives where it makes up at least t.
 *
 *   R = (P − ∫₀ᴾ v + ∫ₚ¹ v) ÷ (1 − P), with the integrals exact
 *
 * @returns `null` and @throws as `dissimilarity`
 *
 * Source: S. Hong, Y. Sadahiro 2014, doi 10.1016/j.compenvurbsys.2013.09.003. PySAL segregation sums a grid of 1,000 steps and
 * comes within 0.002. O(n).
 */
export function concentrationProfile(areas: GroupAmongAll): number | null {
  const shares = sharesOf(areas)
  if (shares === null) return null
  const share = shares.groupSum / shares.sum
  let below = 0
  let above = 0
  for (let at = 0; at < shares.total.length; at++) {
    const own = shares.group[at]! / shares.total[at]!
    const weight = shares.group[at]! / shares.groupSum
    below += weight * Math.min(own, share)
    above += weight * Math.max(0, own - share)
  }
  return (share - below + above) / (1 - share)
}
