import { attackerBounds } from './attackers.ts'
import type { AuditRequest } from './audit.ts'
import { ComponentAudit } from './component-audit.ts'
import { hiddenComponents } from './hidden-components.ts'
import { quickProofs } from './quick-proofs.ts'
import type { DisclosureTable } from '../table/table.ts'

/** Somebody who is the only one in the inner cell `single` finds out the primary cell `cell`. */
export type SingleDisclosure = { readonly single: number; readonly cell: number }

/**
 * Audits a pattern against people who know themselves: each is the only one in an innermost hidden cell, knows that this count is
 * 1, and knows the rule. Cells that hold nobody else are not counted as found out.
 *
 * @returns ordered by `single`, then by `cell`
 * @throws RangeError as `auditSuppression`
 *
 * Source of the question: sdcTools/UserSupport, issue 135. Cost: as `disclosedCells`, and once more for every single that the second
 * table of a primary cell changes.
 */
export function disclosedToSingles({
  table,
  pattern,
  hidesZeros = false,
  protection = 0,
}: Omit<AuditRequest, 'attacker' | 'counts'>): SingleDisclosure[] {
  if (pattern.length !== table.values.length) throw new RangeError('pattern: not one per cell')
  const hidden = Uint8Array.from(pattern, (status) => (status === 'published' ? 0 : 1))
  const singles = new Set(singlesOf(table).filter((single) => hidden[single] === 1))
  const bounds = attackerBounds({ table, attacker: 'informed', hidesZeros })
  const proof = quickProofs({ table, hidden, bounds, step: Math.max(1, protection) })
  const isWhole = table.values.every(Number.isInteger)
  return hiddenComponents({ table, hidden, seeds: singles })
    .flatMap((component) => {
      const audit = new ComponentAudit({ component, values: table.values, bounds, isWhole })
      // A second table that leaves the counts of most singles alone serves against all of these.
      const open = component.cells.flatMap((cell, at) =>
        pattern[cell] !== 'primary'
          ? []
          : (
              proof(cell) ??
              audit.differing(at, protection)?.map((other) => component.cells[other] ?? 0) ??
              component.cells
            )
              .filter((single) => singles.has(single) && !holdsOnly({ table, cell, single }))
              .filter((single) => proof(cell, single) === null)
              .map((single) => ({ single, cell, at })),
      )
      return [...Map.groupBy(open, ({ single }) => single)].flatMap(([single, pairs]) => {
        const place = component.cells.indexOf(single)
        audit.know(place)
        const found = pairs.filter(({ at }) => !audit.isWide(at, protection))
        audit.forget(place, { lower: bounds.lower[single] ?? 0, upper: bounds.upper[single] ?? 0 })
        return found.map(({ cell }) => ({ single, cell }))
      })
    })
    .sort((a, b) => a.single - b.single || a.cell - b.cell)
}

/** Innermost cells with a count of 1. */
export function singlesOf({ dimensions, strides, values, exists }: DisclosureTable): number[] {
  const isInner = (cell: number) =>
    dimensions.every(
      ({ codes, isLeaf }, at) => isLeaf[Math.floor(cell / (strides[at] ?? 1)) % codes.length] === 1,
    )
  return [...values.keys()].filter((cell) => values[cell] === 1 && exists[cell] === 1 && isInner(cell))
}

/** Is the single the only one in the cell? */
export function holdsOnly({
  table: { dimensions, strides, values },
  cell,
  single,
}: {
  table: DisclosureTable
  cell: number
  single: number
}): boolean {
  if (values[cell] !== 1) return false
  return dimensions.every(({ codes, leavesOf }, at) => {
    const codeOf = (own: number) => Math.floor(own / (strides[at] ?? 1)) % codes.length
    return leavesOf[codeOf(cell)]?.includes(codeOf(single)) === true
  })
}
