import { describe, expect, test } from 'vitest'
import {
  balancedCatchment,
  binaryDecay,
  floatingCatchment,
  gaussianDecay,
  nearestSite,
  rationalAgents,
  spatialAvailability,
  threeStepCatchment,
  walkingPairs,
  weighPairs,
} from './index.ts'

/*
 * The street of docs/methods/accessibility.md. The numbers of 2sfca and raam follow by hand there; the table holds the others
 * to the digits shown.
 */
const metres = Array.from({ length: 17 }, (_, at) => at * 250)
const demand = metres.map((at) => (at >= 1250 && at <= 2250 ? 40 : 20))
const capacity = [60, 30]
const reach = 20
const pairs = walkingPairs({
  supply: { x: [1125, 2875], y: [0, 0] },
  demand: { x: metres, y: metres.map(() => 0) },
  reachMinutes: reach,
  walking: { kmPerHour: 4, detourFactor: 1.3 },
  metric: 'planar',
})
const even = { pairs: weighPairs(pairs, binaryDecay({ reach })), demand, capacity }
const bell = { pairs: weighPairs(pairs, gaussianDecay({ reach })), demand, capacity }
const agents = rationalAgents({ pairs, demand, capacity, tau: 20 })

const measures = {
  nearest: nearestSite({ pairs }).cost,
  '2sfca': floatingCatchment(even).access,
  e2sfca: floatingCatchment(bell).access,
  '3sfca': threeStepCatchment(bell).access,
  balanced: balancedCatchment(even).access,
  availability: spatialAvailability(even).available,
  raam: agents.cost,
}

describe('the street with two Kitas', () => {
  test.each([
    ['nearest', [17.06, 2.44, 17.06, 2.44, 17.06], 2],
    ['2sfca', [60 / 240, 60 / 240, 60 / 240 + 30 / 200, 30 / 200, 30 / 200], 12],
    ['e2sfca', [0.086, 0.376, 0.142, 0.245, 0.056], 3],
    ['3sfca', [0.089, 0.387, 0.073, 0.254, 0.058], 3],
    ['balanced', [0.034, 0.034, 0.055, 0.021, 0.021], 3],
    ['availability', [5, 5, 16, 3, 3], 12],
    ['raam', [1.67, 0.94, 1.67, 1.21, 1.94], 2],
  ] as const)('%s at 0.25, 1, 2, 2.75 and 3.75 km', (name, expected, digits) => {
    const ours = [250, 1000, 2000, 2750, 3750].map((at) => measures[name][metres.indexOf(at)])
    expected.forEach((value, at) => expect(ours[at]).toBeCloseTo(value, digits))
  })

  test('nobody reaches a Kita from either end', () => {
    expect([measures.nearest[0], measures.raam[16], measures['2sfca'][0]]).toEqual([null, null, 0])
  })

  test('all up to 2 km go to Kita A', () => {
    expect([...agents.load]).toEqual([expect.closeTo(240, 9), expect.closeTo(160, 9)])
    expect(agents.crowding[0]).toBeCloseTo(240 / ((440 / 90) * 60), 12)
    expect(agents.crowding[1]).toBeCloseTo(160 / ((440 / 90) * 30), 12)
  })
})
