import type { IntegerProgram } from '../optimisation/index.ts'

/** Puts together a program column by column and row by row. */
export type ProgramBuilder = {
  /** @returns the number of the column; its lower bound is 0 */
  addColumn(column: { cost: number; upper: number; isInteger?: boolean }): number
  /** Adds an entry to the row that is being written. */
  addEntry(column: number, value: number): void
  /** Ends the row: its entries add up to something from lower to upper. */
  endRow(bounds: { lower: number; upper: number }): void
  finish(): IntegerProgram
}

export function programBuilder(): ProgramBuilder {
  const cost: number[] = []
  const upper: number[] = []
  const isInteger: number[] = []
  const rowStarts = [0]
  const rowColumns: number[] = []
  const rowValues: number[] = []
  const rowLower: number[] = []
  const rowUpper: number[] = []
  return {
    addColumn(column) {
      upper.push(column.upper)
      isInteger.push(column.isInteger === true ? 1 : 0)
      return cost.push(column.cost) - 1
    },
    addEntry(column, value) {
      rowColumns.push(column)
      rowValues.push(value)
    },
    endRow(bounds) {
      rowLower.push(bounds.lower)
      rowUpper.push(bounds.upper)
      rowStarts.push(rowColumns.length)
    },
    finish: () => ({
      cost: Float64Array.from(cost),
      lower: new Float64Array(cost.length),
      upper: Float64Array.from(upper),
      isInteger: Uint8Array.from(isInteger),
      rowStarts: Int32Array.from(rowStarts),
      rowColumns: Int32Array.from(rowColumns),
      rowValues: Float64Array.from(rowValues),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
    }),
  }
}
