import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSolver } from '../../../../src/lib/server/platform/solver/index.ts'
import { pairsFromMatrix } from './pairs-from-matrix.ts'
import { medianProblem } from './p-median.ts'
import { radiusProgram } from './radius-program.ts'
import { costOfSites } from './service-problem.ts'
import { sortPairs } from './sorted-pairs.ts'

const solver = openSolver()
afterAll(() => solver.close())

const minutes = fc
  .record({ places: fc.integer({ min: 1, max: 6 }), candidates: fc.integer({ min: 1, max: 6 }) })
  .chain(({ places, candidates }) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 6 }), { freq: 4 }), {
        minLength: candidates,
        maxLength: candidates,
      }),
      { minLength: places, maxLength: places },
    ),
  )

test.each([true, false])(
  'by radii or by sets, the least cost is the same (all must be served: %s)',
  async (mustServe) => {
    await fc.assert(
      fc.asyncProperty(minutes, fc.nat(), fc.nat(), async (table, bits, wanted) => {
        const candidates = table[0]?.length ?? 0
        const fixed = Uint8Array.from({ length: candidates }, (_, site) => (bits >> site) & 1)
        const free = [...fixed.keys()].filter((site) => fixed[site] !== 1)
        const newSites = free.length === 0 ? 0 : wanted % (free.length + 1)
        const pairs = sortPairs(pairsFromMatrix(table), new Float64Array(table.length).fill(1.5))
        const median = medianProblem({ pairs, fixed, newSites })
        const problem = mustServe ? median : { ...median, unserved: new Float64Array(table.length).fill(9) }
        const { program, offset } = radiusProgram({ problem, closed: new Uint8Array(candidates), mustServe })
        const solution = await solver.solve(program)

        const costs = subsets(free, newSites).map((added) => {
          const isOpen = fixed.slice()
          for (const site of added) isOpen[site] = 1
          const isServed = table.every((row) => row.some((way, site) => way !== null && isOpen[site] === 1))
          const hasWay = (row: readonly (number | null)[]) => row.some((way) => way !== null)
          return !mustServe || isServed || !table.every(hasWay) ? costOfSites(problem, isOpen) : Infinity
        })
        if (mustServe && !table.every((row) => row.some((way) => way !== null))) return
        const best = Math.min(...costs)
        if (best === Infinity) expect(solution.status).toBe('infeasible')
        else expect((solution.objective ?? NaN) + offset).toBeCloseTo(best, 6)
      }),
      { numRuns: 150 },
    )
  },
)

function subsets(free: readonly number[], size: number): number[][] {
  return Array.from({ length: 2 ** free.length }, (_, mask) =>
    free.filter((_site, bit) => (mask >> bit) & 1),
  ).filter((set) => set.length === size)
}
