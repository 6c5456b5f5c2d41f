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
  // A hair more than the reach: only for those the distance is worked out, and it decides.
  const squareLimit = sites.chordOfDistance(reach) ** 2 * (1 + 1e-9)
  const found = growingPairs()
  const start = new Uint32Array(sites.count + 1)
  for (let site = 0; site < sites.count; site++) {
    const [x = 0, y = 0, z = 0] = sites.vectors.subarray(3 * site, 3 * site + 3)
    index.eachRun(sites.windowAt(site, reach), (begin, end) => {
      found.makeRoom(end - begin)
      for (let position = begin; position < end; position++) {
        const dx = x - (index.vectors[3 * position] ?? 0)
        const dy = y - (index.vectors[3 * position + 1] ?? 0)
        const dz = z - (index.vectors[3 * position + 2] ?? 0)
        const square = dx * dx + dy * dy + dz * dz
        if (square > squareLimit) continue
        const distance = sites.distanceOfChord(Math.sqrt(square))
        if (distance <= reach) found.add(index.order[position] ?? 0, distance)
      }
    })
    start[site + 1] = found.count()
  }
  return { supplyCount: sites.count, demandCount: places.count, start, ...found.finish() }
}

function growingPairs() {
  let demand = new Uint32Array(1024)
  let value = new Float64Array(1024)
  let count = 0
  return {
    makeRoom(more: number) {
      if (count + more <= demand.length) return
      const length = Math.max(demand.length * 2, count + more)
      const wider = new Uint32Array(length)
      wider.set(demand)
      demand = wider
      const longer = new Float64Array(length)
      longer.set(value)
      value = longer
    },
    add(place: number, distance: number) {
      demand[count] = place
      value[count++] = distance
    },
    count: () => count,
    finish: () => ({ demand: demand.slice(0, count), value: value.slice(0, count) }),
  }
}
