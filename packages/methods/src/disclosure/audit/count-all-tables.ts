import type { DisclosureTable } from '../table/table.ts'

/**
 * For tests: the range of every cell over all tables of whole numbers that agree with what is shown, by going through all
 * of them. Needs a shown grand total, so that there are finitely many.
 *
 * @param least smallest value the attacker grants a hidden cell
 */
export function rangesByCounting({
  table,
  isHidden,
  least,
  grandTotal,
}: {
  table: DisclosureTable
  isHidden: (cell: number) => boolean
  least: (cell: number) => number
  grandTotal: number
}): { lower: number[]; upper: number[]; tables: number } {
  const { dimensions, strides, cellCount, values } = table
  const leavesPerCell = Array.from({ length: cellCount }, (_, cell) =>
    dimensions.reduce<number[]>(
      (cells, { codes, leavesOf }, at) => {
        const leaves = leavesOf[Math.floor(cell / (strides[at] ?? 1)) % codes.length] ?? []
        return cells.flatMap((base) => leaves.map((leaf) => base + leaf * (strides[at] ?? 1)))
      },
      [0],
    ),
  )
  const inner = leavesPerCell.flatMap((leaves, cell) =>
    leaves.length === 1 && leaves[0] === cell ? [cell] : [],
  )
  const [lower, upper] = [
    Array(cellCount).fill(Infinity) as number[],
    Array(cellCount).fill(-Infinity) as number[],
  ]
  const trial = new Map<number, number>()
  let tables = 0
  const fill = (at: number, left: number): void => {
    const cell = inner[at]
    if (cell === undefined) {
      if (left === 0) compare()
      return
    }
    const [from, to] = isHidden(cell) ? [least(cell), left] : [values[cell] ?? 0, values[cell] ?? 0]
    for (let value = from; value <= Math.min(to, left); value++) {
      trial.set(cell, value)
      fill(at + 1, left - value)
    }
  }
  const compare = (): void => {
    const own = leavesPerCell.map((leaves) => leaves.reduce((sum, leaf) => sum + (trial.get(leaf) ?? 0), 0))
    const fits = own.every((value, cell) => (isHidden(cell) ? value >= least(cell) : value === values[cell]))
    if (!fits) return
    tables++
    for (const [cell, value] of own.entries()) {
      lower[cell] = Math.min(lower[cell] ?? 0, value)
      upper[cell] = Math.max(upper[cell] ?? 0, value)
    }
  }
  fill(0, grandTotal)
  return { lower, upper, tables }
}
