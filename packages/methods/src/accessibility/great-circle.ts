import type { Position } from './position.ts'

/** Mean Earth radius R1 of the IUGG (Moritz 2000, doi 10.1007/s001900050278). */
export const EARTH_RADIUS_METRES = 6_371_008.8

/**
 * Distance along the Earth's surface, taken as a sphere (at most 0.6 % off the ellipsoid).
 *
 * @param from longitude and latitude in degrees
 * @param to the same
 * @returns metres
 * @throws RangeError `from`, `to`: not a finite number, latitude beyond ±90 or longitude beyond ±180
 *
 * Source: haversine formula, R. W. Sinnott, Sky and Telescope 68 (1984), p. 159. It stays exact for near
 * places.
 */
export function greatCircleMetres(from: Position, to: Position): number {
  requirePosition('from', from[0], from[1])
  requirePosition('to', to[0], to[1])
  const halfLatitude = radians(to[1] - from[1]) / 2
  const halfLongitude = radians(to[0] - from[0]) / 2
  const haversine =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(radians(from[1])) * Math.cos(radians(to[1])) * Math.sin(halfLongitude) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)))
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

export function degrees(radians: number): number {
  return (radians * 180) / Math.PI
}

export function requirePosition(argument: string, longitude: number, latitude: number): void {
  if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
    throw new RangeError(`${argument}: [${longitude}, ${latitude}] is no longitude and latitude in degrees`)
  }
}
