import type { Random } from '../composite-index/seeded-random.ts'
import type { Points } from './points.ts'
import { searchFrom } from './search.ts'
import { seedCentres } from './seed-centres.ts'
import { settle } from './settle.ts'

/** One point in eight is enough to begin with, */
const ONE_IN = 8
/** where that leaves as many for each type. */
const POINTS_PER_TYPE = 50

/**
 * Where to begin: by k-means++; of many points, on a sample of them, where the centres settle before all points come in. What
 * is far off in the beginning is so put right at an eighth of the cost.
 *
 * @returns k × dimensions; fewer where fewer points differ
 *
 * Source: P. S. Bradley, U. M. Fayyad, Refining initial points for k-means clustering, ICML (1998) 91–99; one sample a start.
 */
export function startCentres(points: Points, k: number, random: Random): Float64Array {
  const size = Math.floor(points.count / ONE_IN)
  if (size < POINTS_PER_TYPE * k) return seedCentres(points, k, random)
  const sample = sampleOf(points, size, random)
  const centres = seedCentres(sample, k, random)
  if (centres.length < k * points.dimensions) return seedCentres(points, k, random)
  settle(sample, searchFrom(sample, centres))
  return centres
}

/** Points drawn without putting back, each as likely as the other. */
function sampleOf({ count, dimensions, values }: Points, size: number, random: Random): Points {
  const places = Int32Array.from({ length: count }, (_, place) => place)
  const drawn = new Float64Array(size * dimensions)
  for (let at = 0; at < size; at++) {
    const other = at + Math.floor(random() * (count - at))
    const place = places[other]!
    places[other] = places[at]!
    drawn.set(values.subarray(place * dimensions, (place + 1) * dimensions), at * dimensions)
  }
  return { count: size, dimensions, values: drawn, position: places.subarray(0, size), rowCount: size }
}
