import { pairsWithinReach } from './pairs-within-reach.ts'
import type { Metric, Places } from './space.ts'
import type { SparsePairs } from './sparse-pairs.ts'
import { walkMinutes, walkReachMetres, type Walking } from './walking.ts'

/** From this age on, to be changed by whoever knows better. Rising ages. */
const speeds = [
  { fromAge: 0, kmPerHour: 4 },
  { fromAge: 1, kmPerHour: 3.5 },
  { fromAge: 3, kmPerHour: 3 },
  { fromAge: 6, kmPerHour: 4 },
  { fromAge: 10, kmPerHour: 4.5 },
  { fromAge: 14, kmPerHour: 4.8 },
  { fromAge: 65, kmPerHour: 4.2 },
  { fromAge: 80, kmPerHour: 3.4 },
] as const

/**
 * How fast people of an age walk outside, small children accompanied.
 *
 * @param ageYears from 0 up
 * @returns km/h on the way itself
 * @throws RangeError `ageYears`: negative or not finite
 *
 * Measured: adults of 20 to 29 walk 4.8 to 4.9 km/h, women from 80 on 3.4 (Bohannon and Andrews 2011, doi
 * 10.1016/j.physio.2010.12.004); children in the year before school 4.1 and in sixth grade 5.2 on an even floor
 * (David and Sullivan 2005, doi 10.1097/01.pep.0000163074.89545.fa), less outside; pre-schoolers at crossings 3.2
 * (Varela-Martínez et al. 2024, Int. J. of Crashworthiness 29(5)). Assumed: under 3 years (pram, partly on foot), and 65 to 79
 * between the measured.
 */
export function walkKmPerHourAtAge(ageYears: number): number {
  if (!(ageYears >= 0) || ageYears === Infinity) throw new RangeError(`ageYears: ${ageYears} is no age`)
  return speeds.findLast(({ fromAge }) => fromAge <= ageYears)?.kmPerHour ?? speeds[0].kmPerHour
}

/**
 * All pairs of a site and a place within so many minutes on foot, with the minutes: straight line × detour factor ÷ speed.
 *
 * @param supply sites
 * @param demand places where people live
 * @param reachMinutes longest way that still counts, included
 * @param walking speed and detour factor (see `walkMinutes`)
 * @param metric `great-circle`: x is longitude, y latitude in degrees; `planar`: x and y in metres
 * @throws RangeError as `pairsWithinReach` and `walkMinutes`
 */
export function walkingPairs({
  supply,
  demand,
  reachMinutes,
  walking,
  metric,
}: {
  supply: Places
  demand: Places
  reachMinutes: number
  walking: Walking
  metric: Metric
}): SparsePairs {
  const reach = walkReachMetres(reachMinutes, walking)
  const pairs = pairsWithinReach({ supply, demand, reach, metric })
  const minutesPerMetre = walkMinutes(1, walking)
  // Rounding must not carry a place at the very limit beyond it.
  const value = pairs.value.map((metres) => Math.min(reachMinutes, metres * minutesPerMetre))
  return { ...pairs, value }
}
