import type { LineMove, LineMoves, Reach } from './line-moves.ts'
import type { DisclosureTable } from '../table/table.ts'

export type MoveSearch = {
  readonly table: DisclosureTable
  readonly lines: readonly LineMoves[]
  /** What hiding the cell costs now; 0 for hidden ones, Infinity where it may not be hidden. */
  readonly cost: Float64Array
  /** How far the cell can go down or up for the strongest attacker. */
  readonly roomDown: Float64Array
  readonly roomUp: Float64Array
  /** Line moves looked at per dimension, before all are. */
  readonly breadth: number
}

/** A change of a table that all sums survive: by how much each cell changes. */
export type Move = { readonly cells: readonly number[]; readonly changes: readonly number[] }

/** Orientations of a move, as bits: the starting cell rises, or falls. */
const RISING = 1
const FALLING = 2
const MOST_DIMENSIONS = 12

/**
 * Finds the cheapest change of the table by `step` at a cell that all sums survive and that is a product of one line move
 * per dimension (a "cube" of 2ᵈ cells in most cases).
 * @returns null without any
 * @throws RangeError `dimensions`: more than twelve
 */
export function findMove(search: MoveSearch, { cell, step }: { cell: number; step: number }): Move | null {
  const { breadth } = search
  return (
    findNearMove(search, { cell, step }) ??
    new Product(search, { cell, step, breadth, reach: 'far' }).cheapest() ??
    new Product(search, { cell, step, breadth: Infinity, reach: 'far' }).cheapest()
  )
}

/** As `findMove`, but only by short line moves: quick, and may miss one. */
export function findNearMove(
  search: MoveSearch,
  { cell, step }: { cell: number; step: number },
): Move | null {
  return new Product(search, { cell, step, breadth: search.breadth, reach: 'near' }).cheapest()
}

class Product {
  readonly #search: MoveSearch
  readonly #step: number
  readonly #choices: Candidate[][]
  /** The cells taken so far, with their signs. */
  readonly #cells: number[]
  readonly #signs: number[]
  #best = Infinity
  #bestMove: Move | null = null

  constructor(
    search: MoveSearch,
    { cell, step, breadth, reach }: { cell: number; step: number; breadth: number; reach: Reach },
  ) {
    const { table, lines } = search
    if (lines.length > MOST_DIMENSIONS) throw new RangeError('dimensions: more than twelve')
    this.#search = search
    this.#step = step
    this.#cells = [cell]
    this.#signs = [1]
    this.#choices = table.dimensions.map(({ codes }, at) => {
      const stride = table.strides[at] ?? 1
      const code = Math.floor(cell / stride) % codes.length
      return this.#promising(lines[at]?.through(code, reach) ?? [], stride).slice(0, breadth)
    })
    this.#choices.sort((a, b) => a.length - b.length)
  }

  cheapest(): Move | null {
    const cell = this.#cells[0] ?? 0
    this.#extend(0, this.#search.cost[cell] ?? 0, this.#ways(cell, 1))
    return this.#bestMove
  }

  #extend(depth: number, cost: number, ways: number): void {
    const choice = this.#choices[depth]
    if (choice === undefined) {
      this.#best = cost
      const step = ways & RISING ? this.#step : -this.#step
      this.#bestMove = { cells: this.#cells.slice(), changes: this.#signs.map((sign) => sign * step) }
      return
    }
    const size = this.#cells.length
    for (const candidate of choice) {
      // Every product with this line move holds its cells on the starting cell's line.
      if (candidate.lineCost >= this.#best) break
      this.#multiply(candidate, { depth, size, cost, ways })
      this.#cells.length = size
      this.#signs.length = size
    }
  }

  /** Copies the cells so far along the line move, and goes on if there is room and it is not too dear. */
  #multiply(
    { move: { steps, signs }, stride }: Candidate,
    { depth, size, cost, ways }: { depth: number; size: number; cost: number; ways: number },
  ): void {
    let [grownCost, grownWays] = [cost, ways]
    for (let k = 0; k < steps.length; k++) {
      const offset = (steps[k] ?? 0) * stride
      const sign = signs[k] ?? 1
      for (let at = 0; at < size; at++) {
        const other = (this.#cells[at] ?? 0) + offset
        const otherSign = sign * (this.#signs[at] ?? 1)
        grownCost += this.#search.cost[other] ?? Infinity
        if (grownCost >= this.#best) return
        grownWays &= this.#ways(other, otherSign)
        if (grownWays === 0) return
        this.#cells.push(other)
        this.#signs.push(otherSign)
      }
    }
    this.#extend(depth + 1, grownCost, grownWays)
  }

  /** In which orientations of the move the cell has room. */
  #ways(cell: number, sign: number): number {
    const up = this.#step <= (this.#search.roomUp[cell] ?? 0)
    const down = this.#step <= (this.#search.roomDown[cell] ?? 0)
    const [withIt, againstIt] = sign > 0 ? [up, down] : [down, up]
    return (withIt ? RISING : 0) | (againstIt ? FALLING : 0)
  }

  /** The line moves that are possible on the cell's own line, the cheapest first. */
  #promising(moves: readonly LineMove[], stride: number): Candidate[] {
    const cell = this.#cells[0] ?? 0
    const found: Candidate[] = []
    for (const move of moves) {
      let [lineCost, ways] = [0, RISING | FALLING]
      for (let k = 0; k < move.steps.length && ways !== 0; k++) {
        const other = cell + (move.steps[k] ?? 0) * stride
        lineCost += this.#search.cost[other] ?? Infinity
        ways &= this.#ways(other, move.signs[k] ?? 1)
      }
      if (ways !== 0 && lineCost < Infinity) found.push({ move, stride, lineCost })
    }
    return found.sort((a, b) => a.lineCost - b.lineCost)
  }
}

type Candidate = { readonly move: LineMove; readonly stride: number; readonly lineCost: number }
