import { placeIndex } from './place-index.ts'
import { spaceOf, type Metric, type Places } from './space.ts'
import type { SparsePairs } from './sparse-pairs.ts'

/**
 * All pairs of a site and a demand place that lie within reach of each other, with their straight-line
 * distance.
 *
 * @param supply sites
 * @param demand places where people live
 * @param reach largest distance that still counts; metres for `great-circle`, the unit of x and y for
 *   `planar`
 * @param metric `great-circle`: x is longitude, y latitude in degrees, the date line and the poles included;
 *   `planar`: x and y are coordinates on a plane
 * @returns distances in the unit of the reach, one row per site
 * @throws RangeError `supply`, `demand`: x and y of different length, not finite, or not degrees; `reach`:
 *   negative
 *
 * O(n log n + pairs): a site looks only at the places in its window of the index.
 */
export function pairsWithinReach({
  supply,
  demand,
  reach,
  metric,
}: {
  supply: Places
  demand: Places
  reach: number
  metric: Metric
}): SparsePairs {
  if (!(reach >= 0) || reach === Infinity) throw new RangeError(`reach: ${reach} is not from 0 up`)
  const sites = spaceOf('supply', supply, metric)
  const places = spaceOf('demand', demand, metric)
  const index = placeIndex(places, sites.windowHeight(reach))
  const found = growingPairs()
  const start = new Uint32Array(sites.count + 1)
  for (let site = 0; site < sites.count; site++) {
    index.eachInWindow(sites.windowAt(site, reach), (place) => {
      const distance = sites.distance(site, places, place)
      if (distance <= reach) found.add(place, distance)
    })
    start[site + 1] = found.count()
  }
  return { supplyCount: sites.count, demandCount: places.count, start, ...found.finish() }
}

function growingPairs() {
  let demand = new Uint32Array(1024)
  let value = new Float64Array(1024)
  let count = 0
  const grow = () => {
    const wider = new Uint32Array(demand.length * 2)
    wider.set(demand)
    demand = wider
    const longer = new Float64Array(value.length * 2)
    longer.set(value)
    value = longer
  }
  return {
    add(place: number, distance: number) {
      if (count === demand.length) grow()
      demand[count] = place
      value[count++] = distance
    },
    count: () => count,
    finish: () => ({ demand: demand.slice(0, count), value: value.slice(0, count) }),
  }
}
