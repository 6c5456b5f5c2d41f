import { describeTable, type DisclosureTable, type TableRequest } from './table.ts'
import type { Dimension } from './dimension.ts'

/** For tests: a dimension of one total and its parts. */
export function flat(name: string, total: string, parts: readonly string[]): Dimension {
  return { name, sums: [{ total, parts }] }
}

/** For tests: the table, or an error with the problem. */
export function tableOf(request: TableRequest): DisclosureTable {
  const described = describeTable(request)
  if (!described.ok) throw new Error(JSON.stringify(described.problem))
  return described.table
}

/** For tests: the cell with these codes. */
export function cellAt({ dimensions, strides }: DisclosureTable, ...codes: readonly string[]): number {
  return dimensions.reduce(
    (cell, { position }, at) => cell + (position.get(codes[at] ?? '') ?? NaN) * (strides[at] ?? 0),
    0,
  )
}

/** For tests: all combinations of the leaves of each dimension, the last varying fastest. */
export function leafCombinations(dimensions: readonly Dimension[]): string[][] {
  return dimensions.reduce<string[][]>(
    (rows, { sums, loose = [] }) => {
      const totals = new Set(sums.map(({ total }) => total))
      const codes = new Set([...sums.flatMap(({ parts }) => parts), ...loose])
      const leaves = [...codes].filter((code) => !totals.has(code))
      return rows.flatMap((row) => leaves.map((leaf) => [...row, leaf]))
    },
    [[]],
  )
}
