import type { Position } from '@gelingen/methods/accessibility'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { parentByColumn, parentByPrefix } from './area-codes-rules.ts'
import type { AreasDefinition } from './areas-form.ts'
import type { IsoDate, Validity } from './areas-types.ts'
import { overlap } from './validity-rules.ts'

export type ParentVersion = Validity & { areaId: number; code: string }

/** Of each code the newest version that is in force at some time since the day, by code. */
export function parentsSince<Version extends ParentVersion>(
  versions: readonly Version[],
  validFrom: IsoDate,
): Map<string, Version> {
  const oldestFirst = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return new Map(
    oldestFirst
      .filter((version) => overlap(version, { validFrom, validTo: null }))
      .map((version) => [version.code, version]),
  )
}

export type ChildPlace = { code: string; parentCell: string; samplePoints: readonly Position[] }
export type FoundParent = {
  areaId: number
  code: string
  /** Less than half of the area lies in it. */ isUnclear: boolean
}

/** How the recipe finds the parent of an area: by a column, by its code's beginning, or by where it lies. */
export function parentFinder({
  parent,
  parents,
  locate,
}: {
  parent: NonNullable<AreasDefinition['parent']>
  parents: ReadonlyMap<string, ParentVersion>
  /** The parent that holds a place. */
  locate: (place: Position) => number | null
}): (child: ChildPlace) => Outcome<FoundParent> {
  const isKnown = (code: string) => parents.has(code)
  const byId = new Map([...parents.values()].map((version) => [version.areaId, version]))
  return ({ code, parentCell, samplePoints }) => {
    if (parent.from === 'location') return parentByLocation({ code, samplePoints, byId, locate })
    const found =
      parent.from === 'column'
        ? parentByColumn(code, parentCell, isKnown)
        : parentByPrefix(code, parent.length, isKnown)
    if (!found.ok) return found
    const version = parents.get(found.value)
    return version === undefined
      ? refuse('areas/unknown-parent', { code, parent: found.value })
      : { ok: true, value: { areaId: version.areaId, code: version.code, isUnclear: false } }
  }
}

/** The parent that holds most of the area's sample points, each of which stands for the same share of its surface. */
function parentByLocation({
  code,
  samplePoints,
  byId,
  locate,
}: {
  code: string
  samplePoints: readonly Position[]
  byId: ReadonlyMap<number, ParentVersion>
  locate: (place: Position) => number | null
}): Outcome<FoundParent> {
  const pointsByParent = new Map<ParentVersion, number>()
  for (const point of samplePoints) {
    const holder = byId.get(locate(point) ?? -1)
    if (holder !== undefined) pointsByParent.set(holder, (pointsByParent.get(holder) ?? 0) + 1)
  }
  const [most] = [...pointsByParent].sort((a, b) => b[1] - a[1])
  if (most === undefined) return refuse('areas/parent-not-located', { code })
  const [version, points] = most
  return {
    ok: true,
    value: { areaId: version.areaId, code: version.code, isUnclear: points * 2 <= samplePoints.length },
  }
}
