import type { Position } from '@gelingen/methods/accessibility'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readLevelBoxes } from './area-drawing-store.ts'
import { boxAround, frameFor } from './outline-frame-rules.ts'

type PlaceInFrame = { x: number; y: number }

/**
 * Where a place lies in the frame that all outlines of the municipality are drawn in.
 * @param position [longitude, latitude] in degrees
 * @returns x and y in units of the frame; null where no area has a shape, or the place lies outside the frame
 */
export async function placeInFrame(
  tx: Tx,
  municipality: Pick<Municipality, 'municipalityId'>,
  position: Position,
): Promise<PlaceInFrame | null> {
  const [place = null] = await placesInFrame(tx, municipality, [position])
  return place
}

/** The same for many places; one per position, in their order. */
export async function placesInFrame(
  tx: Tx,
  municipality: Pick<Municipality, 'municipalityId'>,
  positions: readonly Position[],
): Promise<(PlaceInFrame | null)[]> {
  const extents = boxAround(await readLevelBoxes(tx, municipality))
  if (extents === null) return positions.map(() => null)
  const { width, height, toFrame } = frameFor(extents)
  return positions.map(([longitude, latitude]) => {
    const [x, y] = toFrame(longitude, latitude)
    return x >= 0 && x <= width && y >= 0 && y <= height ? { x, y } : null
  })
}
