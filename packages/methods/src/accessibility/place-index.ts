import type { Space, Window } from './space.ts'

export type PlaceIndex = {
  /** The places, band by band from west to east. */
  readonly order: Uint32Array
  /** Their vectors in this order, so that a run goes through memory in order. */
  readonly vectors: Float64Array
  /** The runs of positions in `order` that hold all places of a window, and few others. */
  readonly eachRun: (window: Window, visit: (begin: number, end: number) => void) => void
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
  const bandCount = count === 0 ? 0 : bandOf(highest(y)) + 1
  const { order, bandStart } = sortIntoBands({ x, y, count, bandOf, bandCount })
  const sortedX = Float64Array.from(order, (place) => x[place] ?? 0)
  const vectors = new Float64Array(3 * count)
  order.forEach((place, position) =>
    vectors.set(places.vectors.subarray(3 * place, 3 * place + 3), 3 * position),
  )

  const visitRun = (
    band: number,
    west: number,
    east: number,
    visit: (begin: number, end: number) => void,
  ) => {
    const last = bandStart[band + 1] ?? 0
    const begin = firstAtLeast(sortedX, west, bandStart[band] ?? 0, last)
    const end = firstAbove(sortedX, east, begin, last)
    if (begin < end) visit(begin, end)
  }
  return {
    order,
    vectors,
    eachRun({ west, east, south: from, north: to }, visit) {
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

function sortIntoBands({
  x,
  y,
  count,
  bandOf,
  bandCount,
}: {
  x: ArrayLike<number>
  y: ArrayLike<number>
  count: number
  bandOf: (value: number) => number
  bandCount: number
}): { order: Uint32Array; bandStart: Uint32Array } {
  const bandStart = new Uint32Array(bandCount + 1)
  for (let place = 0; place < count; place++) {
    const band = bandOf(y[place] ?? 0)
    bandStart[band + 1] = (bandStart[band + 1] ?? 0) + 1
  }
  for (let band = 0; band < bandCount; band++) {
    bandStart[band + 1] = (bandStart[band + 1] ?? 0) + (bandStart[band] ?? 0)
  }
  const next = bandStart.slice()
  const order = new Uint32Array(count)
  for (let place = 0; place < count; place++) {
    const band = bandOf(y[place] ?? 0)
    const position = next[band] ?? 0
    next[band] = position + 1
    order[position] = place
  }
  for (let band = 0; band < bandCount; band++) {
    order.subarray(bandStart[band], bandStart[band + 1]).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b)
  }
  return { order, bandStart }
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

function firstAbove(sorted: Float64Array, value: number, begin: number, end: number): number {
  let low = begin
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
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
