/** A place as GeoJSON writes it: longitude, then latitude, in degrees (WGS84). */
export type Position = readonly [longitude: number, latitude: number]

/**
 * The two shapes that an area can have, as GeoJSON writes them: rings of positions, the first ring outside,
 * the others holes.
 */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: PolygonRings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly PolygonRings[] }

export type Ring = readonly (readonly number[])[]
export type PolygonRings = readonly Ring[]
