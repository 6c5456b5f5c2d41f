import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openSolver } from '../../../../src/lib/server/platform/solver/index.ts'
import { pDispersion } from './index.ts'

const solver = openSolver()
afterAll(() => solver.close())

const onLine = (...places: number[]) => places.map((a) => places.map((b) => Math.abs(a - b)))

describe('by hand', () => {
  test('of places at 0, 1, 5, 9, 10 on a line the ends, then the ends and the middle', async () => {
    const distances = onLine(0, 1, 5, 9, 10)
    expect(await pDispersion({ distances, newSites: 2 })).toMatchObject({ sites: [0, 4], objective: 10 })
    expect(await pDispersion({ distances, newSites: 3, solve: solver.solve })).toEqual({
      sites: [0, 2, 4],
      objective: 5,
      bound: 5,
      gap: 0,
      isProven: true,
    })
  })

  test('what exists stays, and one alone is as far from others as can be', async () => {
    const distances = onLine(0, 4, 5, 10)
    const existing = [false, false, true, false]
    expect(await pDispersion({ distances, newSites: 1, existing })).toMatchObject({
      objective: 5,
      isProven: true,
    })
    expect(await pDispersion({ distances, newSites: 1 })).toMatchObject({
      objective: Infinity,
      isProven: true,
    })
    expect(await pDispersion({ distances, newSites: 0, existing })).toMatchObject({ sites: [2] })
  })

  test.each([
    ['newSites: 0', { distances: onLine(0, 1), newSites: 0 }],
    ['newSites: 3', { distances: onLine(0, 1), newSites: 3 }],
    ['distances: row 0', { distances: [[0]].map(() => [0, 1]), newSites: 1 }],
    [
      'distances: 1 from 0 to 1',
      {
        distances: [
          [0, 1],
          [2, 0],
        ],
        newSites: 1,
      },
    ],
    ['existing: 1', { distances: onLine(0, 1), newSites: 1, existing: [true] }],
  ])('an argument that does not fit is named: %s', async (message, given) => {
    await expect(pDispersion(given)).rejects.toThrow(message)
  })
})

test('with the solver proven and as good as trying all sets; without it the bound holds', async () => {
  const towns = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) }),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  await fc.assert(
    fc.asyncProperty(towns, fc.nat(), fc.nat(), async (places, wanted, fixed) => {
      const distances = places.map((a) => places.map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
      const existing = places.map((_, at) => at === fixed % (2 * places.length))
      const others = places.length - existing.filter(Boolean).length
      const newSites = Math.max(1, wanted % (others + 1))
      const best = bestOfAll(distances, existing, newSites)
      const proven = await pDispersion({ distances, newSites, existing, solve: solver.solve })
      expect(proven).toMatchObject({ objective: best, bound: best, isProven: true })
      expect(proven.sites).toHaveLength(places.length - others + newSites)
      const fast = await pDispersion({ distances, newSites, existing })
      expect(fast.objective).toBeLessThanOrEqual(best)
      expect(fast.bound).toBeGreaterThanOrEqual(best)
    }),
    { numRuns: 60 },
  )
})

function bestOfAll(distances: number[][], existing: boolean[], newSites: number): number {
  const others = [...existing.keys()].filter((site) => !existing[site])
  const fixed = [...existing.keys()].filter((site) => existing[site])
  const subsets = (from: number, count: number): number[][] =>
    count === 0
      ? [[]]
      : others
          .slice(from)
          .flatMap((site, at) => subsets(from + at + 1, count - 1).map((rest) => [site, ...rest]))
  const nearest = (chosen: number[]) =>
    Math.min(...chosen.flatMap((a, at) => chosen.slice(0, at).map((b) => distances[a]![b]!)))
  return Math.max(...subsets(0, newSites).map((chosen) => nearest([...fixed, ...chosen])))
}
