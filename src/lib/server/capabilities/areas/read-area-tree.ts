import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { treeOf } from './area-tree-rules.ts'
import { readAreas } from './areas-store.ts'
import type { AreaInTree, IsoDate } from './areas-types.ts'

/** All areas in force on a date, by code, each with the ids of those above and directly below. */
export async function readAreaTree(tx: Tx, municipality: Municipality, date: IsoDate): Promise<AreaInTree[]> {
  return treeOf(await readAreas(tx, municipality, { date }))
}
