import { treeOf, weightsOf } from '../aggregate/index-tree.ts'
import type { IndexDesign } from '../spec/index-design.ts'

export type EffectiveWeight = {
  /** Column of an indicator, or name of a group; '' = the index. */
  readonly name: string
  readonly isIndicator: boolean
  /** The group that it stands in, '' = the index; null of the index itself. */
  readonly parent: string | null
  /** Within its group, as given. */
  readonly weight: number
  /** Its share of the whole index, 0 … 1; all indicators together have 1. */
  readonly effectiveWeight: number
}

/**
 * The tree of a design, and what every indicator and group weighs in the index as a whole: its share within its group, times that of the group
 * within its own, up to the index. An indicator in a small group counts more than its neighbour in a large one, though
 * both are given weight 1. That is what a weight asks for; how much an indicator really moves the index also depends on
 * how it varies and goes together with others (`correlations`).
 *
 * @returns the indicators in their order, then the groups, those within others first, then the index
 *
 * Checked against COINr 1.1.14 (get_eff_weights) on the ASEM framework. O(indicators + groups).
 */
export function effectiveWeights(
  design: Pick<IndexDesign, 'indicators' | 'groups' | 'aggregate'>,
): EffectiveWeight[] {
  const { leafCount, nodes } = treeOf(design)
  const weights = weightsOf(design)
  const shares = weights.map(() => 1)
  for (const [position, { members }] of [...nodes.entries()].toReversed()) {
    const all = members.reduce((sum, member) => sum + weights[member]!, 0)
    for (const member of members) shares[member] = (shares[leafCount + position]! * weights[member]!) / all
  }
  const parentOf = (slot: number) => nodes.find(({ members }) => members.includes(slot))?.name ?? null
  const names = [...design.indicators.map(({ column }) => column), ...nodes.map(({ name }) => name)]
  return names.map((name, slot) => ({
    name,
    isIndicator: slot < leafCount,
    parent: parentOf(slot),
    weight: weights[slot]!,
    effectiveWeight: shares[slot]!,
  }))
}
