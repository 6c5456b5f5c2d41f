import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readGeometries, readLevelBoxes, writeDrawing } from './area-drawing-store.ts'
import type { Box } from './grid-shape-rules.ts'
import { boxAround, frameFor, isSameBox } from './outline-frame-rules.ts'
import { drawOutlines } from './outline-rules.ts'

/**
 * Draws a level anew after its shapes have changed. Where that moved the edge of the municipality, all levels are drawn
 * anew, so that their maps keep lying upon one another.
 * @param extentsBefore the municipality's bounding box before the change; null where nothing was there
 */
export async function drawLevels(
  tx: Tx,
  municipality: Municipality,
  { areaLevelId, extentsBefore }: { areaLevelId: number; extentsBefore: Box | null },
): Promise<void> {
  const boxes = await readLevelBoxes(tx, municipality)
  const extents = boxAround(boxes)
  if (extents === null) return
  const isEdgeUnmoved = extentsBefore !== null && isSameBox(extents, extentsBefore)
  const levels = isEdgeUnmoved ? [areaLevelId] : boxes.map((box) => box.areaLevelId)
  const frame = frameFor(extents)
  for (const level of levels) {
    const areas = await readGeometries(tx, municipality, level)
    const outlines = drawOutlines(
      areas.map(({ geometry }) => geometry),
      frame,
    )
    await writeDrawing(tx, municipality, {
      areaLevelId: level,
      width: frame.width,
      height: frame.height,
      outlines: areas.map(({ areaId }, position) => ({ areaId, outline: outlines[position] ?? '' })),
    })
  }
}
