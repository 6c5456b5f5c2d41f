import type { AreaGeometry } from '@gelingen/methods/accessibility'
import { expect, test } from 'vitest'
import { simpleShapes } from './simple-shapes-rules.ts'

/** A degree of latitude has 111 km: this many degrees are so many metres. */
const metres = (count: number) => count / 111_320

/** Two neighbours at the equator whose common border zigzags by so many metres. */
function neighbours(zigzagMetres: number): [AreaGeometry, AreaGeometry] {
  const border = Array.from({ length: 21 }, (_, at): [number, number] => [
    metres((at % 2) * zigzagMetres),
    metres(at * 50),
  ])
  const first: [number, number] = border[0] ?? [0, 0]
  const last: [number, number] = border.at(-1) ?? [0, 0]
  const ring = (x: number): [number, number][] => [...border, [x, last[1]], [x, first[1]], first]
  return [
    { type: 'Polygon', coordinates: [ring(metres(-1000))] },
    { type: 'Polygon', coordinates: [ring(metres(1000))] },
  ]
}

const corners = ({ coordinates }: AreaGeometry) => coordinates.flat(2).map(String)

test('corners that cannot be seen go, at the same places on both sides of a border', () => {
  const [one = new Set(), other = new Set()] = simpleShapes(neighbours(1)).map(
    (shape) => new Set(corners(shape)),
  )
  // Each had 23: the border's 21 and two of its own.
  const shared = [...one].filter((corner) => other.has(corner))
  expect(shared.length).toBeLessThan(12)
  expect([one.size, other.size]).toEqual([shared.length + 2, shared.length + 2])
})

test('corners that can be seen stay', () => {
  const [one] = simpleShapes(neighbours(80)).map(corners)
  expect(new Set(one).size).toBe(23)
})

test('a shape smaller than what is left away stays as it is', () => {
  const tiny: AreaGeometry = {
    type: 'Polygon',
    coordinates: [
      [
        [7, 51],
        [7.00002, 51],
        [7, 51.00002],
        [7, 51],
      ],
    ],
  }
  const [kept] = simpleShapes([tiny])
  expect(kept && new Set(corners(kept)).size).toBe(3)
})

test('of no areas there are no shapes', () => {
  expect(simpleShapes([])).toEqual([])
})
