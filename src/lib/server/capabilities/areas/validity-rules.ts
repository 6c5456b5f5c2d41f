import type { IsoDate, Validity } from './areas-types.ts'

/** Areas that were there before anybody wrote down since when. */
export const SINCE_EVER: IsoDate = '1900-01-01'

/** Dates of one shape compare as texts. */
export function isInForce({ validFrom, validTo }: Validity, date: IsoDate): boolean {
  return validFrom <= date && (validTo === null || date < validTo)
}

export function overlap(a: Validity, b: Validity): boolean {
  return (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo)
}

/** What happens to the stored versions of a code when a file brings it. */
export type VersionPlan<Version> =
  | { kind: 'add'; ends: Version | null }
  | { kind: 'replace-in-place'; version: Version }
  | { kind: 'overlaps'; version: Version }

/**
 * Decides between a new version and a change in place.
 *
 * - A version that starts on the same day is changed in place; its id, and the values that hang on it, stay.
 * - With `replaces`, a version in force before that day goes on where it is practically the same area, and ends on it
 *   where it is another one.
 * - Any other version that overlaps the new one is refused.
 */
export function planVersion<Version extends Validity>({
  versions,
  validFrom,
  replaces,
  isSameArea,
}: {
  /** All stored versions of the code. */
  versions: readonly Version[]
  validFrom: IsoDate
  replaces: IsoDate | null
  isSameArea: (version: Version) => boolean
}): VersionPlan<Version> {
  const sameStart = versions.find((version) => version.validFrom === validFrom)
  if (sameStart !== undefined) return { kind: 'replace-in-place', version: sameStart }
  const overlapping = versions.filter((version) => overlap(version, { validFrom, validTo: null }))
  const endable = overlapping.find(
    (version) => replaces !== null && version.validTo === null && version.validFrom < replaces,
  )
  const other = overlapping.find((version) => version !== endable)
  if (other !== undefined) return { kind: 'overlaps', version: other }
  if (endable !== undefined && isSameArea(endable)) return { kind: 'replace-in-place', version: endable }
  return { kind: 'add', ends: endable ?? null }
}

/** Largest change of surface and of each side of the bounding box, as a share, that counts as redrawing. */
const REDRAWN_SHARE = 0.005

type Extent = { areaKm2: number; west: number; south: number; east: number; north: number }

/** Whether two shapes are the same area drawn anew, rather than an area with other borders. */
export function isRedrawn(a: Extent, b: Extent): boolean {
  const side = Math.max(a.east - a.west, a.north - a.south)
  const moved = Math.max(
    Math.abs(a.west - b.west),
    Math.abs(a.east - b.east),
    Math.abs(a.south - b.south),
    Math.abs(a.north - b.north),
  )
  return moved <= REDRAWN_SHARE * side && Math.abs(a.areaKm2 - b.areaKm2) <= REDRAWN_SHARE * a.areaKm2
}
