import type { AreaGeometry } from '@gelingen/methods/accessibility'
import { boxOf, geometryFromGrid, type Box, type GridPolygon } from './grid-shape-rules.ts'
import {
  problemAt,
  readGeometry,
  type GeometryProblem,
  type Read,
  type ToDegrees,
} from './read-geometry-rules.ts'
import { findCrossing } from './ring-crossing-rules.ts'
import { findMisplacedRing } from './ring-nesting-rules.ts'
import { withoutSpikes } from './spike-rules.ts'

export type CheckedGeometry = {
  geometry: AreaGeometry
  box: Box
  /** What was mended or looks odd, and is taken nevertheless. */
  remarks: GeometryProblem[]
}

/**
 * Everything that a shape must fulfil before it may be drawn, measured and asked for points: polygon or multipolygon,
 * in degrees with the longitude first, rings closed and not crossing, holes inside, parts apart.
 * @returns the shape on the grid of a billionth of a degree, or the first thing wrong with it and where
 */
export function checkGeometry(raw: unknown, toDegrees: ToDegrees): Read<CheckedGeometry> {
  const read = readGeometry(raw, toDegrees)
  if (!read.ok) return read
  const box = boxOf(geometryFromGrid(read.value))
  if (isInGermany(withSwappedAxes(box)))
    return refused('areas/axes-swapped', { longitude: box.west, latitude: box.south })
  const remarks = isInGermany(box)
    ? []
    : [{ code: 'areas/outside-germany', details: { longitude: box.west, latitude: box.south } }]
  return withRingsChecked(read.value, remarks)
}

function withRingsChecked(given: readonly GridPolygon[], remarks: GeometryProblem[]): Read<CheckedGeometry> {
  const cut = given.map((polygon) => polygon.map(withoutSpikes))
  const spike = cut.flat().find(({ firstSpike }) => firstSpike !== null)?.firstSpike
  const empty = cut.flat().find(({ ring }) => ring.length < 6)?.firstSpike
  if (empty) return { ok: false, problem: problemAt('areas/ring-without-surface', empty) }
  const polygons = cut.map((polygon) => polygon.map(({ ring }) => ring))
  const wrong = crossingProblem(polygons) ?? findMisplacedRing(polygons)
  if (wrong !== null) return { ok: false, problem: wrong }
  const geometry = geometryFromGrid(polygons)
  const spikes = spike ? [problemAt('areas/spike-cut', spike)] : []
  return { ok: true, value: { geometry, box: boxOf(geometry), remarks: [...remarks, ...spikes] } }
}

function crossingProblem(polygons: readonly GridPolygon[]): GeometryProblem | null {
  const crossing = findCrossing(polygons.flat())
  if (crossing === null) return null
  if (crossing.kind === 'runs-over-itself') return problemAt('areas/ring-runs-over-itself', crossing)
  return problemAt(
    crossing.ring === crossing.otherRing ? 'areas/ring-crosses-itself' : 'areas/rings-cross',
    crossing,
  )
}

function refused(code: string, details: GeometryProblem['details']): { ok: false; problem: GeometryProblem } {
  return { ok: false, problem: { code, details } }
}

/** Germany lies between 5° and 16° east and 47° and 56° north: the two ranges do not meet, so swapped axes show. */
function isInGermany({ west, south, east, north }: Box): boolean {
  return west >= 5 && east <= 16 && south >= 47 && north <= 56
}

function withSwappedAxes({ west, south, east, north }: Box): Box {
  return { west: south, south: west, east: north, north: east }
}
