import { createHash } from 'node:crypto'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readLocatableAreas, readShapes, type IsoDate } from '../areas/index.ts'
import type { ReleasedShapes } from './release-types.ts'

/** The areas of a level in force on a date, to be frozen; null where they have no shapes. */
export async function gatherShapes(
  tx: Tx,
  municipality: Municipality,
  wanted: { areaLevelId: number; date: IsoDate },
): Promise<ReleasedShapes | null> {
  const { frame, shapes } = await readShapes(tx, municipality, wanted)
  if (frame === null) return null
  const located = await readLocatableAreas(tx, municipality, wanted)
  const geometries = new Map(located.map(({ areaId, geometry }) => [areaId, geometry]))
  const areas = shapes.map(({ areaId, code, outline }) => ({
    code,
    outline,
    geometry: geometries.get(areaId) ?? null,
  }))
  const shapesId = createHash('sha256')
    .update(JSON.stringify([frame, areas]))
    .digest('hex')
    .slice(0, 32)
  return { shapesId, ...frame, areas }
}
