import { describe, expect, test } from 'vitest'
import { squareRing } from './areas-for-tests.ts'
import { checkGeometry } from './check-geometry-rules.ts'

type Ring = [number, number][]
const asIs = (x: number, y: number): [number, number] => [x, y]
const check = (...rings: unknown[]) => checkGeometry({ type: 'Polygon', coordinates: rings }, asIs)
const checkParts = (...parts: unknown[]) => checkGeometry({ type: 'MultiPolygon', coordinates: parts }, asIs)
const codeOf = (result: ReturnType<typeof check>) => (result.ok ? 'taken' : result.problem.code)

const square = squareRing({ column: 0, row: 0, columns: 3, rows: 3 })
const hole = squareRing({ column: 1, row: 1 })
/** Corners in hundredths of a degree from 7° east, 51° north. */
const ring = (...corners: [number, number][]): Ring =>
  corners.map(([x, y]) => [7 + x / 100, 51 + y / 100] as [number, number])

describe('a shape that is taken', () => {
  test('is a polygon with a hole', () => {
    const checked = check(square, hole)
    expect(checked).toMatchObject({
      ok: true,
      value: { box: { west: 7, south: 51, east: 7.03, north: 51.03 }, remarks: [] },
    })
  })

  test('gets its outer ring counter-clockwise and its hole clockwise', () => {
    const checked = check(square.toReversed(), hole)
    expect(checked.ok && checked.value.geometry.coordinates).toEqual([square, hole.toReversed()])
  })

  test('loses heights and repeated corners', () => {
    const [first, ...others] = square
    const high = [first, first, ...others].map((corner) => [...(corner ?? []), 38.5])
    const checked = check(high)
    expect(checked.ok && checked.value.geometry).toEqual({ type: 'Polygon', coordinates: [square] })
  })

  test('may touch itself in a point, as rings around an enclave do', () => {
    expect(codeOf(check(ring([0, 0], [2, 0], [1, 1], [2, 2], [0, 2], [1, 1], [0, 0])))).toBe('taken')
    expect(codeOf(check(ring([0, 0], [4, 0], [4, 4], [2, 4], [3, 2], [1, 2], [2, 4], [0, 4], [0, 0])))).toBe(
      'taken',
    )
  })

  test('may have parts that touch along a border', () => {
    expect(codeOf(checkParts([squareRing({ column: 0, row: 0 })], [squareRing({ column: 1, row: 0 })]))).toBe(
      'taken',
    )
  })

  test('may have a part inside the hole of another', () => {
    const island = ring([1.2, 1.2], [1.8, 1.2], [1.8, 1.8], [1.2, 1.8], [1.2, 1.2])
    expect(codeOf(checkParts([square, hole], [island]))).toBe('taken')
  })

  test('has its spike cut off, and that is told with its place', () => {
    const spiked = ring([0, 0], [3, 0], [3, 3], [1, 3], [1, 4], [1, 3], [0, 3], [0, 0])
    const checked = check(spiked)
    expect(checked.ok && checked.value.remarks).toEqual([
      { code: 'areas/spike-cut', details: { longitude: 7.01, latitude: 51.04 } },
    ])
    expect(checked.ok && checked.value.box.north).toBe(51.03)
  })

  test('is remarked on when it lies outside Germany', () => {
    const london = squareRing({ column: 0, row: 0 }).map(([x, y]) => [x - 7, y])
    expect(check(london)).toMatchObject({ ok: true, value: { remarks: [{ code: 'areas/outside-germany' }] } })
  })
})

describe('a shape that is refused', () => {
  test.each([
    ['nothing', undefined, 'areas/geometry-missing'],
    ['null', null, 'areas/geometry-missing'],
    ['a point', { type: 'Point', coordinates: [7, 51] }, 'areas/geometry-kind'],
    ['no coordinates', { type: 'Polygon' }, 'areas/geometry-broken'],
    ['an empty polygon', { type: 'Polygon', coordinates: [] }, 'areas/geometry-empty'],
    ['an empty multipolygon', { type: 'MultiPolygon', coordinates: [] }, 'areas/geometry-empty'],
    [
      'a multipolygon with an empty part',
      { type: 'MultiPolygon', coordinates: [[]] },
      'areas/geometry-empty',
    ],
    ['texts for numbers', { type: 'Polygon', coordinates: [[['7', '51']]] }, 'areas/geometry-broken'],
    ['flat rings', { type: 'Polygon', coordinates: square }, 'areas/geometry-broken'],
    ['null in a position', { type: 'Polygon', coordinates: [[[7, null]]] }, 'areas/geometry-broken'],
  ])('is %s', (_, geometry, code) => {
    expect(codeOf(checkGeometry(geometry, asIs))).toBe(code)
  })

  test.each([
    ['has three positions only', [ring([0, 0], [1, 0], [0, 0])], 'areas/ring-too-short'],
    ['is not closed', [ring([0, 0], [1, 0], [1, 1], [0, 1])], 'areas/ring-open'],
    ['goes there and back', [ring([0, 0], [1, 0], [1, 0], [0, 0])], 'areas/ring-without-surface'],
    ['lies on one line', [ring([0, 0], [1, 1], [2, 2], [0, 0])], 'areas/ring-without-surface'],
    ['is a bow tie', [ring([0, 0], [2, 2], [2, 0], [0, 2], [0, 0])], 'areas/ring-crosses-itself'],
    [
      'crosses itself in corners',
      [ring([0, 0], [2, 2], [4, 4], [4, 0], [2, 2], [0, 4], [0, 0])],
      'areas/ring-crosses-itself',
    ],
    [
      'runs back on its own border to a second square',
      [ring([0, 0], [3, 0], [3, 3], [1, 3], [1, 1], [2, 1], [2, 2], [1, 2], [1, 3], [0, 3], [0, 0])],
      'areas/ring-runs-over-itself',
    ],
    ['has a hole outside', [square, squareRing({ column: 5, row: 5 })], 'areas/hole-outside'],
    [
      'has a hole across its border',
      [square, squareRing({ column: 2, row: 1, columns: 2 })],
      'areas/rings-cross',
    ],
    ['has the same hole twice', [square, hole, hole], 'areas/holes-overlap'],
  ])('%s', (_, rings, code) => {
    expect(codeOf(check(...rings))).toBe(code)
  })

  test('has the same part twice, or one within another', () => {
    expect(codeOf(checkParts([square], [square]))).toBe('areas/parts-overlap')
    expect(codeOf(checkParts([square], [hole]))).toBe('areas/parts-overlap')
  })

  test('tells where the border crosses', () => {
    expect(check(ring([0, 0], [2, 2], [2, 0], [0, 2], [0, 0]))).toMatchObject({
      problem: { details: { longitude: 7.01, latitude: 51.01 } },
    })
  })

  test('is in metres, with the likely coordinate system', () => {
    const metres = (x: number, y: number) => checkGeometry({ type: 'Polygon', coordinates: [[[x, y]]] }, asIs)
    expect(metres(391779, 5820072)).toMatchObject({
      problem: { code: 'areas/not-degrees', details: { likely: 'EPSG:25832, EPSG:25833' } },
    })
    expect(metres(2567000, 5645000)).toMatchObject({ problem: { details: { likely: 'EPSG:31466' } } })
    expect(metres(32356580, 5645320)).toMatchObject({ problem: { details: { likely: 'EPSG:4647' } } })
    expect(metres(1e7, 1e7)).toMatchObject({ problem: { details: { likely: '' } } })
  })

  test('has its axes swapped: it would lie in Germany the other way round', () => {
    expect(codeOf(check(square.map(([x, y]) => [y, x])))).toBe('areas/axes-swapped')
  })
})
