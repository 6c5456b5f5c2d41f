import { expect, test } from 'vitest'
import { binaryDecay, walkingPairs, walkKmPerHourAtAge, weighPairs } from './index.ts'

test('small children are slowest, then people from 80 on, and grown-ups fastest', () => {
  expect([0, 2, 4, 8, 12, 14, 40, 64.9, 65, 79, 80, 100].map(walkKmPerHourAtAge)).toEqual([
    4, 3.5, 3, 4, 4.5, 4.8, 4.8, 4.8, 4.2, 4.2, 3.4, 3.4,
  ])
})

test.each([-1, Number.NaN, Infinity])('%d is no age', (age) => {
  expect(() => walkKmPerHourAtAge(age)).toThrow('ageYears')
})

test('300 m with a detour of 1.3 at 3.9 km/h are 6 minutes, and 750 m are the limit of 15', () => {
  const pairs = walkingPairs({
    supply: { x: [0], y: [0] },
    demand: { x: [300, 750, 751], y: [0, 0, 0] },
    reachMinutes: 15,
    walking: { kmPerHour: 3.9, detourFactor: 1.3 },
    metric: 'planar',
  })
  expect([...pairs.demand]).toEqual([0, 1])
  expect(pairs.value[0]).toBeCloseTo(6, 12)
  expect(pairs.value[1]).toBeCloseTo(15, 12)
})

test('a place at the very limit does not fall out by rounding', () => {
  for (let speed = 3; speed < 5; speed += 0.037) {
    const limit = (15 * speed * 1000) / 60 / 1.3
    const pairs = walkingPairs({
      supply: { x: [0], y: [0] },
      demand: { x: [limit * (1 - 1e-16)], y: [0] },
      reachMinutes: 15,
      walking: { kmPerHour: speed, detourFactor: 1.3 },
      metric: 'planar',
    })
    expect(weighPairs(pairs, binaryDecay({ reach: 15 })).demand.length).toBe(pairs.demand.length)
  }
})
