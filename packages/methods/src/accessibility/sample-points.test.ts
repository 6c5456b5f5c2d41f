import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areaSquareMetres,
  greatCircleMetres,
  samplePointsInPolygon,
  type AreaGeometry,
  type Position,
} from './index.ts'

const metresPerDegree = 111_195

/** A rectangle near Wuppertal, so many metres wide and high. */
function rectangle(width: number, height: number, west = 7.1, south = 51.2): Position[] {
  const east = west + width / (metresPerDegree * Math.cos((south * Math.PI) / 180))
  const north = south + height / metresPerDegree
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

/** Even-odd over all rings, written apart from the code under test: counts crossings of a ray to the east. */
function isInside([x, y]: Position, rings: readonly (readonly Position[])[]): boolean {
  let crossings = 0
  for (const ring of rings) {
    ring.forEach(([fromX, fromY], corner) => {
      const [toX, toY] = ring[(corner + 1) % ring.length]!
      if (fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) crossings++
    })
  }
  return crossings % 2 === 1
}

/** Within a tenth of a millimetre of the outline, as rounding may put a grid point that lies on it. */
function isOnEdge([x, y]: Position, ring: readonly Position[]): boolean {
  return ring.some(([fromX, fromY], corner) => {
    const [toX, toY] = ring[(corner + 1) % ring.length]!
    const [alongX, alongY] = [toX - fromX, toY - fromY]
    const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2)
    const nearest = Math.min(1, Math.max(0, share))
    return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY) < 1e-9
  })
}

describe('sample points', () => {
  test('a square of 1 km with 500 m spacing gets four, one in each quarter', () => {
    const points = samplePointsInPolygon({
      geometry: { type: 'Polygon', coordinates: [rectangle(1000, 1000)] },
      spacingMetres: 500,
      maximum: 32,
    })
    const middle = [
      7.1 + 500 / (metresPerDegree * Math.cos((51.2 * Math.PI) / 180)),
      51.2 + 500 / metresPerDegree,
    ]
    expect(points).toHaveLength(4)
    const quarters = points.map(([x, y]) => `${x > middle[0]!} ${y > middle[1]!}`)
    expect(new Set(quarters).size).toBe(4)
  })

  test('a street of 4 km gets points along it, none nearer than half the spacing', () => {
    const points = samplePointsInPolygon({
      geometry: { type: 'Polygon', coordinates: [rectangle(4000, 60)] },
      spacingMetres: 245,
      maximum: 32,
    })
    expect(points).toHaveLength(4)
    const byLongitude = points.toSorted((a, b) => a[0] - b[0])
    byLongitude.slice(1).forEach((point, before) => {
      expect(greatCircleMetres(byLongitude[before]!, point)).toBeGreaterThan(800)
    })
  })

  test('none lies in the hole, even where the middle is one', () => {
    const hole = rectangle(800, 800, 7.1 + 100 / 69_700, 51.2 + 100 / metresPerDegree)
    const rings = [rectangle(1000, 1000), hole]
    const points = samplePointsInPolygon({
      geometry: { type: 'Polygon', coordinates: rings },
      spacingMetres: 2000,
      maximum: 32,
    })
    expect(points).toHaveLength(1)
    expect(isInside(points[0]!, rings)).toBe(true)
  })

  test('both parts of a multipolygon get theirs', () => {
    const [west, east] = [rectangle(600, 600), rectangle(600, 600, 7.2)]
    const points = samplePointsInPolygon({
      geometry: { type: 'MultiPolygon', coordinates: [[west], [east]] },
      spacingMetres: 300,
      maximum: 32,
    })
    expect(points.filter((point) => isInside(point, [west]))).toHaveLength(4)
    expect(points.filter((point) => isInside(point, [east]))).toHaveLength(4)
  })

  test('a sliver thinner than any grid still gets one inside', () => {
    const sliver: Position[] = [
      [7, 51],
      [7.1, 51.00001],
      [7.2, 51],
      [7.1, 51.000011],
    ]
    const points = samplePointsInPolygon({ geometry: { type: 'Polygon', coordinates: [sliver] } })
    expect(points.length).toBeGreaterThanOrEqual(1)
    points.forEach((point) => expect(isInside(point, [sliver])).toBe(true))
  })

  test('all lie inside, there is at least one and at most the maximum, and twice gives the same', () => {
    const corner = fc.record({
      turn: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      radius: fc.double({ min: 0.001, max: 0.05, noNaN: true }),
    })
    const star = fc.uniqueArray(corner, {
      minLength: 3,
      maxLength: 20,
      selector: ({ turn }) => Math.round(turn * 50),
    })
    fc.assert(
      fc.property(
        star,
        fc.integer({ min: 1, max: 32 }),
        fc.integer({ min: 100, max: 3000 }),
        (corners, maximum, spacingMetres) => {
          const ring: Position[] = corners
            .toSorted((a, b) => a.turn - b.turn)
            .map(({ turn, radius }) => [7 + radius * Math.cos(turn), 51 + radius * Math.sin(turn)])
          const geometry: AreaGeometry = { type: 'Polygon', coordinates: [ring] }
          fc.pre(areaSquareMetres(geometry) > 100)
          const points = samplePointsInPolygon({ geometry, spacingMetres, maximum })
          expect(points.length).toBeGreaterThanOrEqual(1)
          expect(points.length).toBeLessThanOrEqual(maximum)
          points.forEach((point) => expect(isInside(point, [ring]) || isOnEdge(point, ring)).toBe(true))
          expect(samplePointsInPolygon({ geometry, spacingMetres, maximum })).toEqual(points)
        },
      ),
    )
  })

  test.each([
    ['geometry: has no corner', { type: 'MultiPolygon', coordinates: [] }],
    [
      'geometry: has no surface',
      {
        type: 'Polygon',
        coordinates: [
          [
            [7, 51],
            [7.1, 51],
            [7.2, 51],
            [7, 51],
          ],
        ],
      },
    ],
    [
      'geometry',
      {
        type: 'Polygon',
        coordinates: [
          [
            [500_000, 5_700_000],
            [500_100, 5_700_000],
            [500_100, 5_700_100],
          ],
        ],
      },
    ],
  ] as const)('a shape that is none is named: %s', (message, geometry) => {
    expect(() => samplePointsInPolygon({ geometry })).toThrow(RangeError)
    expect(() => samplePointsInPolygon({ geometry })).toThrow(message)
  })
})

describe('surface', () => {
  test('is width × height, holes taken off', () => {
    const hole = rectangle(300, 200, 7.102, 51.202)
    const surface = areaSquareMetres({ type: 'Polygon', coordinates: [rectangle(1000, 1000), hole] })
    expect(surface).toBeGreaterThan(0.999 * 940_000)
    expect(surface).toBeLessThan(1.001 * 940_000)
  })
})
