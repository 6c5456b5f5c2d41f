import { readDegrees, roundDegrees } from './offer-texts-rules.ts'
import type { Place } from './offer-types.ts'
import type { OfferCells } from './offers-import-cells-rules.ts'

/** Where the offer is: the address from its columns, the coordinates from theirs or from the feature's point. */
export function readPlace(cells: OfferCells, town: string | undefined): Place | null {
  const address = {
    street: `${cells.line('street')} ${cells.line('houseNumber')}`.trim(),
    postalCode: cells.line('postalCode'),
    town: cells.line('town'),
  }
  const coordinates = coordinatesOf(cells)
  const parts = [...Object.values(address), coordinates.longitude ?? '', coordinates.latitude ?? '']
  if (parts.every((part) => part === '')) return null
  return { ...address, town: address.town || (town ?? ''), ...coordinates }
}

type Coordinates = Pick<Place, 'longitude' | 'latitude'>

const nowhere: Coordinates = { longitude: null, latitude: null }

function coordinatesOf(cells: OfferCells): Coordinates {
  const longitude = cells.read('longitude', (text) => readDegrees(text, 180))
  const latitude = cells.read('latitude', (text) => readDegrees(text, 90))
  const given = cells.line('longitude') !== '' || cells.line('latitude') !== ''
  if (!given) return swappedRefused(cells, pointOf(cells))
  // A half that is missing is told by the check of the offer, one that cannot be read has been told above.
  const unreadable = cells.issues.some(({ code }) => code.startsWith('offers/coordinate-not-'))
  return unreadable ? nowhere : swappedRefused(cells, { longitude, latitude })
}

function pointOf(cells: OfferCells): Coordinates {
  const { geometry } = cells.row
  if (geometry === undefined || geometry === null) return nowhere
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown } // parsed JSON, looked at below
  if (type !== 'Point' || !Array.isArray(coordinates)) {
    cells.tell({ code: 'offers/geometry-not-a-point', details: { type: String(type) }, weight: 'noted' })
    return nowhere
  }
  const [longitude, latitude]: unknown[] = coordinates
  if (!isDegrees(longitude, 180) || !isDegrees(latitude, 90)) {
    const value = `${String(longitude)} ${String(latitude)}`
    cells.tell({ code: 'offers/coordinate-not-degrees', details: { value }, weight: 'refused' })
    return nowhere
  }
  return { longitude: roundDegrees(longitude), latitude: roundDegrees(latitude) }
}

function isDegrees(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= limit
}

/** Longitude and latitude of Germany never overlap, so that a swapped pair is seen for certain. */
function swappedRefused(cells: OfferCells, coordinates: Coordinates): Coordinates {
  const { longitude, latitude } = coordinates
  if (longitude === null || latitude === null || !isInGermany(latitude, longitude)) return coordinates
  cells.tell({
    meaning: 'longitude',
    code: 'offers/coordinates-swapped',
    details: { longitude, latitude },
    weight: 'refused',
  })
  return nowhere
}

function isInGermany(longitude: number, latitude: number): boolean {
  return longitude > 5.8 && longitude < 15.1 && latitude > 47.2 && latitude < 55.1
}
