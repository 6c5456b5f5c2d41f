import { refreshCentres, type Partition } from './partition.ts'
import { squaredDistance, type Points } from './points.ts'

/** A type that lost all its members gets the point that lies farthest from its own centre. @returns whether there was one */
export function fillEmpty(points: Points, partition: Partition): boolean {
  const { dimensions, values, count } = points
  const { sizes, typeOf, centres, k } = partition
  let isChanged = false
  for (let type = 0; type < k; type++) {
    if (sizes[type]! > 0) continue
    isChanged = true
    let farthest = 0
    let most = -1
    for (let point = 0; point < count; point++) {
      const own = typeOf[point]!
      const distance = squaredDistance(values, point * dimensions, centres, own * dimensions, dimensions)
      if (sizes[own]! < 2 || distance <= most) continue
      most = distance
      farthest = point
    }
    typeOf[farthest] = type
    refreshCentres(points, partition)
  }
  return isChanged
}
