import type { Draw } from './draw-plan.ts'
import {
  addWeighed,
  createGapNode,
  meanFactors,
  nodePresence,
  standardLine,
  type GapNode,
} from './gap-node.ts'
import { weighRows } from './linear-kernel.ts'
import type { SdKind } from '../columns/moments.ts'
import type { MissingPatterns } from './missing-patterns.ts'

/** Writes `out[draw · unitCount + unit]`; returns the name of a node that cannot be standardised, else null. */
export type GapScorer = (draws: readonly Draw[], out: Float64Array) => string | null

/**
 * Scores of draws where units lack indicators and the rest counts (`ignore`). A node is then a weighted sum over what
 * is present, divided by the weights present, and these depend only on which ones a unit lacks: they are summed once
 * per pattern of gaps and draw, not per unit.
 *
 * Scores are the index of each draw (of a geometric one, its logarithm) up to a straight line.
 *
 * @param nodes the sub-indices, each with the positions and weights of its indicators; or one node, the index
 * @param nodeSlots where the weights of the sub-indices stand, which are weighed in turn; null = the node is the index
 * @param columns normalised indicators over the units to score (NaN = missing); for a geometric or harmonic index
 *   their logarithms or reciprocals
 * @param standardiseBy the SD that sub-indices are standardised by before they are weighed; null = they are not
 * @param sums whether sub-indices are sums, not means
 * @param leastPresent the share of a node's members that a unit needs to have it
 */
export function createGapScorer({
  nodes,
  nodeSlots,
  columns,
  standardiseBy,
  sums,
  leastPresent,
}: {
  readonly nodes: readonly {
    readonly name: string
    readonly members: readonly number[]
    readonly weights: readonly number[]
  }[]
  readonly nodeSlots: readonly number[] | null
  readonly columns: readonly Float64Array[]
  readonly standardiseBy: SdKind | null
  readonly sums: boolean
  readonly leastPresent: number
}): GapScorer {
  const unitCount = columns[0]!.length
  const gapNodes = nodes.map((node) => createGapNode({ ...node, columns, leastPresent }))
  const patterns = nodeSlots ? jointPatterns(gapNodes) : null
  let values = new Float64Array(0)

  return (draws, out) => {
    if (values.length < draws.length * unitCount) values = new Float64Array(draws.length * unitCount)
    out.fill(0)
    const presences: Uint8Array[][] = draws.map(() => [])
    for (const [position, node] of gapNodes.entries()) {
      const { members, rows } = node
      const weightings = draws.map(({ weights, leftOut }) =>
        Float64Array.from(members, (member) => (member === leftOut ? 0 : weights[member]!)),
      )
      weighRows({ rows, rowCount: unitCount, columnCount: members.length, weightings, out: values })
      for (const [at, { weights, leftOut }] of draws.entries()) {
        const weighting = weightings[at]!
        const has = nodePresence(node, weighting, leftOut)
        presences[at]!.push(has)
        if (!has.includes(1)) continue
        const draw = {
          node,
          has,
          factors: meanFactors(node, has, weighting),
          sums: values.subarray(at * unitCount, (at + 1) * unitCount),
        }
        const line = standardiseBy ? standardLine(draw, standardiseBy) : { factor: 1, shift: 0 }
        if (!line) return node.name
        const size = sums && !standardiseBy ? weighting.reduce((sum, weight) => sum + weight, 0) : 1
        const weight = nodeSlots ? size * weights[nodeSlots[position]!]! : 1
        addWeighed({ draw, line, weight, out: out.subarray(at * unitCount) })
      }
    }
    if (nodeSlots && patterns) {
      for (const [at, { weights }] of draws.entries()) {
        const present = presentNodeWeights({
          patterns,
          presences: presences[at]!,
          weights: nodeSlots.map((slot) => weights[slot]!),
        })
        for (let unit = 0; unit < unitCount; unit++) {
          out[at * unitCount + unit]! /= present[patterns.patternOf[unit]!]!
        }
      }
    }
    return null
  }
}

/** Which pattern units have in each node: `nodePatterns[pattern][node]`. */
type JointPatterns = Pick<MissingPatterns, 'patternOf'> & { readonly nodePatterns: readonly number[][] }

function jointPatterns(nodes: readonly GapNode[]): JointPatterns {
  const unitCount = nodes[0]!.missing.patternOf.length
  const patternOf = new Uint32Array(unitCount)
  let nodePatterns: number[][] = [[]]
  for (const { missing } of nodes) {
    // Splits every pattern so far by the unit's pattern in this node.
    const split = new Map<number, number>()
    const next: number[][] = []
    for (let unit = 0; unit < unitCount; unit++) {
      const own = missing.patternOf[unit]!
      const key = patternOf[unit]! * missing.patterns.length + own
      let joint = split.get(key)
      if (joint === undefined) {
        joint = next.length
        split.set(key, joint)
        next.push([...nodePatterns[patternOf[unit]!]!, own])
      }
      patternOf[unit] = joint
    }
    nodePatterns = next
  }
  return { patternOf, nodePatterns }
}

/** Per joint pattern the sum of the weights of the nodes that its units have. */
function presentNodeWeights({
  patterns: { nodePatterns },
  presences,
  weights,
}: {
  patterns: JointPatterns
  presences: readonly Uint8Array[]
  weights: readonly number[]
}): Float64Array {
  return Float64Array.from(nodePatterns, (ofNodes) => {
    let sum = 0
    for (let node = 0; node < ofNodes.length; node++)
      sum += presences[node]![ofNodes[node]!]! * weights[node]!
    return sum
  })
}
