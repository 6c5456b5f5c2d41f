import { findMove, type MoveSearch } from './find-move.ts'
import { LineMoves } from './line-moves.ts'
import { ProtectionProofs } from './protection-proofs.ts'
import type { DisclosureTable } from '../table/table.ts'

/** Cells to protect, where a protection interval of `step` must be left. */
export type PatternTask = {
  readonly table: DisclosureTable
  readonly primaries: readonly number[]
  readonly step: Float64Array
  /** What hiding each cell costs; Infinity where it may not be hidden. */
  readonly price: Float64Array
  /** What the strongest attacker knows. */
  readonly bounds: { readonly lower: Float64Array; readonly upper: Float64Array }
}

/** Cells whose hiding protects a primary cell: tables that differ in these only look the same from outside. */
type Support = readonly number[]

const BREADTH = 24
/** Larger systems of equations would take longer to solve than publishing one more cell is worth. */
const LARGEST_COMPONENT = 600

/** A growing and shrinking set of hidden cells; every primary cell leans on a support. */
export class PatternSearch {
  readonly #task: PatternTask
  readonly #search: MoveSearch
  readonly #isPrimary: Uint8Array
  readonly #supports = new Map<number, Support>()
  /** Per hidden cell: the primary cells that lean on it. */
  readonly #leaning = new Map<number, Set<number>>()
  readonly #secondaries = new Set<number>()
  readonly #hidden: Uint8Array
  #cost = 0
  #work = 0
  #guard: {
    readonly singles: ReadonlySet<number>
    readonly concerns: (cell: number, single: number) => boolean
  } | null = null
  /** Supports as they were before the attempt under way. */
  #before: Map<number, Support | null> | null = null

  constructor(task: PatternTask) {
    const { table, primaries, price, bounds } = task
    this.#task = task
    this.#isPrimary = new Uint8Array(table.cellCount)
    for (const cell of primaries) this.#isPrimary[cell] = 1
    this.#hidden = this.#isPrimary.slice()
    this.#search = {
      table,
      lines: table.dimensions.map((dimension) => new LineMoves(dimension)),
      cost: price.map((value, cell) => (this.#isPrimary[cell] ? 0 : value)),
      roomDown: table.values.map((value, cell) =>
        table.exists[cell] ? value - (bounds.lower[cell] ?? 0) : Infinity,
      ),
      roomUp: table.values.map((value, cell) =>
        table.exists[cell] ? (bounds.upper[cell] ?? 0) - value : Infinity,
      ),
      breadth: BREADTH,
    }
  }

  get cost(): number {
    return this.#cost
  }

  /** About how many steps it took so far to solve equations. */
  get work(): number {
    return this.#work
  }

  get secondaries(): ReadonlySet<number> {
    return this.#secondaries
  }

  unprotected(): number[] {
    return this.#task.primaries.filter((cell) => !this.#supports.has(cell))
  }

  /** The primary cells that lean on the cell. */
  leaningOn(cell: number): readonly number[] {
    return [...(this.#leaning.get(cell) ?? [])]
  }

  supportOf(cell: number): Support {
    return this.#supports.get(cell) ?? []
  }

  /** Protects what the hidden cells protect already. */
  useWhatIsHidden(): void {
    const open = this.unprotected()
    if (open.length === 0) return
    const proofs = this.#proofs()
    for (const cell of open) {
      const support = proofs.support(cell, this.#stepOf(cell))
      if (support !== null) this.#put(cell, support)
    }
  }

  /** Gives each of the cells the support that hides least, one after the other, whatever it had before. */
  route(cells: readonly number[]): void {
    for (const cell of cells) this.#take(cell)
    for (const cell of cells) {
      this.#take(cell)
      const move = findMove(this.#search, { cell, step: this.#stepOf(cell) })
      if (move !== null) this.#put(cell, move.cells)
    }
  }

  /**
   * Gives each primary cell, for every single in its support, one more support in which the single's own count does not
   * change: whoever knows that one does not get further. From now on no cell is published that would undo this.
   *
   * @param concerns would it be something new to the single?
   */
  guardSingles(singles: ReadonlySet<number>, concerns: (cell: number, single: number) => boolean): void {
    this.#guard = { singles, concerns }
    const proofs = this.#proofs()
    for (const cell of this.#task.primaries) {
      for (const single of this.#unguarded(cell, this.supportOf(cell))) {
        const support = this.#supportWithout({ cell, single, proofs }) ?? this.#routeWithout(cell, single)
        if (support !== null) this.#put(this.#guardKey(cell, single), support)
      }
    }
  }

  /**
   * Publishes secondary cells one after the other, the dearest first, wherever the primary cells that lean on them can
   * lean on the remaining ones.
   * @param seeds only in the components that hold one of these; left out: everywhere
   */
  publishWhatIsNotNeeded(seeds?: Iterable<number>): void {
    const { price } = this.#task
    const proofs = this.#proofs(seeds)
    const order = [...this.#secondaries].filter((cell) => proofs.covers(cell))
    order.sort((a, b) => (price[b] ?? 0) - (price[a] ?? 0))
    for (const cell of order) {
      proofs.publish(cell)
      if (!this.#leanElsewhere(cell, proofs)) proofs.hide(cell)
    }
    this.#work += proofs.work
  }

  /** Tries a change, and takes it back if it made the pattern dearer or left a cell without support. */
  attempt(change: () => void): void {
    const before = this.#cost
    this.#before = new Map()
    change()
    const changed = this.#before
    this.#before = null
    const isWorse =
      this.#cost > before + 1e-9 || [...changed.keys()].some((cell) => !this.#supports.has(cell))
    if (!isWorse) return
    for (const cell of changed.keys()) this.#take(cell)
    for (const [cell, support] of changed) if (support !== null) this.#put(cell, support)
  }

  #leanElsewhere(cell: number, proofs: ProtectionProofs): boolean {
    const moved: [number, Support][] = []
    for (const key of this.leaningOn(cell)) {
      const { primary, single } = this.#fromKey(key)
      const support = this.#supportWithout({ cell: primary, single, proofs })
      if (support === null) return false
      moved.push([key, support])
      if (single !== null) continue
      for (const other of this.#unguarded(primary, support)) {
        const guarding = this.#supportWithout({ cell: primary, single: other, proofs })
        if (guarding === null) return false
        moved.push([this.#guardKey(primary, other), guarding])
      }
    }
    for (const [key, support] of moved) this.#put(key, support)
    return true
  }

  /** Supports of a primary cell without a single are kept under numbers beyond the cells. */
  #guardKey(cell: number, single: number): number {
    return this.#task.table.cellCount * (single + 1) + cell
  }

  #fromKey(key: number): { primary: number; single: number | null } {
    const { cellCount } = this.#task.table
    return { primary: key % cellCount, single: key < cellCount ? null : Math.floor(key / cellCount) - 1 }
  }

  /** The singles in a support of the cell for whom it has no support without them. */
  #unguarded(cell: number, support: Support): number[] {
    const { singles, concerns } = this.#guard ?? {}
    if (singles === undefined || concerns === undefined) return []
    return support.filter(
      (own) =>
        own !== cell &&
        singles.has(own) &&
        concerns(cell, own) &&
        !this.#supports.has(this.#guardKey(cell, own)),
    )
  }

  #supportWithout({
    cell,
    single,
    proofs,
  }: {
    cell: number
    single: number | null
    proofs: ProtectionProofs
  }): Support | null {
    if (single === null) return proofs.support(cell, this.#stepOf(cell))
    const wasPublished = proofs.isPublished(single)
    proofs.publish(single)
    const support = proofs.support(cell, this.#stepOf(cell))
    if (!wasPublished) proofs.hide(single)
    return support
  }

  #routeWithout(cell: number, single: number): Support | null {
    const { roomUp, roomDown } = this.#search
    const room = { up: roomUp[single] ?? 0, down: roomDown[single] ?? 0 }
    roomUp[single] = roomDown[single] = 0
    const move = findMove(this.#search, { cell, step: this.#stepOf(cell) })
    roomUp[single] = room.up
    roomDown[single] = room.down
    return move?.cells ?? null
  }

  #proofs(seeds?: Iterable<number>): ProtectionProofs {
    const { table, bounds } = this.#task
    return new ProtectionProofs({ table, bounds, hidden: this.#hidden, seeds, largest: LARGEST_COMPONENT })
  }

  #stepOf(cell: number): number {
    return this.#task.step[cell] ?? 1
  }

  #put(cell: number, support: Support): void {
    this.#take(cell)
    this.#supports.set(cell, support)
    for (const used of support) {
      const leaning = this.#leaning.get(used)
      if (leaning !== undefined) {
        leaning.add(cell)
        continue
      }
      this.#leaning.set(used, new Set([cell]))
      if (this.#isPrimary[used] || !this.#task.table.exists[used]) continue
      this.#hidden[used] = 1
      this.#secondaries.add(used)
      this.#cost += this.#task.price[used] ?? 0
      this.#search.cost[used] = 0
    }
  }

  #take(cell: number): void {
    const support = this.#supports.get(cell)
    if (this.#before !== null && !this.#before.has(cell)) this.#before.set(cell, support ?? null)
    if (support === undefined) return
    this.#supports.delete(cell)
    for (const used of support) {
      const leaning = this.#leaning.get(used)
      leaning?.delete(cell)
      if (leaning === undefined || leaning.size > 0) continue
      this.#leaning.delete(used)
      if (!this.#secondaries.delete(used)) continue
      this.#hidden[used] = 0
      this.#cost -= this.#task.price[used] ?? 0
      this.#search.cost[used] = this.#task.price[used] ?? 0
    }
  }
}
