import type { DesignAggregation, IndexDesign } from '../spec/index-design.ts'

/**
 * A (sub-)index. Its members are slots: 0 … n − 1 are the indicators, the nodes of the tree follow in their order.
 * Without members it has been left out.
 */
export type TreeNode = {
  readonly name: string
  readonly members: readonly number[]
  readonly aggregate: DesignAggregation
}

/** Every node stands behind its members; the last is the index. Any number of levels, also of unequal depth. */
export type IndexTree = { readonly leafCount: number; readonly nodes: readonly TreeNode[] }

/** One weight per slot, that within its node; the index has one too, which counts for nothing. */
export type TreeWeights = ArrayLike<number>

/** Name of the topmost node. */
export const indexNodeName = ''

type Shape = Pick<IndexDesign, 'indicators' | 'groups' | 'aggregate'>

/** The groups in their order, but every one behind the groups within it; then the index. */
export function treeOf({ indicators, groups, aggregate }: Shape): IndexTree {
  const ordered = innermostFirst(groups)
  const slotOfGroup = new Map(ordered.map(({ name }, position) => [name, indicators.length + position]))
  const membersOf = (name: string | undefined) => [
    ...indicators.flatMap(({ group }, position) => (group === name ? [position] : [])),
    ...ordered.flatMap((group) => (group.parent === name ? [slotOfGroup.get(group.name)!] : [])),
  ]
  const nodes = ordered.map((group) => ({
    name: group.name,
    members: membersOf(group.name),
    aggregate: group.aggregate ?? aggregate,
  }))
  const index = { name: indexNodeName, members: membersOf(undefined), aggregate }
  return { leafCount: indicators.length, nodes: [...nodes, index] }
}

/** @throws RangeError `groups`: a parent that is none of them, or is its own ancestor */
function innermostFirst(groups: IndexDesign['groups']): IndexDesign['groups'] {
  const depthOf = (name: string | undefined, steps = 0): number => {
    if (name === undefined) return 0
    if (steps > groups.length) throw new RangeError(`groups: ${name} is its own ancestor`)
    const group = groups.find((one) => one.name === name)
    if (!group) throw new RangeError(`groups: ${name} is none of them`)
    return 1 + depthOf(group.parent, steps + 1)
  }
  const depths = new Map(groups.map((group) => [group, depthOf(group.name)]))
  // Stable: groups of one level keep their order.
  return groups.toSorted((one, other) => depths.get(other)! - depths.get(one)!)
}

/** As the design gives them, in the order of the slots. */
export function weightsOf(shape: Shape): Float64Array {
  const ofGroup = new Map(shape.groups.map(({ name, weight }) => [name, weight]))
  const ofNodes = treeOf(shape).nodes.map(({ name }) => ofGroup.get(name) ?? 1)
  return Float64Array.from([...shape.indicators.map(({ weight }) => weight), ...ofNodes])
}

/** The tree without one indicator or node, and without the nodes that had nothing but it. */
export function withoutSlot({ leafCount, nodes }: IndexTree, slot: number): IndexTree {
  const gone = new Set([slot])
  const left = nodes.map((node, position) => {
    const members = node.members.filter((member) => !gone.has(member))
    if (members.length === 0) gone.add(leafCount + position)
    return { ...node, members }
  })
  return { leafCount, nodes: left }
}
