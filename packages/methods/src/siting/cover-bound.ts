import type { CoverProblem } from './cover-problem.ts'

/**
 * A proven lower bound of the number of sites that serve every row: every row gets a price, a candidate is worth opening
 * where the prices of its rows pass 1, and the prices are moved until most rows are served once.
 *
 *   L(λ) = Σ λ_i + Σ_j min(0, 1 − Σ_{i of j} λ_i),   λ ≥ 0
 *
 * @param upper number of sites of a known cover
 * @param goal a bound of more than this is enough
 *
 * Source: Beasley 1990, doi 10.1002/1520-6750(199002)37:1<151::AID-NAV3220370110>3.0.CO;2-2. O(entries) per step.
 */
export function coverBound({
  problem: { candidateCount, rows },
  upper,
  goal,
}: {
  problem: CoverProblem
  upper: number
  goal: number
}): number {
  if (rows.length === 0) return 0
  const worth = new Float64Array(candidateCount)
  const price = startPrices({ candidateCount, rows })
  const direction = new Float64Array(rows.length)
  let best = 0
  let pace = 1
  let idle = 0
  for (let step = 0; step < STEPS && pace > LEAST_PACE; step++) {
    worth.fill(1)
    let value = 0
    for (let row = 0; row < rows.length; row++) {
      const own = price[row] ?? 0
      value += own
      const sites = rows[row] ?? NO_SITES
      for (let at = 0; at < sites.length; at++) {
        const site = sites[at] ?? 0
        worth[site] = (worth[site] ?? 0) - own
      }
    }
    for (let site = 0; site < candidateCount; site++) value += Math.min(0, worth[site] ?? 0)
    if (value > best + 1e-4 * upper) idle = 0
    else idle++
    best = Math.max(best, value)
    if (roundedUp(best) >= Math.min(upper, goal + 1)) break
    if (idle >= PATIENCE) {
      pace /= 2
      idle = 0
    }
    let length = 0
    for (let row = 0; row < rows.length; row++) {
      const sites = rows[row] ?? NO_SITES
      let served = 0
      for (let at = 0; at < sites.length; at++) if ((worth[sites[at] ?? 0] ?? 0) < 0) served++
      const way = 1 - served + MEMORY * (direction[row] ?? 0)
      direction[row] = way
      length += way * way
    }
    if (length === 0) break
    const stride = (pace * (1.02 * upper - value)) / length
    for (let row = 0; row < rows.length; row++)
      price[row] = Math.max(0, (price[row] ?? 0) + stride * (direction[row] ?? 0))
  }
  return roundedUp(best)
}

const NO_SITES = new Uint32Array()
const STEPS = 500
const PATIENCE = 12
const LEAST_PACE = 0.002
const MEMORY = 0.5

/** A row pays its part of the candidate that serves most rows beside it: no candidate is overpaid. */
function startPrices({ candidateCount, rows }: CoverProblem): Float64Array {
  const size = new Uint32Array(candidateCount)
  for (const row of rows) for (const site of row) size[site] = (size[site] ?? 0) + 1
  return Float64Array.from(rows, (row) => 1 / row.reduce((most, site) => Math.max(most, size[site] ?? 0), 1))
}

function roundedUp(bound: number): number {
  return Math.ceil(bound - 1e-6)
}
