import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsOfCsv } from '../../composite-index/test-data.ts'
import { maximumEntropyTable } from '../index.ts'

const folder = new URL('../../../../../../shared/vectors/sdc/', import.meta.url)

/** The reference stops its search at a relative change of 1e-7 and prints eight digits. */
const tolerance = 3.5e-8

// The first table is called V1, but the variance of its rows is 0.8: that is what it was made with.
describe.skipIf(!existsSync(folder))('against ptable 1.0.0 (../shared/vectors absent: skipped)', () => {
  test.each([
    ['D2_V1', { largestChange: 2, variance: 0.8 }],
    ['census_D3_V1', { largestChange: 3, variance: 1 }],
    ['eu_D5_V3_js2', { largestChange: 5, variance: 3, blockedUpTo: 2 }],
  ])('%s: the same lines and intervals', (name, wanted) => {
    const theirs = rowsOfCsv(readFileSync(new URL(`cellkey_ptable_${name}.csv`, folder), 'utf8'))
    const ours = maximumEntropyTable(wanted)
    expect(ours.map(({ count, change }) => [count, change])).toEqual(
      theirs.map(({ i, v }) => [Number(i), Number(v)]),
    )
    for (const [at, { upTo }] of ours.entries()) {
      expect(Math.abs(upTo - Number(theirs[at]!['p_int_ub']))).toBeLessThan(tolerance)
    }
  })
})

// With one change up, one down and none, mean 0 and variance V leave one solution: V/2, 1 − V, V/2.
test('a largest change of 1 leaves nothing to choose', () => {
  expect(maximumEntropyTable({ largestChange: 1, variance: 0.5 })).toEqual([
    { count: 0, change: 0, above: 0, upTo: 1 },
    { count: 1, change: -1, above: 0, upTo: 0.25 },
    { count: 1, change: 0, above: 0.25, upTo: 0.75 },
    { count: 1, change: 1, above: 0.75, upTo: 1 },
  ])
})

// Without a variance that binds, the most even distribution over −1, 0, 1 is one third each.
test('more variance than evenness needs is not used', () => {
  const [, down, none] = maximumEntropyTable({ largestChange: 1, variance: 5 })
  expect([down!.upTo, none!.upTo]).toEqual([0.33333333, 0.66666667])
})

const wanted = fc
  .record({
    largestChange: fc.integer({ min: 1, max: 8 }),
    part: fc.double({ min: 0.05, max: 1, noNaN: true }),
  })
  .chain(({ largestChange, part }) =>
    fc.record({
      largestChange: fc.constant(largestChange),
      blockedUpTo: fc.nat(largestChange),
      part: fc.constant(part),
      isRising: fc.boolean(),
    }),
  )

test('mean 0, at most the variance, nothing negative, nothing blocked, and no neighbour of it is more even', () => {
  fc.assert(
    fc.property(wanted, ({ largestChange, blockedUpTo, part, isRising }) => {
      const least = leastVariance(blockedUpTo, largestChange)
      if (least >= largestChange ** 2) return
      const variance = least + part * (largestChange ** 2 / 3)
      const lines = maximumEntropyTable({ largestChange, variance, blockedUpTo, isRising })
      for (const own of Map.groupBy(lines, ({ count }) => count).values()) {
        const p = own.map(({ above, upTo }) => upTo - above)
        const moment = (power: number) =>
          own.reduce((sum, { change }, at) => sum + p[at]! * change ** power, 0)
        expect(Math.abs(moment(1))).toBeLessThan(3e-7)
        expect(moment(2)).toBeLessThan(variance + 3e-6)
        for (const { count, change } of own) {
          expect(count + change === 0 || count + change > blockedUpTo).toBe(true)
        }
        if (!isRising)
          expectMostEven(
            own.map(({ change }) => change),
            p,
          )
        else {
          const rising = p.slice(0, own.findIndex(({ change }) => change === 0) + 1)
          rising.forEach((each, at) => expect(each).toBeGreaterThanOrEqual((rising[at - 1] ?? 0) - 3e-8))
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** Moving a little along four changes, with sum, mean and variance kept, never makes it more even. */
function expectMostEven(changes: number[], p: number[]): void {
  const entropy = (own: number[]) => own.reduce((sum, each) => sum - each * Math.log(each), 0)
  for (let start = 0; start + 4 <= changes.length; start++) {
    const four = changes.slice(start, start + 4)
    const direction = four.map(
      (v) => 1 / four.reduce((product, w) => (v === w ? product : product * (v - w)), 1),
    )
    for (const sign of [1, -1]) {
      const least = Math.min(...p.slice(start, start + 4))
      if (least < 1e-3) continue // here the eight digits are too few to tell
      const step = 0.1 * least
      const moved = p.map((each, at) => each + sign * step * (direction[at - start] ?? 0))
      expect(entropy(moved)).toBeLessThanOrEqual(entropy(p) + 1e-4 * step)
    }
  }
}

/** Of moving a blocked count to 0 and to the first one shown. */
function leastVariance(blockedUpTo: number, largestChange: number): number {
  const products = Array.from({ length: blockedUpTo }, (_, at) => {
    const [down, up] = [at + 1, blockedUpTo - at]
    return up > largestChange || down > largestChange ? Infinity : down * up
  })
  return Math.max(0, ...products)
}

test.each([
  [{ largestChange: 0, variance: 1 }, 'largestChange'],
  [{ largestChange: 2.5, variance: 1 }, 'largestChange'],
  [{ largestChange: 5, variance: 0 }, 'variance'],
  [{ largestChange: 5, variance: NaN }, 'variance'],
  [{ largestChange: 5, variance: 2, blockedUpTo: 2 }, 'variance'],
  [{ largestChange: 5, variance: 3, blockedUpTo: 6 }, 'blockedUpTo'],
])('%o is refused', (table, named) => {
  expect(() => maximumEntropyTable(table)).toThrow(
    expect.objectContaining({ name: 'RangeError', message: expect.stringContaining(named) }),
  )
})
