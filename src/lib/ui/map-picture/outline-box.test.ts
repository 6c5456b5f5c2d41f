import { expect, test } from 'vitest'
import { outlineBox, withRoom } from './outline-box.ts'

test('the box of a ring of relative steps, written as short as can be', () => {
  expect(outlineBox(['m10 20 5.5.5-2.5 4z'])).toEqual({ x: 10, y: 20, width: 5.5, height: 4.5 })
})

test('a second ring begins where the first one began, not where it ended', () => {
  // From (10, 20): the second starts at (13, 24).
  expect(outlineBox(['m10 20 2 0 0 2zm3 4 1 0 0 1z'])).toEqual({ x: 10, y: 20, width: 4, height: 5 })
})

test('several outlines have one box, none has none', () => {
  expect(outlineBox(['m0 0 1 0 0 1z', 'm-5 9 1 0 0 1z'])).toEqual({ x: -5, y: 0, width: 6, height: 10 })
  expect(outlineBox([])).toBeNull()
})

test('room is added on all sides, and a strip becomes no slit', () => {
  expect(withRoom({ x: 0, y: 0, width: 100, height: 100 }, 0.1)).toEqual({
    x: -10,
    y: -10,
    width: 120,
    height: 120,
  })
  expect(withRoom({ x: 0, y: 0, width: 100, height: 10 }, 0.1)).toEqual({
    x: -10,
    y: -20,
    width: 120,
    height: 50,
  })
})
