import { findNearMove, type Move } from '../suppress/find-move.ts'
import { LineMoves } from '../suppress/line-moves.ts'
import type { DisclosureTable } from '../table/table.ts'

/**
 * Proves hidden cells protected without solving equations: by a second table that differs from the true one in a product of
 * shifts. The search may be trusted no more than a guess; each table it finds is checked against every equation and
 * bound.
 *
 * @param step by how much the cell must differ; 0: no such proof is tried
 * @returns for a cell, those in which the second table differs, or null where none was found. `known`: a cell whose count the
 *   attacker knows besides
 */
export function quickProofs({
  table,
  hidden,
  bounds,
  step,
  lines = table.dimensions.map((dimension) => new LineMoves(dimension)),
}: {
  table: DisclosureTable
  hidden: Uint8Array
  bounds: { readonly lower: Float64Array; readonly upper: Float64Array }
  step: number
  /** To use those of an earlier call again. */
  lines?: readonly LineMoves[]
}): (cell: number, known?: number) => readonly number[] | null {
  const search = {
    table,
    lines,
    cost: Float64Array.from(hidden, (isHidden, cell) => (isHidden || !table.exists[cell] ? 0 : Infinity)),
    roomDown: table.values.map((value, cell) =>
      table.exists[cell] ? value - (bounds.lower[cell] ?? 0) : Infinity,
    ),
    roomUp: table.values.map((value, cell) =>
      table.exists[cell] ? (bounds.upper[cell] ?? 0) - value : Infinity,
    ),
    breadth: 24,
  }
  const { roomDown, roomUp } = search
  return (cell, known) => {
    if (!(step > 0)) return null
    const room = { down: roomDown[known ?? -1], up: roomUp[known ?? -1] }
    if (known !== undefined) roomDown[known] = roomUp[known] = 0
    const move = findNearMove(search, { cell, step })
    if (known !== undefined) [roomDown[known], roomUp[known]] = [room.down ?? 0, room.up ?? 0]
    if (move === null || move.cells[0] !== cell || move.cells.some((changed) => changed === known))
      return null
    return isInvisible({ move, table, hidden, bounds }) ? move.cells : null
  }
}

/** Does the table after the move look the same to somebody who sees what is not hidden and knows the bounds? */
function isInvisible({
  move: { cells, changes },
  table: { values, equations, exists },
  hidden,
  bounds,
}: {
  move: Move
  table: DisclosureTable
  hidden: Uint8Array
  bounds: { readonly lower: Float64Array; readonly upper: Float64Array }
}): boolean {
  const excess = new Map<number, number>()
  const isPossible = cells.every((cell, k) => {
    if (!exists[cell]) return true
    const change = changes[k] ?? 0
    const after = (values[cell] ?? 0) + change
    for (let e = equations.cellStarts[cell] ?? 0; e < (equations.cellStarts[cell + 1] ?? 0); e++) {
      const equation = equations.ofCell[e] ?? 0
      const isTotal = equations.cells[equations.starts[equation] ?? 0] === cell
      excess.set(equation, (excess.get(equation) ?? 0) + (isTotal ? -change : change))
    }
    return hidden[cell] === 1 && after >= (bounds.lower[cell] ?? 0) && after <= (bounds.upper[cell] ?? 0)
  })
  return isPossible && new Set(cells).size === cells.length && [...excess.values()].every((sum) => sum === 0)
}
