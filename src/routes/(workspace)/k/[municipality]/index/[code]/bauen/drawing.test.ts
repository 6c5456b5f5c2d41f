import { expect, test } from 'vitest'
import { drawingOf, outlinesOf } from './drawing.ts'

const shapes = [
  { areaId: 7, outline: 'M0 0' },
  { areaId: 9, outline: 'M1 1' },
]

test('outlines are there to be drawn, but are not sent along', () => {
  const drawing = drawingOf({ frame: { width: 10, height: 20 }, shapes })
  expect(outlinesOf(drawing)).toEqual(['M0 0', 'M1 1'])
  expect(JSON.parse(JSON.stringify(drawing))).toEqual({
    frame: { width: 10, height: 20 },
    areaIds: [7, 9],
  })
})
