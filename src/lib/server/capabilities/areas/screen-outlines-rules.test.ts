import type { AreaGeometry } from '@gelingen/methods/accessibility'
import { describe, expect, test } from 'vitest'
import { boxOf } from './grid-shape-rules.ts'
import { boxAround, frameFor } from './outline-frame-rules.ts'
import { drawOutlines } from './outline-rules.ts'
import { screenOutlines } from './screen-outlines-rules.ts'

/** A wavy line from south to north at 7.05° east, which two areas share. */
const wavy = Array.from({ length: 801 }, (_, at): [number, number] => [
  7.05 + 0.002 * Math.sin(at / 14) + 0.0003 * Math.sin(at / 2),
  51 + (0.06 * at) / 800,
])
const polygon = (ring: [number, number][]): AreaGeometry => ({ type: 'Polygon', coordinates: [ring] })
const sides = [
  polygon([[7, 51], ...wavy, [7, 51.06], [7, 51]]),
  polygon([[7.1, 51.06], ...wavy.toReversed(), [7.1, 51], [7.1, 51.06]]),
]
const frame = frameFor(boxAround(sides.map(boxOf)) ?? { west: 0, south: 0, east: 1, north: 1 })

/** The corners of a path of one ring in whole steps, by a reader of its own. */
function cornersOf(path: string): [number, number][] {
  let [x, y] = [0, 0]
  const steps = [...path.matchAll(/-?\d+/g)].map(([number]) => Number(number))
  return Array.from({ length: steps.length / 2 }, (_, at) => {
    x += steps[2 * at] ?? 0
    y += steps[2 * at + 1] ?? 0
    return [x, y]
  })
}

/** By Gauss's formula, whichever way round. */
function surface(corners: readonly (readonly [number, number])[]): number {
  const twice = corners.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [0, 0]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

describe('outlines for a screen', () => {
  const drawn = drawOutlines(sides, frame)
  const onScreen = screenOutlines(drawn)

  test('are whole numbers, and well below half as long', () => {
    for (const [at, outline] of onScreen.entries()) {
      expect(outline).toMatch(/^m[-\d ]+z$/)
      expect(outline.length).toBeLessThan((drawn[at]?.length ?? 0) / 2)
    }
  })

  test('leave neither gap nor overlap: the two sides are as large as the frame within its margin', () => {
    const [west = [], east = []] = onScreen.map(cornersOf)
    const shared = new Set(west.map(String))
    // All but its own two corners.
    expect(east.filter((corner) => shared.has(String(corner)))).toHaveLength(east.length - 2)
    const xs = [...west, ...east].map(([x]) => x)
    const ys = [...west, ...east].map(([, y]) => y)
    const whole = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))
    expect(surface(west) + surface(east)).toBe(whole)
  })

  test('keep an area that is too small for whole steps as it was drawn', () => {
    expect(screenOutlines(['m10 10 .3 0-.1.3z'])).toEqual(['m10 10 .3 0-.1.3z'])
  })

  test('keep holes and parts apart', () => {
    const holed = 'm0 0 30 0 0 30-30 0zm10 10 0 5 5 0 0-5zm40 0 9 0 0 9z'
    expect(screenOutlines([holed])[0]?.match(/z/g)).toHaveLength(3)
  })
})
