import { readLocatableAreas } from '#lib/server/capabilities/areas/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { PageTable } from './table.ts'

/** A table with the shapes of its rows' areas, where they have any. */
export async function withShapes(tx: Tx, municipality: Municipality, table: PageTable): Promise<PageTable> {
  const { areas } = table
  if (areas === undefined) return table
  const found = await readLocatableAreas(tx, municipality, areas)
  const byArea = new Map(found.map(({ areaId, geometry }) => [areaId, geometry]))
  return { ...table, shapes: areas.ofRows.map((areaId) => byArea.get(areaId ?? 0) ?? null) }
}
