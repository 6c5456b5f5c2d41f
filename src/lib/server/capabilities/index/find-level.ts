import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readLevels } from '../areas/index.ts'

/** Levels have no validity of their own: any day will do. */
const SOME_DAY = '9999-12-31'

/** The municipality's level of areas, or undefined. */
export async function findLevel(tx: Tx, municipality: Municipality, areaLevelId: number) {
  return (await readLevels(tx, municipality, SOME_DAY)).find((level) => level.areaLevelId === areaLevelId)
}
