import type { ReleaseContent } from './release-types.ts'

export const releaseFormats = ['csv', 'xlsx', 'json', 'geojson', 'svg', 'png'] as const
export type ReleaseFormat = (typeof releaseFormats)[number]

/** The files that there are of a release: without shapes none that draws them; a picture shows the first level. */
export function formatsOf({ levels }: ReleaseContent): ReleaseFormat[] {
  const hasShapes = levels.some(({ shapesId }) => shapesId !== null)
  const hasPicture = levels[0]?.shapesId != null
  const isThere = { csv: true, xlsx: true, json: true, geojson: hasShapes, svg: hasPicture, png: hasPicture }
  return releaseFormats.filter((format) => isThere[format])
}
