import type { AggregateMethod } from './index-spec.ts'
import type { IndexTree, NodeValues, TreeWeights } from './index-tree.ts'
import type { Line } from './standardise.ts'

/**
 * Splits every unit's index into one contribution per indicator, so that its contributions sum to its index.
 *
 * Climbing the tree, a member with value v and weight share p (its weight over the weights present in its node) is
 * worth, within its node,
 * - `arithmetic`: p · v;  `sum`: p · v · (all weights of the node)
 * - `geometric`, with G the node's value: L · p · ln v + p, where L = (G − 1) / ln G, the logarithmic mean of G and 1
 *   (1 if G = 1). As Σ p · ln v = ln G, these sum to G.
 *
 * A member that is itself a sub-index passes its worth on in proportion to its own contributions. Restandardising
 * multiplies contributions by its factor and shares its shift by weight.
 *
 * @returns one column per indicator; NaN where the unit has no index or the indicator is missing under `ignore`
 *
 * Source of the geometric form: B. W. Ang, The LMDI approach to decomposition analysis: a practical guide, Energy
 * Policy 33 (2005) 867–871. O(units · indicators · levels).
 */
export function decompose({
  leaves,
  levels,
  tree,
  weights,
  aggregate,
}: {
  readonly leaves: readonly Float64Array[]
  readonly levels: readonly (readonly NodeValues[])[]
  readonly tree: IndexTree
  readonly weights: TreeWeights
  readonly aggregate: AggregateMethod
}): Float64Array[] {
  const parts = leaves.map((leaf) => ({ worth: leaf.slice(), share: leaf.map(() => 1) }))
  let below: readonly Float64Array[] = leaves
  let leavesBelow = leaves.map((_, position) => [position])
  for (const [depth, nodes] of tree.entries()) {
    const leavesHere = nodes.map(({ members }) => members.flatMap((member) => leavesBelow[member]!))
    for (const [position, { members }] of nodes.entries()) {
      const node = levels[depth]![position]!
      passUp({
        node,
        members: members.map((member) => ({
          values: below[member]!,
          weight: weights[depth]![member]!,
          parts: leavesBelow[member]!.map((leaf) => parts[leaf]!),
        })),
        aggregate,
      })
      for (const leaf of leavesHere[position]!) moveAlong(node.line, parts[leaf]!)
    }
    below = levels[depth]!.map(({ values }) => values)
    leavesBelow = leavesHere
  }
  return parts.map(({ worth }) => blankWithoutIndex(worth, below[0]!))
}

/** What an indicator is worth in the node reached so far, and its share of that node's weight. */
type Part = { worth: Float64Array; share: Float64Array }

type Member = { values: Float64Array; weight: number; parts: Part[] }

function passUp({
  node,
  members,
  aggregate,
}: {
  node: NodeValues
  members: Member[]
  aggregate: AggregateMethod
}): void {
  const all = members.reduce((sum, { weight }) => sum + weight, 0)
  const present = presentWeights(members, node.values.length)
  for (const { values, weight, parts } of members) {
    for (const { worth, share } of parts) {
      for (let unit = 0; unit < worth.length; unit++) {
        const p = weight / present[unit]!
        share[unit]! *= p
        if (aggregate === 'geometric') {
          const value = values[unit]!
          worth[unit]! *= (p * (logarithmicMeanWithOne(node.aggregated[unit]!) * Math.log(value) + 1)) / value
        } else {
          worth[unit]! *= aggregate === 'sum' ? p * all : p
        }
      }
    }
  }
}

function presentWeights(members: Member[], unitCount: number): Float64Array {
  const present = new Float64Array(unitCount)
  for (const { values, weight } of members) {
    for (let unit = 0; unit < unitCount; unit++) {
      if (!Number.isNaN(values[unit])) present[unit]! += weight
    }
  }
  return present
}

/** (g − 1) / ln g, by its series next to 1, where the quotient loses its digits. */
function logarithmicMeanWithOne(g: number): number {
  const distance = g - 1
  return Math.abs(distance) < 1e-5 ? 1 + distance / 2 - distance ** 2 / 12 : distance / Math.log(g)
}

function moveAlong({ factor, shift }: Line, { worth, share }: Part): void {
  for (let unit = 0; unit < worth.length; unit++) worth[unit] = factor * worth[unit]! + shift * share[unit]!
}

function blankWithoutIndex(worth: Float64Array, index: Float64Array): Float64Array {
  return worth.map((value, unit) => (Number.isNaN(index[unit]) ? Number.NaN : value))
}
