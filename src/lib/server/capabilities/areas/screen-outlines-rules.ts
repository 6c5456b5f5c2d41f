import { simplifyTogether } from './simplify-together-rules.ts'
import { pathOf, ringsOfPath } from './svg-path-rules.ts'

/** A corner goes where the triangle with its neighbours is smaller than this, in square units of the frame. */
const SMALLEST_TRIANGLE = 1

/**
 * Outlines of a level with the corners that a screen shows: a map beside its table is at most 550 pixels wide, on a phone 340, so
 * that a unit of the frame is about half a pixel. They take a third of the bytes. For paper, for pictures as files and for a part seen
 * larger, the outlines as drawn.
 *
 * @param outlines all of a level, as `drawOutlines` has drawn them
 * @returns one each, corners in whole units; borders stay shared. An area too small for a triangle keeps its own corners.
 */
export function screenOutlines(outlines: readonly string[]): string[] {
  const shapes = outlines.map((outline) => ringsOfPath(outline).map((ring) => [ring]))
  return simplifyTogether(shapes, SMALLEST_TRIANGLE).map(
    (polygons, at) => pathOf(polygons.flat(), 1) || (outlines[at] ?? ''),
  )
}
