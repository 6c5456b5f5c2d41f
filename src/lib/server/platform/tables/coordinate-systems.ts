import proj4 from 'proj4'

/** Turns a position of a file, x (to the east) before y, into [longitude, latitude] of WGS84 in degrees. */
export type ToWgs84 = (x: number, y: number) => [longitude: number, latitude: number]

/** The systems that files of German administrations come in, as `EPSG:…`. */
export const knownCoordinateSystems: readonly string[] = [
  4326, 4258, 3857, 25831, 25832, 25833, 4647, 5650, 31466, 31467, 31468, 31469, 3068,
].map((code) => `EPSG:${code}`)

/**
 * The way from a named coordinate system to WGS84, for the `crs` of a GeoJSON file.
 *
 * @param crsName `EPSG:25832`, `urn:ogc:def:crs:EPSG::25832`, `urn:ogc:def:crs:OGC:1.3:CRS84`,
 *   `http://www.opengis.net/def/crs/EPSG/0/25832` …
 * @returns undefined where the system is not known here. The converter throws for no input: it hands on what is no
 *   finite number, and the check of the geometry tells it.
 *
 * GeoJSON writes x before y whatever axis order the register of the system states; so does this. ETRS89 is taken as
 * WGS84 (they differ by less than a metre). The Gauß-Krüger systems (DHDN) go by the nationwide Helmert transformation
 * EPSG:1777, good to 3 m. Checked against PROJ 9.5.1.
 */
export function converterFor(crsName: string): ToWgs84 | undefined {
  const code = epsgCodeOf(crsName)
  if (code === undefined) return undefined
  if (degreeSystems.has(code)) return (x, y) => [x, y]
  const definition = planeSystems[code]
  if (definition === undefined) return undefined
  const { forward } = proj4(definition, 'WGS84')
  return (x, y) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [x, y]
    const [longitude = NaN, latitude = NaN] = forward([x, y])
    return [longitude, latitude]
  }
}

function epsgCodeOf(crsName: string): number | undefined {
  const name = crsName.trim()
  if (/\bCRS:?84$/i.test(name) || /^WGS ?84$/i.test(name)) return WGS84
  const found =
    /^(?:EPSG:|urn:(?:x-)?ogc:def:crs:EPSG:[\d.]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/)(\d+)$/i.exec(
      name,
    )
  return found === null ? undefined : Number(found[1])
}

const WGS84 = 4326
const degreeSystems: ReadonlySet<number> = new Set([WGS84, 4258])

const etrs89 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
const dhdn = '+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs'
const gaussKrueger = (zone: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${3 * zone} +k=1 +x_0=${zone}500000 +y_0=0 ${dhdn}`
const zonePrefixed = (zone: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${6 * zone - 183} +k=0.9996 +x_0=${zone}500000 +y_0=0 ${etrs89}`

const planeSystems: Readonly<Record<number, string>> = {
  3857: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  25831: `+proj=utm +zone=31 ${etrs89}`,
  25832: `+proj=utm +zone=32 ${etrs89}`,
  25833: `+proj=utm +zone=33 ${etrs89}`,
  // UTM with the zone written before the easting, as the northern and eastern Länder keep it.
  4647: zonePrefixed(32),
  5650: zonePrefixed(33),
  31466: gaussKrueger(2),
  31467: gaussKrueger(3),
  31468: gaussKrueger(4),
  31469: gaussKrueger(5),
  // Soldner, Berlin's own until 2013.
  3068: `+proj=cass +lat_0=52.41864827777778 +lon_0=13.62720366666667 +x_0=40000 +y_0=10000 ${dhdn}`,
}
