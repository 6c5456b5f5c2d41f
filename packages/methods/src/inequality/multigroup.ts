import { requireAmounts } from '../rates/amounts.ts'
import { sumOfDifferences } from './sum-of-differences.ts'

export type MultigroupSegregation = {
  /** Share that would have to move, over the most that could. */
  dissimilarity: number
  gini: number
  /** Information theory index H. */
  entropyIndex: number
  normalisedExposure: number
  relativeDiversity: number
  squaredCoefficientOfVariation: number
  /** Entropy of all together: how mixed the whole is, in nats. */
  diversity: number
  /** Probability that two people drawn from all are of the same group. */
  simpsonConcentration: number
  /** … of different groups. */
  simpsonInteraction: number
  /** Mean distance (Kullback and Leibler) of the areas' mix from that of all, in nats. */
  divergence: number
}

/**
 * Segregation between any number of groups at once.
 *
 * @param groups one list per group, each one number of people per area; `null` = missing: such areas are left out
 * @returns `null` with fewer than two groups that are somebody
 * @throws RangeError `groups`: unequal lengths, negative, not finite
 *
 * Source: S. F. Reardon, G. Firebaugh 2002, doi 10.1111/1467-9531.00110; divergence: E. Roberto 2015, arXiv 1508.01167.
 * Checked against PySAL segregation (multigroup.csv). O(areas · groups), Gini O(areas log areas · groups).
 */
export function multigroupSegregation(
  groups: readonly (readonly (number | null)[])[],
): MultigroupSegregation | null {
  const mix = mixOf(groups)
  if (mix === null) return null
  const { shares, totals, sum, wholeShares } = mix
  const interaction = wholeShares.reduce((total, whole) => total + whole * (1 - whole), 0)
  const diversity = -wholeShares.reduce((total, whole) => total + whole * Math.log(whole), 0)
  let moving = 0
  let squares = 0
  let exposure = 0
  let variation = 0
  let divergence = 0
  let differences = 0
  for (const [at, whole] of wholeShares.entries()) {
    const own = shares[at]!
    differences += sumOfDifferences(own, totals)
    for (let area = 0; area < own.length; area++) {
      const weight = totals[area]! / sum
      const distance = own[area]! - whole
      moving += weight * Math.abs(distance)
      squares += weight * distance * distance
      exposure += (weight * distance * distance) / (1 - whole)
      variation += (weight * distance * distance) / whole
      if (own[area]! > 0) divergence += weight * own[area]! * Math.log(own[area]! / whole)
    }
  }
  return {
    dissimilarity: moving / (2 * interaction),
    gini: differences / (2 * sum * sum * interaction),
    entropyIndex: divergence / diversity,
    normalisedExposure: exposure,
    relativeDiversity: squares / interaction,
    squaredCoefficientOfVariation: variation / (wholeShares.length - 1),
    diversity,
    simpsonConcentration: 1 - interaction,
    simpsonInteraction: interaction,
    divergence,
  }
}

type Mix = {
  /** Per group the shares of the usable areas. */
  shares: Float64Array[]
  totals: Float64Array
  sum: number
  wholeShares: number[]
}

/** Groups that are nobody anywhere fall away. */
function mixOf(groups: readonly (readonly (number | null)[])[]): Mix | null {
  const areas = groups[0]?.length ?? 0
  for (const group of groups) requireAmounts('groups', group, areas)
  const places = Array.from({ length: areas }, (_, area) => area).filter(
    (area) =>
      groups.every((group) => (group[area] ?? null) !== null) && groups.some((group) => group[area]! > 0),
  )
  const totals = Float64Array.from(places, (place) =>
    groups.reduce((total, group) => total + group[place]!, 0),
  )
  const sum = totals.reduce((total, people) => total + people, 0)
  const present = groups
    .map((group) => Float64Array.from(places, (place) => group[place]!))
    .filter((group) => group.some((people) => people > 0))
  if (present.length < 2) return null
  return {
    shares: present.map((group) => group.map((people, at) => people / totals[at]!)),
    totals,
    sum,
    wholeShares: present.map((group) => group.reduce((total, people) => total + people, 0) / sum),
  }
}

export type LocalMix = {
  /** Per group and area: its share there over its share of all; 1 = as everywhere. */
  readonly locationQuotient: (number | null)[][]
  /** Per area: entropy of its mix in nats, 0 = one group alone. */
  readonly diversity: (number | null)[]
  /** `diversity` over its largest possible value, 0 … 1. */
  readonly evenness: (number | null)[]
}

/**
 * How mixed each area is, and which group is over- or under-represented there.
 *
 * @param groups as `multigroupSegregation`
 * @returns `null` for areas with a missing number or without people, and quotients of groups that are nobody
 * @throws RangeError `groups`: unequal lengths, negative, not finite
 *
 * Checked against PySAL segregation (multigroup.csv). O(areas · groups).
 */
export function localMix(groups: readonly (readonly (number | null)[])[]): LocalMix {
  const areas = groups[0]?.length ?? 0
  for (const group of groups) requireAmounts('groups', group, areas)
  const totals = Array.from({ length: areas }, (_, area) =>
    groups.some((group) => (group[area] ?? null) === null)
      ? 0
      : groups.reduce((total, group) => total + group[area]!, 0),
  )
  const sum = totals.reduce((total, people) => total + people, 0)
  const share = (group: readonly (number | null)[], area: number) => group[area]! / totals[area]!
  const diversity = totals.map((total, area) =>
    total === 0
      ? null
      : groups.reduce((entropy, group) => {
          const own = share(group, area)
          return own === 0 ? entropy : entropy - own * Math.log(own)
        }, 0),
  )
  return {
    locationQuotient: groups.map((group) => {
      const people = totals.reduce((total, own, area) => (own === 0 ? total : total + group[area]!), 0)
      return totals.map((total, area) =>
        total === 0 || people === 0 ? null : share(group, area) / (people / sum),
      )
    }),
    diversity,
    evenness: diversity.map((value) =>
      value === null || groups.length < 2 ? null : value / Math.log(groups.length),
    ),
  }
}
