import { expect, test } from 'vitest'
import { siteMarks, sizeClass } from './site-marks.ts'

const places = [
  { x: 10.04, y: 20 },
  { x: 3, y: 4.26 },
]

test('round and square ones are dots of no length, made what they are by the ends of their line', () => {
  expect(siteMarks(places, 'circle', 9)).toBe('M10 20h0M3 4.3h0')
  expect(siteMarks(places, 'square', 9)).toBe(siteMarks(places, 'circle', 9))
})

test('triangles are closed and stand around their place', () => {
  expect(siteMarks([{ x: 10, y: 20 }], 'triangle', 6)).toBe('M7 22h6l-3-5.4z')
})

test('thousands are drawn smaller than a few', () => {
  expect([12, 500, 2893].map(sizeClass)).toEqual(['few', 'many', 'crowd'])
})
