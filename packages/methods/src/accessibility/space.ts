import { degrees, EARTH_RADIUS_METRES, radians, requirePosition } from './great-circle.ts'

export type Metric = 'great-circle' | 'planar'

export type Places = { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }

/** A rectangle of x and y in which everything within reach lies. It may reach over the date line. */
export type Window = {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/**
 * Places made ready for many distances: on the sphere each one is turned into a vector once, without angles
 * later.
 */
export type Space = Places & {
  readonly count: number
  /** Three numbers per place, in the unit of the distances. */
  readonly vectors: Float64Array
  /** Straight line through the space of the vectors → distance, and back. */
  readonly distanceOfChord: (chord: number) => number
  readonly chordOfDistance: (distance: number) => number
  readonly windowHeight: (reach: number) => number
  readonly windowAt: (place: number, reach: number) => Window
  readonly wraps: boolean
}

export function spaceOf(argument: string, places: Places, metric: Metric): Space {
  const { x, y } = places
  if (x.length !== y.length) throw new RangeError(`${argument}: ${x.length} x and ${y.length} y`)
  return metric === 'planar' ? plane(argument, places) : sphere(argument, places)
}

function plane(argument: string, { x, y }: Places): Space {
  const vectors = new Float64Array(3 * x.length)
  for (let place = 0; place < x.length; place++) {
    const [placeX, placeY] = [x[place] ?? NaN, y[place] ?? NaN]
    if (!Number.isFinite(placeX) || !Number.isFinite(placeY)) {
      throw new RangeError(`${argument}: [${placeX}, ${placeY}] at position ${place} is no place`)
    }
    vectors[3 * place] = placeX
    vectors[3 * place + 1] = placeY
  }
  return {
    x,
    y,
    count: x.length,
    vectors,
    wraps: false,
    distanceOfChord: (chord) => chord,
    chordOfDistance: (distance) => distance,
    windowHeight: (reach) => reach,
    windowAt: (place, reach) => around(x[place] ?? 0, y[place] ?? 0, reach, reach),
  }
}

function sphere(argument: string, { x, y }: Places): Space {
  const vectors = new Float64Array(3 * x.length)
  for (let place = 0; place < x.length; place++) {
    const [longitude, latitude] = [x[place] ?? NaN, y[place] ?? NaN]
    requirePosition(argument, longitude, latitude)
    const ring = EARTH_RADIUS_METRES * Math.cos(radians(latitude))
    vectors[3 * place] = ring * Math.cos(radians(longitude))
    vectors[3 * place + 1] = ring * Math.sin(radians(longitude))
    vectors[3 * place + 2] = EARTH_RADIUS_METRES * Math.sin(radians(latitude))
  }
  return {
    x,
    y,
    count: x.length,
    vectors,
    wraps: true,
    distanceOfChord: arc,
    chordOfDistance: chordOf,
    windowHeight: (reach) => degrees(reach / EARTH_RADIUS_METRES),
    windowAt: (place, reach) => sphericalWindow(x[place] ?? 0, y[place] ?? 0, reach),
  }
}

function arc(chordMetres: number): number {
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, chordMetres / (2 * EARTH_RADIUS_METRES)))
}

/** Half-way round the globe or more: no chord is longer than the diameter. */
function chordOf(distance: number): number {
  const halfAngle = distance / (2 * EARTH_RADIUS_METRES)
  return halfAngle >= Math.PI / 2 ? Infinity : 2 * EARTH_RADIUS_METRES * Math.sin(halfAngle)
}

/** The widest longitudes of a circle on the sphere: asin(sin r ÷ cos latitude); near a pole all of them. */
function sphericalWindow(longitude: number, latitude: number, reach: number): Window {
  const angle = reach / EARTH_RADIUS_METRES
  const height = degrees(angle)
  const holdsPole = Math.abs(latitude) + height >= 90
  const width = holdsPole ? 360 : degrees(Math.asin(Math.sin(angle) / Math.cos(radians(latitude))))
  return around(longitude, latitude, width, height)
}

/** A hair wider than the reach, so that rounding at the rim loses no pair: the distance decides. */
function around(x: number, y: number, width: number, height: number): Window {
  const roomX = width * 1e-9 + Math.abs(x) * 1e-15
  const roomY = height * 1e-9 + Math.abs(y) * 1e-15
  return {
    west: x - width - roomX,
    east: x + width + roomX,
    south: y - height - roomY,
    north: y + height + roomY,
  }
}
