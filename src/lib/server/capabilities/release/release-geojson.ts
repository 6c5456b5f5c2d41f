import type { ReleaseContent, ReleasedShapes } from './release-types.ts'

/**
 * A release with the shapes of its areas as GeoJSON (RFC 7946), WGS84. Numbers are numbers, official signs texts.
 * @param shapes of the release's levels
 */
export function releaseGeoJson(
  { title, period, columns, levels }: ReleaseContent,
  shapes: readonly ReleasedShapes[],
): object {
  return {
    type: 'FeatureCollection',
    name: `${title} ${period}`,
    features: levels.flatMap((level) => {
      const ofLevel = shapes.find(({ shapesId }) => shapesId === level.shapesId)
      const geometries = new Map(ofLevel?.areas.map(({ code, geometry }) => [code, geometry]))
      return level.areas.map(({ code, name, cells }) => ({
        type: 'Feature',
        geometry: geometries.get(code) ?? null,
        properties: {
          level: level.code,
          code,
          name,
          period,
          ...Object.fromEntries(columns.map((column, at) => [column.code, cells[at] ?? null])),
        },
      }))
    }),
  }
}
