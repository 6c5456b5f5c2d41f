import type { CityMap, Position } from './city-map.ts'
import type { DemoFile } from './tables.ts'

type Place = { readonly code: string; readonly name: string }

/** The levels of a city as GeoJSON files, in the columns that its surveying office uses. */
export function areaFiles(map: CityMap): DemoFile[] {
  const { plan } = map
  const isParted = plan.boroughs.some(({ quarters }) =>
    quarters.some(({ neighbourhoods }) => neighbourhoods.length > 0),
  )
  if (!isParted)
    return [
      areaFile(map, 'ortsteile', map.neighbourhoods, ({ code, name }) => ({ NR: code, ORTSTEIL: name })),
    ]
  return [
    areaFile(map, 'stadtbezirke', plan.boroughs, ({ code, name }) => ({ BEZ_NR: code, BEZ_NAME: name })),
    areaFile(
      map,
      'stadtteile',
      plan.boroughs.flatMap(({ quarters }) => quarters),
      ({ code, name }) => ({ ST_NR: code, ST_NAME: name, BEZ_NR: code.slice(0, 2) }),
    ),
    areaFile(map, 'sozialraeume', map.neighbourhoods, ({ code, name }) => ({
      SR_NR: code,
      SR_NAME: name,
      STAND: '01.01.2019',
    })),
  ]
}

function areaFile(
  map: CityMap,
  level: string,
  places: readonly Place[],
  attributesOf: (place: Place) => Record<string, string>,
): DemoFile {
  const features = places.map((place) =>
    JSON.stringify({
      type: 'Feature',
      properties: attributesOf(place),
      geometry: geometryOf(map.ringsOf(place.code)),
    }),
  )
  const text = `{"type":"FeatureCollection","name":"${level}","features":[\n${features.join(',\n')}\n]}\n`
  return { name: `${map.plan.slug}-${level}.geojson`, text, encoding: 'utf-8' }
}

/** Polygon with holes, or several polygons where an area has several outer rings. */
function geometryOf(rings: readonly Position[][]) {
  const outer = rings.filter((ring) => signedArea(ring) > 0)
  const holes = rings.filter((ring) => signedArea(ring) < 0)
  const [only] = outer
  if (outer.length === 1 && only !== undefined) return { type: 'Polygon', coordinates: [only, ...holes] }
  if (holes.length > 0) throw new Error('An area in several parts with holes does not occur in these plans.')
  return { type: 'MultiPolygon', coordinates: outer.map((ring) => [ring]) }
}

/** Square degrees; positive for a counter-clockwise ring. */
export function signedArea(ring: readonly Position[]): number {
  let doubled = 0
  ring.forEach(([longitude, latitude], before) => {
    const [nextLongitude, nextLatitude] = ring[before + 1] ?? [longitude, latitude]
    doubled += longitude * nextLatitude - nextLongitude * latitude
  })
  return doubled / 2
}
