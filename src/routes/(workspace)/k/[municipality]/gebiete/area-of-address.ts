import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { WantedTable } from '../table.ts'
import { areaDirectory } from './area-directory.ts'

export type WantedArea = WantedTable & { readonly levelCode: string; readonly code: string }

/** The area that an address names, with its level; null where there is none. */
export async function areaOfAddress(
  tx: Tx,
  municipality: Municipality,
  { levelCode, code, today }: Pick<WantedArea, 'levelCode' | 'code' | 'today'>,
) {
  const directory = await areaDirectory(tx, municipality, today)
  const level = directory.levels.find((one) => one.code === levelCode)
  const area = level && directory.find(code, level.code)
  return level === undefined || area?.areaLevelId !== level.areaLevelId ? null : { directory, level, area }
}
