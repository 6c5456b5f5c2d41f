import { describe, expect, test } from 'vitest'
import { signedArea } from './area-files.ts'
import { generateDemo } from './generate-demo.ts'
import type { CityMap, Position } from './city-map.ts'

const { auenstadt, quellbach } = generateDemo()

type Feature = { properties: Record<string, string>; geometry: { type: string; coordinates: unknown } }

function featuresOf(file: string): Feature[] {
  const found = [...auenstadt.files, ...quellbach.files].find(({ name }) => name === file)
  return (JSON.parse(found?.text ?? '') as { features: Feature[] }).features
}

function ringsOf({ geometry }: Feature): Position[][] {
  const coordinates = geometry.coordinates as Position[][] | Position[][][]
  return (geometry.type === 'Polygon' ? coordinates : coordinates.flat()) as Position[][]
}

function areaOf(feature: Feature): number {
  return ringsOf(feature).reduce((sum, ring) => sum + signedArea(ring), 0)
}

const boroughs = featuresOf('auenstadt-stadtbezirke.geojson')
const quarters = featuresOf('auenstadt-stadtteile.geojson')
const neighbourhoods = featuresOf('auenstadt-sozialraeume.geojson')
const districts = featuresOf('quellbach-ortsteile.geojson')

describe('the map of the demo municipalities', () => {
  test('has 6 boroughs, 29 quarters and 84 neighbourhoods, and 9 districts in Quellbach', () => {
    expect([boroughs, quarters, neighbourhoods, districts].map(({ length }) => length)).toEqual([
      6, 29, 84, 9,
    ])
  })

  test('codes keep their leading zeros and begin with the code of the parent', () => {
    expect(neighbourhoods[0]?.properties['SR_NR']).toBe('010101')
    const quarterCodes = quarters.map(({ properties }) => properties['ST_NR'])
    for (const { properties } of neighbourhoods)
      expect(quarterCodes).toContain(properties['SR_NR']?.slice(0, 4))
  })

  test('no two areas of a level are called alike', () => {
    for (const [level, column] of [
      [boroughs, 'BEZ_NAME'],
      [quarters, 'ST_NAME'],
      [neighbourhoods, 'SR_NAME'],
      [districts, 'ORTSTEIL'],
    ] as const) {
      expect(new Set(level.map(({ properties }) => properties[column])).size).toBe(level.length)
    }
  })

  test('every ring is closed and every area is one piece that runs counter-clockwise', () => {
    for (const feature of [...boroughs, ...quarters, ...neighbourhoods, ...districts]) {
      expect(feature.geometry.type).toBe('Polygon')
      const rings = ringsOf(feature)
      expect(signedArea(rings[0] ?? [])).toBeGreaterThan(0)
      for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0])
    }
  })

  test('the areas of the children add up to the area of the parent', () => {
    const childrenOf = (children: Feature[], column: string, prefix: string | undefined) =>
      children.filter(({ properties }) => properties[column]?.startsWith(prefix ?? '-'))
    for (const borough of boroughs) {
      const children = childrenOf(quarters, 'BEZ_NR', borough.properties['BEZ_NR'])
      expect(children.reduce((sum, child) => sum + areaOf(child), 0) / areaOf(borough)).toBeCloseTo(1, 9)
    }
    for (const quarter of quarters) {
      const children = childrenOf(neighbourhoods, 'SR_NR', quarter.properties['ST_NR'])
      expect(children.reduce((sum, child) => sum + areaOf(child), 0) / areaOf(quarter)).toBeCloseTo(1, 9)
    }
  })

  test.each([
    ['neighbourhoods', neighbourhoods, auenstadt.map],
    ['districts', districts, quellbach.map],
  ] as const)(
    '%s share every stretch of border: one runs it forwards, its neighbour backwards',
    (_, level, map) => {
      const stretches = new Map<string, number>()
      for (const feature of level) {
        for (const [from, to] of ringsOf(feature).flatMap(stretchesOf)) {
          const key = `${from.join()} ${to.join()}`
          expect(stretches.has(key), `${key} is run twice in the same direction`).toBe(false)
          stretches.set(key, 1)
        }
      }
      const onOneSideOnly = [...stretches.keys()].filter(
        (key) => !stretches.has(key.split(' ').reverse().join(' ')),
      )
      expect(new Set(onOneSideOnly)).toEqual(outlineOf(map))
    },
  )

  test('borders never meet themselves: no point of a ring comes twice', () => {
    for (const feature of [...neighbourhoods, ...districts]) {
      for (const ring of ringsOf(feature)) expect(new Set(ring.map(String)).size).toBe(ring.length - 1)
    }
  })

  test('Auenstadt is about as large as a city of 128,000 in the Ruhr area', () => {
    const kmPerDegree = 111.195
    const squareKm = boroughs.reduce((sum, borough) => sum + areaOf(borough), 0) * kmPerDegree ** 2 * 0.6211
    expect(squareKm).toBeGreaterThan(60)
    expect(squareKm).toBeLessThan(110)
  })
})

function stretchesOf(ring: Position[]): [Position, Position][] {
  return ring.slice(1).map((to, before) => [ring[before] ?? to, to])
}

function outlineOf(map: CityMap): Set<string> {
  return new Set(
    map
      .ringsOf('')
      .flatMap(stretchesOf)
      .map(([from, to]) => `${from.join()} ${to.join()}`),
  )
}
