import { evaluateNode, type Climb, type NodeProblem } from '../aggregate/evaluate-tree.ts'
import type { IndexTree } from '../aggregate/index-tree.ts'
import { componentOf } from './pca.ts'

/** 1 for every slot, but 0 for those whose given weight is 0: they are shown, and count for nothing. */
export function equalWeights(given: Float64Array): Float64Array {
  return given.map((weight) => (weight > 0 ? 1 : 0))
}

/** `against`: the slot that runs against the others of its node; null where there are too few values to say. */
type ComponentProblem = { readonly node: string; readonly against: number | null }

/**
 * Weights by the first principal component of the members of every node, from the innermost outwards: a sub-index is
 * aggregated with its weights before those of its own node are derived.
 *
 * @param leaves normalised indicators (NaN = missing)
 * @returns one per slot; or the node that has none
 */
export function pcaWeights({
  leaves,
  tree,
  climb,
}: {
  readonly leaves: readonly Float64Array[]
  readonly tree: IndexTree
  readonly climb: Climb
}):
  | { readonly ok: true; readonly weights: Float64Array }
  | { readonly ok: false; readonly problem: ComponentProblem | NodeProblem } {
  const weights = new Float64Array(leaves.length + tree.nodes.length).fill(1)
  const columns = [...leaves]
  for (const node of tree.nodes) {
    const { name, members } = node
    if (members.length > 1) {
      const component = componentOf(members.map((member) => columns[member]!))
      if (!component) return { ok: false, problem: { node: name, against: null } }
      const [against] = component.against
      if (against !== undefined) return { ok: false, problem: { node: name, against: members[against]! } }
      for (const [at, member] of members.entries()) weights[member] = Math.max(0, component.loadings[at]!)
    }
    const outcome = evaluateNode({ node, columns, weights, climb })
    if (!outcome.ok) return { ok: false, problem: outcome }
    columns.push(outcome.node.values)
  }
  return { ok: true, weights }
}
