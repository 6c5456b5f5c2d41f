import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSolver } from '../../../../../src/lib/server/platform/solver/index.ts'
import { guardIntervals, type Release, type ReleasedFigure } from '../index.ts'

const solver = openSolver()
afterAll(() => solver.close())

const figure = (name: string, pieces: string[], count: number, isHidden = false): ReleasedFigure => ({
  name,
  pieces,
  count,
  isHidden,
})

const intervals = (figures: ReleasedFigure[], hiddenAtLeast: 0 | 1, earlier: Release[] = []) =>
  guardIntervals({
    earlier,
    planned: { name: 'jetzt', figures },
    leastWidth: 3,
    hiddenAtLeast,
    solve: solver.solve,
  })

test('two hidden areas of 2 together: anything from 0 to 2 – but 1 each for somebody who knows that zeros are shown', async () => {
  const figures = [figure('Nord', ['a', 'b'], 2), figure('a', ['a'], 1, true), figure('b', ['b'], 1, true)]
  expect(await intervals(figures, 0)).toMatchObject([
    { figure: { release: 'jetzt', name: 'a' }, low: 0, high: 2, isTooNarrow: true },
    { low: 0, high: 2, isTooNarrow: true },
  ])
  expect(await intervals(figures, 1)).toMatchObject([
    { low: 1, high: 1, isTooNarrow: true },
    { low: 1, high: 1, isTooNarrow: true },
  ])
})

test('a later version of a total holds; what nobody counts has no upper limit', async () => {
  const earlier = [{ name: 'früher', figures: [figure('Nord', ['a', 'b'], 9)] }]
  const figures = [figure('Nord', ['a', 'b'], 12), figure('a', ['a'], 4, true), figure('c', ['c'], 4, true)]
  expect(await intervals(figures, 0, earlier)).toMatchObject([
    { low: 0, high: 12, isTooNarrow: false },
    { low: 0, high: null, isTooNarrow: false },
  ])
})

test('a solver without an answer leaves the interval unknown, and that is too narrow', async () => {
  const stopped = { status: 'stopped', values: null, objective: null, bound: null } as const
  const found = await guardIntervals({
    earlier: [],
    planned: { name: 'jetzt', figures: [figure('a', ['a'], 4, true)] },
    leastWidth: 1,
    solve: () => Promise.resolve(stopped),
  })
  expect(found).toMatchObject([{ low: null, high: null, isTooNarrow: true }])
})

const pieces = ['a', 'b', 'c', 'd']
const masks = fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { minLength: 2, maxLength: 6 })

test('as narrow as trying all tables finds it', async () => {
  await fc.assert(
    fc.asyncProperty(
      masks,
      fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
      fc.constantFrom(0, 1),
      async (own, counts, least) => {
        const sum = (mask: number, of: readonly number[]) =>
          of.reduce((all, count, at) => ((mask >> at) & 1 ? all + count : all), 0)
        const [hidden, ...shown] = own as [number, ...number[]]
        fc.pre(sum(hidden, counts) >= least)
        const figures = own.map((mask, at) =>
          figure(
            `F${at}`,
            pieces.filter((_, piece) => (mask >> piece) & 1),
            sum(mask, counts),
            at === 0,
          ),
        )
        const whole = figure('alle', pieces, sum(15, counts))
        const [found] = await intervals([...figures, whole], least as 0 | 1)
        const most = sum(15, counts)
        const possible: number[] = []
        for (let code = 0; code < (most + 1) ** 4; code++) {
          const table = pieces.map((_, at) => Math.floor(code / (most + 1) ** at) % (most + 1))
          const fits = [15, ...shown].every((mask) => sum(mask, table) === sum(mask, counts))
          if (fits && sum(hidden, table) >= least) possible.push(sum(hidden, table))
        }
        expect([found!.low, found!.high]).toEqual([Math.min(...possible), Math.max(...possible)])
      },
    ),
    { numRuns: 25 },
  )
})

test('nonsense is refused', async () => {
  const request = { earlier: [], planned: { name: 'a', figures: [] }, solve: solver.solve }
  await expect(guardIntervals({ ...request, leastWidth: 0 })).rejects.toThrow(/^leastWidth/u)
})
