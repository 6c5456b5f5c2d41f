import { describe, expect, test } from 'vitest'
import { aTable } from './a-table.ts'
import type { Shape } from './data-table.ts'
import { geoJson } from './geo-json.ts'

// Clockwise, as RFC 7946 does not want an outer ring; its hole counterclockwise.
const clockwise = [
  [13.4, 52.5],
  [13.4, 52.6],
  [13.5, 52.6],
  [13.5, 52.5],
  [13.4, 52.5],
]
const hole = [
  [13.42, 52.52],
  [13.44, 52.52],
  [13.44, 52.54],
  [13.42, 52.54],
  [13.42, 52.52],
]
const polygon: Shape = { type: 'Polygon', coordinates: [clockwise, hole] }
const [first, second, third] = geoJson({
  ...aTable(),
  shapes: [polygon, null, { type: 'Point', coordinates: [13.1234567, 52] }],
}).features

/** Twice the area by the shoelace formula, positive where counterclockwise. */
function shoelace(ring: readonly (readonly number[])[]): number {
  let sum = 0
  for (let at = 0; at + 1 < ring.length; at++) {
    const [x1 = 0, y1 = 0] = ring[at] ?? []
    const [x2 = 0, y2 = 0] = ring[at + 1] ?? []
    sum += x1 * y2 - x2 * y1
  }
  return sum
}

describe('a table of areas', () => {
  test('has figures as numbers and signs beside them, zero and missing told apart', () => {
    const all = geoJson({ ...aTable(), shapes: [polygon, null, null] })
    expect(all.features.map(({ properties }) => properties)).toEqual([
      {
        schluessel: '01',
        name: 'Nord',
        wert: 31.2,
        wert_zeichen: null,
        faelle: 63,
        faelle_zeichen: null,
        klasse: 'hoch',
      },
      {
        schluessel: '02',
        name: 'Süd',
        wert: null,
        wert_zeichen: '.',
        faelle: null,
        faelle_zeichen: null,
        klasse: null,
      },
      {
        schluessel: '03',
        name: 'West',
        wert: 0,
        wert_zeichen: null,
        faelle: null,
        faelle_zeichen: '–',
        klasse: 'niedrig',
      },
    ])
    expect(all.notes).toEqual({
      Definition: 'Kinder unter 18 je 100 Einwohner',
      'Zeichen „.“': 'geheim',
    })
  })

  test('has outer rings counterclockwise and holes clockwise', () => {
    if (first?.geometry?.type !== 'Polygon') throw new Error('no polygon')
    const [outer = [], inner = []] = first.geometry.coordinates
    expect(shoelace(outer)).toBeGreaterThan(0)
    expect(shoelace(inner)).toBeLessThan(0)
    expect(outer.at(0)).toEqual(outer.at(-1))
    expect(new Set(outer.map(String))).toEqual(new Set(clockwise.map(String)))
  })

  test('says its box, of each feature and of all', () => {
    const all = geoJson({ ...aTable(), shapes: [polygon, null, { type: 'Point', coordinates: [14, 51] }] })
    expect(first?.bbox).toEqual([13.4, 52.5, 13.5, 52.6])
    expect(all.bbox).toEqual([13.4, 51, 14, 52.6])
    expect(second).not.toHaveProperty('bbox')
    expect(second?.geometry).toBeNull()
    expect(geoJson({ ...aTable(), shapes: [] })).not.toHaveProperty('bbox')
  })

  test('has six decimals, and nothing of a ring twice', () => {
    expect(third?.geometry).toEqual({ type: 'Point', coordinates: [13.123457, 52] })
    const close = [
      [13.4, 52.5],
      [13.5, 52.5],
      [13.50000001, 52.5],
      [13.5, 52.6],
      [13.4, 52.5],
    ]
    const [feature] = geoJson({
      ...aTable(),
      shapes: [{ type: 'MultiPolygon', coordinates: [[close]] }],
    }).features
    expect(feature?.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [13.4, 52.5],
            [13.5, 52.5],
            [13.5, 52.6],
            [13.4, 52.5],
          ],
        ],
      ],
    })
  })

  test('loses a hole that is smaller than the rounding', () => {
    const hair = [
      [13.42, 52.52],
      [13.42000001, 52.52],
      [13.42, 52.52000001],
      [13.42, 52.52],
    ]
    const [feature] = geoJson({
      ...aTable(),
      shapes: [{ type: 'Polygon', coordinates: [clockwise, hair] }],
    }).features
    expect(feature?.geometry?.coordinates).toHaveLength(1)
  })
})
