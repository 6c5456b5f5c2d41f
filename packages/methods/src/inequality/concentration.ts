import { sharesOf, type GroupAmongAll, type Shares } from './shares.ts'

/** As `GroupAmongAll`, with the size of each area, above 0, in any unit. */
export type GroupOnGround = GroupAmongAll & { surfaces: readonly number[] }

/**
 * Concentration in space (delta): the share of the group that would have to move to live equally dense everywhere.
 *
 * @returns 0 … 1; `null` where the group or the others are nobody
 * @throws RangeError as `dissimilarity`; `surfaces`: not one above 0 per area
 *
 * Source: E. M. Hoover 1941, doi 10.1017/S0022050700052980; Massey and Denton 1988. Checked against PySAL segregation. O(n).
 */
export function spatialConcentration(given: GroupOnGround): number | null {
  const ground = groundOf(given)
  if (ground === null) return null
  const { group, groupSum, surfaces } = ground
  const surface = surfaces.reduce((sum, own) => sum + own, 0)
  let moved = 0
  for (let at = 0; at < group.length; at++) moved += Math.abs(group[at]! / groupSum - surfaces[at]! / surface)
  return moved / 2
}

/**
 * Absolute concentration (ACO): how near the group comes to living in the smallest areas that could hold it. 1 = in the smallest
 * only, 0 = in the largest only.
 *
 * @returns `null` and @throws as `spatialConcentration`; `null` also where all areas are alike in size
 *
 * Source: Massey and Denton 1988, doi 10.2307/2579183. Checked against PySAL segregation. O(n log n).
 */
export function absoluteConcentration(given: GroupOnGround): number | null {
  const ground = groundOf(given)
  if (ground === null) return null
  const { smallest, largest } = extremes(ground)
  return smallest === largest
    ? null
    : 1 - (meanSurface(ground.group, ground) - smallest) / (largest - smallest)
}

/**
 * Relative concentration (RCO): the group's mean ground compared with that of the others. Above 0 = the group lives on less, 0 =
 * on as much, below 0 = on more.
 *
 * @returns `null` and @throws as `absoluteConcentration`
 *
 * Source: Massey and Denton 1988, doi 10.2307/2579183. Checked against PySAL segregation. O(n log n).
 */
export function relativeConcentration(given: GroupOnGround): number | null {
  const ground = groundOf(given)
  if (ground === null) return null
  const { smallest, largest } = extremes(ground)
  if (smallest === largest) return null
  const compared = meanSurface(ground.group, ground) / meanSurface(ground.others, ground)
  return (compared - 1) / (smallest / largest - 1)
}

type Ground = Shares & { surfaces: Float64Array }

function groundOf({ surfaces, ...areas }: GroupOnGround): Ground | null {
  if (surfaces.length !== areas.group.length)
    throw new RangeError(`surfaces: ${surfaces.length} values instead of ${areas.group.length}`)
  const wrong = surfaces.find((surface) => !(surface > 0) || surface === Infinity)
  if (wrong !== undefined) throw new RangeError(`surfaces: ${wrong} is not above 0`)
  const shares = sharesOf(areas)
  return shares && { ...shares, surfaces: Float64Array.from(shares.places, (place) => surfaces[place]!) }
}

/** Mean surface of the area where one of these people lives. */
function meanSurface(people: Float64Array, { surfaces }: Ground): number {
  let sum = 0
  let weighted = 0
  for (let at = 0; at < people.length; at++) {
    sum += people[at]!
    weighted += people[at]! * surfaces[at]!
  }
  return weighted / sum
}

/** Mean surface where as many people as the group has live: in the smallest areas that hold them, and in the largest. */
function extremes({ total, groupSum, surfaces }: Ground): { smallest: number; largest: number } {
  const order = Array.from(surfaces, (_, at) => at).sort((a, b) => surfaces[a]! - surfaces[b]!)
  const meanOfFirst = (places: readonly number[]) => {
    let people = 0
    let weighted = 0
    for (const place of places) {
      people += total[place]!
      weighted += total[place]! * surfaces[place]!
      if (people >= groupSum) break
    }
    return weighted / people
  }
  return { smallest: meanOfFirst(order), largest: meanOfFirst(order.toReversed()) }
}
