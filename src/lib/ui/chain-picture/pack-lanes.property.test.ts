import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packLanes } from './pack-lanes.ts'
import { aBar, twelveSteps } from './picture-for-tests.ts'

const steps = twelveSteps.map(({ code }) => code)
const someBars = fc.array(
  fc
    .record({ steps: fc.subarray(steps, { minLength: 1 }), count: fc.integer({ min: 1, max: 500 }) })
    .map(({ steps: served, count }) => aBar(served, { count })),
  { maxLength: 25 },
)

test('no bar covers another of its lane, and there are no more lanes than may be', () => {
  fc.assert(
    fc.property(someBars, fc.integer({ min: 1, max: 6 }), (bars, most) => {
      const { lanes, rest } = packLanes(bars, { steps, most })
      expect(lanes.length + (rest.some((count) => count > 0) ? 1 : 0)).toBeLessThanOrEqual(most)
      for (const lane of lanes) {
        const inOrder = lane.toSorted((a, b) => a.first - b.first)
        for (const [at, { first }] of inOrder.entries())
          if (at > 0) expect(first).toBeGreaterThan(inOrder[at - 1]?.last ?? Infinity)
      }
    }),
  )
})

test('each step has as many offers in its bars and in the rest as there are', () => {
  fc.assert(
    fc.property(someBars, fc.integer({ min: 1, max: 6 }), (bars, most) => {
      const { lanes, rest } = packLanes(bars, { steps, most })
      for (const [at, step] of steps.entries()) {
        const count = (some: readonly { steps: readonly string[]; count: number }[]) =>
          some.filter((bar) => bar.steps.includes(step)).reduce((sum, bar) => sum + bar.count, 0)
        expect(count(lanes.flat().map(({ bar }) => bar)) + (rest[at] ?? 0)).toBe(count(bars))
      }
    }),
  )
})

test('where room is short, the bars of most offers keep theirs', () => {
  const bars = [
    aBar(['age-3-6'], { count: 1 }),
    aBar(['age-3-6'], { count: 40 }),
    aBar(['age-3-6'], { count: 5 }),
  ]
  const { lanes, rest } = packLanes(bars, { steps, most: 2 })
  expect(lanes.map((lane) => lane.map(({ bar }) => bar.count))).toEqual([[40]])
  expect(rest[steps.indexOf('age-3-6')]).toBe(6)
})
