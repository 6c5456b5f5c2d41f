import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { context } from './context.ts'

/** An installation may put a file of vector tiles into its data folder as ground for moving maps. */
export function basemapFile(): string {
  return join(context().dataFolder, 'basemap.pmtiles')
}

/** Its address; null where there is none. */
export function basemapAddress(): string | null {
  return existsSync(basemapFile()) ? '/kartengrund.pmtiles' : null
}
