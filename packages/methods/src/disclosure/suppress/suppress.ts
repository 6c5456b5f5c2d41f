import { createRandom } from '../../composite-index/seeded-random.ts'
import { strongestBounds, type Attacker } from '../audit/attackers.ts'
import type { CellStatus } from '../audit/audit.ts'
import { bestPattern } from './best-pattern.ts'
import type { PatternSearch, PatternTask } from './pattern-search.ts'
import { primaryCells, type CountRule } from './primary-cells.ts'
import { disclosedToSingles, holdsOnly, singlesOf } from '../audit/singles.ts'
import type { DisclosureTable } from '../table/table.ts'

export type ProtectionRequest = {
  readonly table: DisclosureTable
  /** Which counts are too small; left out where `primary` says so. */
  readonly rule?: CountRule
  /** Cells to protect for other reasons (dominance, a colleague's decision), one per cell. */
  readonly primary?: readonly boolean[]
  /** Nobody of these may find out a primary cell; left out: the naive and the informed one. */
  readonly attackers?: readonly Attacker[]
  /**
   * How wide the range that an attacker finds for a primary cell must be at least, in the unit of the counts; one for
   * all, or one per cell. Left out: 1, that is, no count is known exactly.
   */
  readonly protection?: number | readonly number[]
  /** Cells that are known anyway, or have to be shown, one per cell. Primary cells are hidden nevertheless. */
  readonly alwaysPublished?: readonly boolean[]
  /**
   * Protects also from people who are the only ones in an innermost cell and know it (`disclosedToSingles`). Left out: true;
   * false hides less and counts them as informed attackers only.
   */
  readonly guardsSingles?: boolean
}

export type SuppressRequest = ProtectionRequest & {
  /** Another seed gives another pattern, equally safe; left out: 1. */
  readonly seed?: number
  /** How often a part of the pattern is made anew to see whether fewer cells do; left out: up to 150, fewer in large tables. */
  readonly rounds?: number
}

export type Suppression = {
  /** One per cell of the table. */
  readonly status: CellStatus[]
  readonly primaries: number
  readonly secondaries: number
  /**
   * Primary cells for which no protection was found: only where `alwaysPublished` or an attacker's own bounds leave no
   * room. Nothing of such a table should leave the house.
   */
  readonly unprotected: readonly number[]
}

/**
 * Hides small counts, and as few other cells as it can find, so that no attacker recovers a small one.
 *
 * A primary cell is protected by a second table of whole numbers that looks the same from outside: all published cells are
 * equal, all sums hold, no bound that the attackers know is broken, but the primary cell differs. The search gives each
 * primary cell such a table: the cheapest product of one shift per dimension (two areas × two ages × two sexes in
 * the simplest case; Repsilber's hypercubes, here along a tree too and with what is hidden already at no cost).
 * Then it publishes again every cell that is not needed – a simplex method finds other tables over all hidden
 * cells –, and makes parts of the pattern anew as long as that helps. Each step leaves every primary cell with its second
 * table, so that the result is safe by construction; `auditSuppression` proves it independently.
 *
 * @returns same input, same seed: same pattern
 * @throws RangeError `rule`, `primary`, `alwaysPublished`, `protection` (not one per cell, not above 0), `attacker`, `seed`
 *
 * Sources: R. D. Repsilber, hypercube method (in S. Giessing, D. Repsilber, LNCS 2316 (2002) 181–192); removal of
 * unneeded cells: J. P. Kelly, B. L. Golden, A. A. Assad, Networks 22 (1992) 397–417, doi 10.1002/net.3230220407; remaking
 * parts: D. Pisinger, S. Ropke, Large neighborhood search (2010). Checked against the proven optima of ../shared/vectors/sdc.
 * Cost: O(primary cells · products looked at), some 100 ms for 11,000 cells with 1,300 primary ones.
 */
export function suppress(request: SuppressRequest): Suppression {
  const { seed = 1, rounds, guardsSingles = true } = request
  const task = patternTask(request)
  const pattern = bestPattern({ task, random: createRandom(seed), rounds })
  const unprotected = new Set(pattern.unprotected())
  if (guardsSingles) for (const cell of guardSingles({ request, task, pattern })) unprotected.add(cell)
  return suppressionOf({ task, secondaries: pattern.secondaries, unprotected: [...unprotected] })
}

/** Hides more until no single finds out anything; returns the cells for which that did not succeed. */
export function guardSingles({
  request: { table, rule },
  task,
  pattern,
}: {
  request: ProtectionRequest
  task: PatternTask
  pattern: PatternSearch
}): number[] {
  const singles = new Set(singlesOf(table))
  pattern.guardSingles(singles, (cell, single) => !holdsOnly({ table, cell, single }))
  pattern.publishWhatIsNotNeeded()
  const { status } = suppressionOf({ task, secondaries: pattern.secondaries, unprotected: [] })
  const hidesZeros = rule?.hidesZeros === true
  return disclosedToSingles({ table, pattern: status, hidesZeros }).map(({ cell }) => cell)
}

/** Says of every cell whether it is shown. */
export function suppressionOf({
  task: { table, primaries },
  secondaries,
  unprotected,
}: {
  task: PatternTask
  secondaries: Iterable<number>
  unprotected: readonly number[]
}): Suppression {
  const status: CellStatus[] = Array.from({ length: table.cellCount }, () => 'published')
  let count = 0
  for (const cell of secondaries) {
    status[cell] = 'secondary'
    count++
  }
  for (const cell of primaries) status[cell] = 'primary'
  return { status, primaries: primaries.length, secondaries: count, unprotected }
}

/** Checks a request and says what is to be protected, from whom, and what hiding costs. */
export function patternTask({
  table,
  rule,
  primary,
  attackers = ['naive', 'informed'],
  protection = 1,
  alwaysPublished,
}: ProtectionRequest): PatternTask {
  for (const [name, list] of Object.entries({ primary, alwaysPublished }))
    if (list !== undefined && list.length !== table.cellCount)
      throw new RangeError(`${name}: not one per cell`)
  const hidesZeros = rule?.hidesZeros === true
  const byRule = rule === undefined ? [] : primaryCells({ table, rule })
  const cells = [...table.values.keys()]
  return {
    table,
    primaries: cells.filter(
      (cell) => byRule[cell] === true || (primary?.[cell] === true && table.exists[cell] === 1),
    ),
    step: steps(protection, table.cellCount),
    price: table.values.map((value, cell) => {
      // What is in none of the linked tables is nowhere to be seen.
      if (table.exists[cell] === 0) return 0
      // A hidden zero would contradict what the informed attacker rightly believes.
      if (alwaysPublished?.[cell] === true || (value === 0 && !hidesZeros)) return Infinity
      return 1 + PRICE_OF_SIZE * Math.log2(1 + value)
    }),
    bounds: strongestBounds({ table, attackers, hidesZeros }),
  }
}

/** Every cell counts as one; of equally many, rather small ones than large totals. */
const PRICE_OF_SIZE = 0.02

function steps(protection: number | readonly number[], cellCount: number): Float64Array {
  const given =
    typeof protection === 'number'
      ? new Float64Array(cellCount).fill(protection)
      : Float64Array.from(protection)
  if (given.length !== cellCount || given.some((width) => !(width > 0)))
    throw new RangeError('protection: not one per cell, or not above 0')
  return given
}
