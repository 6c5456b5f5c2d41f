import type { AreaDirectory } from './area-directory.ts'

/** The page of an area. */
export function areaAddress(base: string, { level, code }: { level: string; code: string }): string {
  return `${base}/gebiete/${encodeURIComponent(level)}/${encodeURIComponent(code)}`
}

/** The page of an area by its id; null where it is no longer in force. */
export function addressOfArea(base: string, directory: AreaDirectory, areaId: number): string | null {
  const area = directory.byId.get(areaId)
  const level = directory.levels.find(({ areaLevelId }) => areaLevelId === area?.areaLevelId)
  return area === undefined || level === undefined
    ? null
    : areaAddress(base, { level: level.code, code: area.code })
}
