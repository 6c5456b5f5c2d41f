import fc from 'fast-check'
import { expect, test } from 'vitest'
import { walkMinutes, walkReachMetres } from './index.ts'

test('600 m straight, 1.3 times as long on the pavement, at 3.6 km/h take 13 minutes', () => {
  expect(walkMinutes(600, { detourFactor: 1.3, kmPerHour: 3.6 })).toBeCloseTo(13, 12)
})

test('15 minutes at 4.8 km/h without a detour reach 1,200 m', () => {
  expect(walkReachMetres(15, { detourFactor: 1, kmPerHour: 4.8 })).toBeCloseTo(1200, 9)
})

test('reach and minutes are inverse', () => {
  const walking = fc.record({
    detourFactor: fc.double({ min: 1, max: 3, noNaN: true }),
    kmPerHour: fc.double({ min: 0.5, max: 20, noNaN: true }),
  })
  fc.assert(
    fc.property(walking, fc.double({ min: 0, max: 500, noNaN: true }), (way, minutes) => {
      expect(walkMinutes(walkReachMetres(minutes, way), way)).toBeCloseTo(minutes, 8)
    }),
  )
})

test.each([
  ['straightLineMetres', () => walkMinutes(-1, { detourFactor: 1.3, kmPerHour: 4 })],
  ['detourFactor', () => walkMinutes(1, { detourFactor: 0.9, kmPerHour: 4 })],
  ['kmPerHour', () => walkReachMetres(1, { detourFactor: 1, kmPerHour: 0 })],
  ['minutes', () => walkReachMetres(Number.NaN, { detourFactor: 1, kmPerHour: 4 })],
] as const)('%s that does not fit is named', (argument, walk) => {
  expect(walk).toThrow(RangeError)
  expect(walk).toThrow(argument)
})
