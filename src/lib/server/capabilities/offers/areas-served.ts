import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readAreaTree } from '../areas/index.ts'

/** Those of the ids that are no area of the municipality in force on that day (ISO date). */
export async function unknownAreas(
  tx: Tx,
  municipality: Municipality,
  { areaIds, date }: { areaIds: readonly number[]; date: string },
): Promise<number[]> {
  if (areaIds.length === 0) return []
  const known = new Set((await readAreaTree(tx, municipality, date)).map(({ areaId }) => areaId))
  return areaIds.filter((areaId) => !known.has(areaId))
}

/** The areas in force on that day (ISO date) by their code; of equal codes on several levels the coarsest area. */
export async function areaIdsByCode(
  tx: Tx,
  municipality: Municipality,
  date: string,
): Promise<ReadonlyMap<string, number>> {
  const areas = await readAreaTree(tx, municipality, date)
  // What is set last stays.
  const finestFirst = areas.toSorted((a, b) => b.ancestorIds.length - a.ancestorIds.length)
  return new Map(finestFirst.map(({ code, areaId }) => [code, areaId]))
}
