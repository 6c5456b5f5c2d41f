import type { Space, Window } from './space.ts'

export type PlaceIndex = {
  readonly eachInWindow: (window: Window, visit: (place: number) => void) => void
}

/**
 * A grid whose rows are bands of equal height and whose rows are sorted from west to east: a window is a few
 * bands, in each of them one run found by bisection. Needs no tuning of a cell width, so clustered cities
 * cost no more than even ones.
 *
 * @param bandHeight in the unit of y; the reach is a good one
 */
export function placeIndex(places: Space, bandHeight: number): PlaceIndex {
  const { count, x, y, wraps } = places
  const south = lowest(y)
  const height = Math.max(bandHeight, (highest(y) - south) / (count + 1)) || 1
  const bandOf = (value: number) => Math.floor((value - south) / height)
  const order = Uint32Array.from({ length: count }, (_, place) => place).sort(
    (a, b) => bandOf(y[a] ?? 0) - bandOf(y[b] ?? 0) || (x[a] ?? 0) - (x[b] ?? 0) || a - b,
  )
  const sortedX = Float64Array.from(order, (place) => x[place] ?? 0)
  const bandCount = count === 0 ? 0 : bandOf(highest(y)) + 1
  const bandStart = new Uint32Array(bandCount + 1)
  for (const place of order) {
    const band = bandOf(y[place] ?? 0)
    bandStart[band + 1] = (bandStart[band + 1] ?? 0) + 1
  }
  for (let band = 0; band < bandCount; band++) {
    bandStart[band + 1] = (bandStart[band + 1] ?? 0) + (bandStart[band] ?? 0)
  }

  const visitRun = (band: number, west: number, east: number, visit: (place: number) => void) => {
    const end = bandStart[band + 1] ?? 0
    let position = firstAtLeast(sortedX, west, bandStart[band] ?? 0, end)
    while (position < end && (sortedX[position] ?? 0) <= east) visit(order[position++] ?? 0)
  }
  return {
    eachInWindow({ west, east, south: from, north: to }, visit) {
      const lastBand = Math.min(bandCount - 1, bandOf(to))
      for (let band = Math.max(0, bandOf(from)); band <= lastBand; band++) {
        if (wraps && east - west >= 360) {
          visitRun(band, -180, 180, visit)
          continue
        }
        visitRun(band, west, east, visit)
        if (wraps && west < -180) visitRun(band, west + 360, 180, visit)
        if (wraps && east > 180) visitRun(band, -180, east - 360, visit)
      }
    },
  }
}

function firstAtLeast(sorted: Float64Array, value: number, begin: number, end: number): number {
  let low = begin
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function lowest(values: ArrayLike<number>): number {
  let result = Infinity
  for (let position = 0; position < values.length; position++)
    result = Math.min(result, values[position] ?? Infinity)
  return result
}

function highest(values: ArrayLike<number>): number {
  let result = -Infinity
  for (let position = 0; position < values.length; position++)
    result = Math.max(result, values[position] ?? -Infinity)
  return result
}
