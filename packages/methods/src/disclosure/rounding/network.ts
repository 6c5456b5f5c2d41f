import { splitIntoFamilies } from './families.ts'
import { cheapestCirculation, type Arc } from './flow.ts'
import { distanceOf, stepsBeyond, upsPerCell, type RoundingTask } from './task.ts'

/** Free cells whose sums make a network, so that the nearest choice for them is found directly, all others held fast. */
export type RoundingBlock = {
  readonly members: Int32Array
  /** Cells with one of the members only, per member. */
  readonly single: readonly (readonly number[])[]
  /** Cells with the same several members, and where they stand in the network. */
  readonly shared: readonly {
    readonly cells: readonly number[]
    readonly size: number
    readonly from: number
    readonly to: number
  }[]
  /** Per member: the nodes that its own arc leads from and to. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly nodeCount: number
}

/**
 * Rows and columns make a network: what goes up flows from the total through the rows to the cells and through the columns
 * back. So do the rows and columns of a part of a larger table.
 *
 * @param members free inner cells, ascending
 * @returns null if the sums of these cells are no such network
 *
 * Source: Cox and Ernst 1982, Controlled Rounding, INFOR 20(4), 423–432.
 */
export function blockOf(task: RoundingTask, members: Int32Array): RoundingBlock | null {
  const position = new Map(Array.from(members, (member, at) => [member, at]))
  const own = new Map<number, number[]>()
  members.forEach((member, at) => {
    for (const cell of task.holders[member]!) {
      const held = own.get(cell)
      if (held === undefined) own.set(cell, [at])
      else held.push(at)
    }
  })
  const alike = [...Map.groupBy(own, ([, held]) => held.join()).values()]
  const single = Array.from(members, (): number[] => [])
  const sets: { cells: number[]; held: readonly number[] }[] = []
  for (const same of alike) {
    const cells = same.map(([cell]) => cell)
    const held = same[0]![1]
    if (held.length === 1) single[held[0]!]!.push(...cells)
    else sets.push({ cells, held })
  }
  const holders = Array.from(position, (): number[] => [])
  sets.forEach(({ held }, set) => held.forEach((at) => holders[at]!.push(set)))
  const families = splitIntoFamilies(
    sets.map(({ held }) => held),
    holders,
  )
  if (families === null) return null
  const order = [...sets.keys()].sort((one, other) => sets[other]!.held.length - sets[one]!.held.length)
  const nodes = [new Int32Array(members.length), new Int32Array(members.length)] as const
  let nodeCount = 1
  const shared = order.map((set) => {
    const { cells, held } = sets[set]!
    const nodeOf = nodes[families[set]! as 0 | 1]
    const [above, node] = [nodeOf[held[0]!]!, nodeCount++]
    for (const at of held) nodeOf[at] = node
    const isRow = families[set] === 0
    return { cells, size: held.length, from: isRow ? above : node, to: isRow ? node : above }
  })
  return { members, single, shared, from: nodes[0], to: nodes[1], nodeCount }
}

/**
 * The best choice for a block.
 *
 * @param isUp the choice for all free cells
 * @param stepWeight what a step beyond the neighbouring multiples costs besides its distance
 * @returns per member 1 = up, 0 = down
 */
export function roundBlock({
  task,
  block,
  isUp,
  stepWeight,
}: {
  task: RoundingTask
  block: RoundingBlock
  isUp: ArrayLike<number>
  stepWeight: number
}): Int32Array {
  const others = Uint8Array.from(isUp)
  for (const member of block.members) others[member] = 0
  const ups = upsPerCell(task, others)
  const costOf = (cells: readonly number[], more: number) =>
    cells.reduce((sum, cell) => {
      const own = ups[cell]! + more
      return sum + distanceOf(task, cell, own) + stepWeight * stepsBeyond(task, cell, own)
    }, 0)
  const arcs: Arc[] = block.single.map((cells, at) => ({
    from: block.from[at]!,
    to: block.to[at]!,
    room: 1,
    cost: costOf(cells, 1) - costOf(cells, 0),
  }))
  for (const { cells, size, from, to } of block.shared) {
    // The cost bends only where a cell passes the multiples next to its true value.
    const bends = cells.flatMap((cell) => [0, 1].map((more) => task.lowest[cell]! + more - ups[cell]!))
    const ends = [...new Set([0, ...bends.filter((bend) => bend > 0 && bend < size), size])].sort(
      (one, other) => one - other,
    )
    ends.slice(1).forEach((end, at) => {
      const start = ends[at]!
      arcs.push({ from, to, room: end - start, cost: costOf(cells, start + 1) - costOf(cells, start) })
    })
  }
  const flow = cheapestCirculation(arcs, block.nodeCount)
  if (flow === null) throw new Error('a choice of none is a flow')
  return flow.slice(0, block.members.length)
}
