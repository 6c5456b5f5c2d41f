import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathOf, ringsOfPath } from './svg-path-rules.ts'

describe('an SVG path', () => {
  test('is as short as the grammar allows', () => {
    const ring = [
      [12.34, 0.96],
      [12, 1.5],
      [12.5, 3],
      [0, 3],
    ]
    expect(pathOf([ring])).toBe('m12.3 1-.3.5.5 1.5-12.5 0z')
  })

  test('in whole units has no decimals', () => {
    const ring = [
      [12.4, 0.6],
      [12, 3.5],
      [0.2, 3],
    ]
    expect(pathOf([ring], 1)).toBe('m12 1 0 3-12-1z')
  })

  test('written, read and written again stays the same', () => {
    const corner = fc.tuple(
      fc.double({ min: 0, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(corner, { maxLength: 12 }), { maxLength: 4 }), (rings) => {
        const path = pathOf(rings)
        expect(pathOf(ringsOfPath(path))).toBe(path)
      }),
    )
  })

  test('starts its second ring where the first began', () => {
    const first = [
      [1, 1],
      [2, 1],
      [2, 2],
    ]
    expect(pathOf([first, first])).toBe('m1 1 1 0 0 1zm0 0 1 0 0 1z')
  })

  test('leaves out rings that round to less than a triangle', () => {
    const hair = [
      [1, 1],
      [1.01, 1],
      [5, 5],
    ]
    expect(pathOf([hair])).toBe('')
    expect(pathOf([])).toBe('')
  })

  test('read back gives every corner to a twentieth of a unit: rounding does not add up', () => {
    const coordinate = fc.double({ min: 0, max: 1000, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 40 }), (ring) => {
        const path = pathOf([ring])
        fc.pre(path !== '')
        let [x, y] = [0, 0]
        const read = [...path.matchAll(/(-?(?:\d+\.\d|\.\d|\d+)) ?(-?(?:\d+\.\d|\.\d|\d+))/g)].map(
          ([, dx, dy]) => {
            x += Number(dx)
            y += Number(dy)
            return [x, y] as const
          },
        )
        for (const [cornerX, cornerY] of ring) {
          const nearest = Math.min(
            ...read.map(([a, b]) => Math.max(Math.abs(a - cornerX), Math.abs(b - cornerY))),
          )
          expect(nearest).toBeLessThan(0.05 + 1e-9)
        }
      }),
    )
  })
})
