import { attackerBounds, type Attacker } from './attackers.ts'
import { ComponentAudit } from './component-audit.ts'
import { hiddenComponents } from './hidden-components.ts'
import { quickProofs } from './quick-proofs.ts'
import type { DisclosureTable } from '../table/table.ts'

/** What becomes of a cell: shown; hidden because its count is small; hidden so that the small ones cannot be computed. */
export type CellStatus = 'published' | 'primary' | 'secondary'

export type AuditRequest = {
  readonly table: DisclosureTable
  /** One per cell of the table. */
  readonly pattern: readonly CellStatus[]
  readonly attacker: Attacker
  /** The rule hides zeros too, and the informed attacker knows it; left out: he knows that no hidden count is 0. */
  readonly hidesZeros?: boolean
  /** How wide the range of a primary cell must be at least, in counts; it must be above 0 in any case. */
  readonly protection?: number
  /** `whole`: the attacker knows that counts are whole numbers. Left out: `whole` if all values are. */
  readonly counts?: 'whole' | 'continuous'
}

export type Audit = {
  /** Smallest and largest possible value, one per cell of the table; null where published, Infinity without end. */
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
  /** Primary cells that the attacker knows exactly, or within less than the protection. */
  readonly disclosed: readonly number[]
  /** Secondary cells that the attacker knows exactly. No harm in itself, but hiding them was in vain. */
  readonly recovered: readonly number[]
  /** Cells whose true range may be narrower than stated (the search for whole numbers was given up). */
  readonly unsettled: readonly number[]
}

/**
 * Proves what a suppression pattern hides: for each hidden cell, the smallest and the largest value that fit everything
 * an attacker knows. Independent of how the pattern was made.
 *
 * The hidden cells are parted into components that share no equation; in each, the range of every cell is found by
 * the simplex method with bounded cells from the true table on (Dantzig; “attacker problem” in Fischetti and Salazar,
 * Management Science 47 (2001) 1008–1027, doi 10.1287/mnsc.47.7.1008.9805). For whole counts, ends that are no whole
 * table's are searched for inwards.
 *
 * @throws RangeError `pattern`: not one per cell; `attacker`: see `attackerBounds`
 *
 * Checked against the HiGHS bounds of 23 patterns in ../shared/vectors/sdc (all equal) and against counting all
 * tables of tiny ones. Cost: some dense pivots of (cells of a component)² each, per hidden cell.
 */
export function auditSuppression(request: AuditRequest): Audit {
  const { pattern } = request
  const lower: (number | null)[] = pattern.map(() => null)
  const upper: (number | null)[] = pattern.map(() => null)
  const unsettled: number[] = []
  for (const { cells, audit } of componentAudits(situationOf(request))) {
    for (const [at, cell] of cells.entries()) {
      const range = audit.range(at)
      lower[cell] = range.lower
      upper[cell] = range.upper
      if (!range.isProven) unsettled.push(cell)
    }
  }
  const width = (cell: number) => (upper[cell] ?? 0) - (lower[cell] ?? 0)
  const isKnown = (cell: number) => width(cell) <= CLOSE
  const isTooNarrow = (cell: number) => isKnown(cell) || width(cell) < (request.protection ?? 0) - CLOSE
  const cells = [...pattern.keys()]
  return {
    lower,
    upper,
    disclosed: cells.filter((cell) => pattern[cell] === 'primary' && isTooNarrow(cell)),
    recovered: cells.filter((cell) => pattern[cell] === 'secondary' && isKnown(cell)),
    unsettled: unsettled.sort((a, b) => a - b),
  }
}

/**
 * The primary cells that a pattern discloses, as `auditSuppression` finds them, without the ranges: it stops at each
 * cell as soon as two tables prove it protected, and is several times as fast.
 */
export function disclosedCells(request: AuditRequest): number[] {
  const { pattern, protection = 0 } = request
  const situation = situationOf(request)
  const proof = quickProofs({
    ...situation,
    step: situation.isWhole ? Math.max(1, protection) : protection,
  })
  const open = new Set(
    [...pattern.keys()].filter((cell) => pattern[cell] === 'primary' && proof(cell) === null),
  )
  return componentAudits(situation, open)
    .flatMap(({ cells, audit }) =>
      cells.filter((cell, at) => open.has(cell) && !audit.isWide(at, protection)),
    )
    .sort((a, b) => a - b)
}

const CLOSE = 1e-7

function situationOf({ table, pattern, attacker, hidesZeros = false, counts }: AuditRequest) {
  if (pattern.length !== table.values.length) throw new RangeError('pattern: not one per cell')
  return {
    table,
    hidden: Uint8Array.from(pattern, (status) => (status === 'published' ? 0 : 1)),
    bounds: attackerBounds({ table, attacker, hidesZeros }),
    isWhole: counts === undefined ? table.values.every(Number.isInteger) : counts === 'whole',
  }
}

/** The systems of equations of all hidden cells, or only of those that hang together with some. */
function componentAudits(
  { table, hidden, bounds, isWhole }: ReturnType<typeof situationOf>,
  seeds?: Iterable<number>,
) {
  return hiddenComponents({ table, hidden, ...(seeds && { seeds }) }).map((component) => ({
    cells: component.cells,
    audit: new ComponentAudit({ component, values: table.values, bounds, isWhole }),
  }))
}
