import type { DesignAggregation } from '../spec/index-design.ts'
import type { MissingRule } from '../spec/index-spec.ts'
import { copelandParts } from './copeland-parts.ts'
import type { NodeValues } from './evaluate-tree.ts'
import type { IndexTree, TreeWeights } from './index-tree.ts'

/**
 * Splits every unit's index into one contribution per indicator, so that its contributions sum to its index.
 *
 * Climbing the tree, a member with value v and weight share p (its weight over the weights present in its node) is
 * worth, within its node,
 * - `arithmetic`: p · v;  `sum`: p · v · (all weights of the node)
 * - `geometric` (f = ln) and `harmonic` (f = 1/x), with G the node's value: L · p · (f(v) − f(1)) + p, where
 *   L = (G − 1) / (f(G) − f(1)). As Σ p · f(v) = f(G), these sum to G. For ln, L is the logarithmic mean of G and 1
 * - `copeland`: what `copelandParts` gives it
 *
 * A member that is itself a sub-index passes its worth on in proportion to its own contributions; under `copeland`,
 * which knows no amounts, by weight. Restandardising multiplies contributions by its factor and shares its shift by
 * weight.
 *
 * @returns one column per indicator; NaN where the unit has no index, or the indicator or its sub-index is missing
 *
 * Source of the geometric form: B. W. Ang, The LMDI approach to decomposition analysis: a practical guide, Energy
 * Policy 33 (2005) 867–871. O(units · indicators · levels).
 */
export function decompose({
  leaves,
  nodes,
  tree,
  weights,
  missing,
}: {
  readonly leaves: readonly Float64Array[]
  readonly nodes: readonly NodeValues[]
  readonly tree: IndexTree
  readonly weights: TreeWeights
  readonly missing: MissingRule
}): Float64Array[] {
  const parts = leaves.map((leaf) => ({ worth: leaf.slice(), share: leaf.map(() => 1) }))
  const values = [...leaves, ...nodes.map((node) => node.values)]
  const partsBelow: Part[][] = parts.map((part) => [part])
  for (const [position, { members, aggregate }] of tree.nodes.entries()) {
    const node = nodes[position]!
    const own = members.map((member) => ({
      values: values[member]!,
      weight: weights[member]!,
      parts: partsBelow[member]!,
    }))
    passUp({ node, members: own, aggregate, missing })
    const here = own.flatMap((member) => member.parts)
    for (const part of here) moveAlong(node, part)
    partsBelow.push(here)
  }
  return parts.map(({ worth }) => worth)
}

/** What an indicator is worth in the node reached so far, and its share of that node's weight. */
type Part = { worth: Float64Array; share: Float64Array }

type Member = { values: Float64Array; weight: number; parts: readonly Part[] }

function passUp({
  node,
  members,
  aggregate,
  missing,
}: {
  node: NodeValues
  members: readonly Member[]
  aggregate: DesignAggregation
  missing: MissingRule
}): void {
  const all = members.reduce((sum, { weight }) => sum + weight, 0)
  const present = presentWeights(members, node.values.length)
  const compared =
    aggregate === 'copeland'
      ? copelandParts({
          columns: members.map(({ values }) => ofTakingPart(values, node.aggregated)),
          weights: members.map(({ weight }) => weight),
          missing,
        })
      : null
  for (const [at, { values, weight, parts }] of members.entries()) {
    for (const { worth, share } of parts) {
      for (let unit = 0; unit < worth.length; unit++) {
        const p = weight / present[unit]!
        // What is missing has no worth to be given.
        if (compared)
          worth[unit] = Number.isNaN(worth[unit]) ? Number.NaN : compared[at]![unit]! * share[unit]!
        else
          worth[unit]! *= factors[aggregate]({ p, all, value: values[unit]!, mean: node.aggregated[unit]! })
        share[unit]! *= p
      }
    }
  }
}

/** Without the units that had too few members to be compared. */
function ofTakingPart(values: Float64Array, scores: Float64Array): Float64Array {
  return values.map((value, unit) => (Number.isNaN(scores[unit]) ? Number.NaN : value))
}

type Worth = { p: number; all: number; value: number; mean: number }

/** What a member's worth within its node is to its value. */
const factors: Record<DesignAggregation, (worth: Worth) => number> = {
  arithmetic: ({ p }) => p,
  sum: ({ p, all }) => p * all,
  geometric: ({ p, value, mean }) => (p * (logarithmicMeanWithOne(mean) * Math.log(value) + 1)) / value,
  harmonic: ({ p, value, mean }) => (p * (1 + mean - mean / value)) / value,
  // Not in proportion to the value: see `compared`.
  copeland: () => Number.NaN,
}

function presentWeights(members: readonly Member[], unitCount: number): Float64Array {
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

/** Along the node's line, and to nothing where the node has no value. */
function moveAlong({ values, line: { factor, shift } }: NodeValues, { worth, share }: Part): void {
  for (let unit = 0; unit < worth.length; unit++) {
    worth[unit] = Number.isNaN(values[unit]) ? Number.NaN : factor * worth[unit]! + shift * share[unit]!
  }
}
