import type { DisclosureTable } from '../table/table.ts'

/** Which counts are too small to be shown. */
export type CountRule = {
  /** Smallest count that may be shown. */
  readonly minimumCount: number
  /** Zeros are to be hidden too, because “nobody” is a statement about everybody; left out: zeros are shown. */
  readonly hidesZeros?: boolean
}

/**
 * Marks the cells that a rule hides: counts from 1 (with `hidesZeros`: from 0) up to, but not including, the minimum.
 *
 * @returns one per cell of the table, totals included
 * @throws RangeError `rule.minimumCount`: not above 0
 *
 * Checked against column `primary` of ../shared/vectors/sdc (maxN 2 is a minimum of 3).
 */
export function primaryCells({ table, rule }: { table: DisclosureTable; rule: CountRule }): boolean[] {
  if (!(rule.minimumCount > 0)) throw new RangeError('rule.minimumCount: not above 0')
  return Array.from(
    table.values,
    (value, cell) =>
      table.exists[cell] === 1 && value < rule.minimumCount && (value > 0 || rule.hidesZeros === true),
  )
}
