import type { Box } from './grid-shape-rules.ts'

/** Width of every drawing; the height follows from the extents. */
export const FRAME_WIDTH = 1000

/** Room for strokes at the edge, in units of the frame. */
const MARGIN = 4

export type Frame = {
  width: number
  height: number
  /** Equirectangular at the mean latitude; y grows downward. */
  toFrame: (longitude: number, latitude: number) => readonly [x: number, y: number]
}

/** The frame that all levels of a municipality share, so that their maps lie upon one another. */
export function frameFor({ west, south, east, north }: Box): Frame {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const unitsPerDegree = (FRAME_WIDTH - 2 * MARGIN) / Math.max((east - west) * shrink, 1e-9)
  return {
    width: FRAME_WIDTH,
    height: Math.round(((north - south) * unitsPerDegree + 2 * MARGIN) * 10) / 10,
    toFrame: (longitude, latitude) => [
      MARGIN + (longitude - west) * shrink * unitsPerDegree,
      MARGIN + (north - latitude) * unitsPerDegree,
    ],
  }
}

export function isSameBox(a: Box, b: Box): boolean {
  return a.west === b.west && a.south === b.south && a.east === b.east && a.north === b.north
}

/** The box around all boxes; null where there is none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  return boxes.reduce<Box | null>(
    (all, box) =>
      all === null
        ? { west: box.west, south: box.south, east: box.east, north: box.north }
        : {
            west: Math.min(all.west, box.west),
            south: Math.min(all.south, box.south),
            east: Math.max(all.east, box.east),
            north: Math.max(all.north, box.north),
          },
    null,
  )
}
