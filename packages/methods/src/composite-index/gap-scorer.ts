import type { Draw } from './draw-plan.ts'
import { addWeighed, createGapNode, standardLine, toMeans } from './gap-node.ts'
import { weighRows } from './linear-kernel.ts'
import type { SdKind } from './moments.ts'
import { missingPatterns, presentWeights } from './missing-patterns.ts'

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
 * @param columns normalised indicators over the units to score (NaN = missing); logarithms for a geometric index
 * @param hasSubIndices whether the nodes are weighed in turn, by the second level of weights
 * @param standardiseBy the SD that sub-indices are standardised by before they are weighed; null = they are not
 * @param sums whether sub-indices are sums, not means
 */
export function createGapScorer({
  nodes,
  columns,
  hasSubIndices,
  standardiseBy,
  sums,
}: {
  readonly nodes: readonly {
    readonly name: string
    readonly members: readonly number[]
    readonly weights: readonly number[]
  }[]
  readonly columns: readonly Float64Array[]
  readonly hasSubIndices: boolean
  readonly standardiseBy: SdKind | null
  readonly sums: boolean
}): GapScorer {
  const unitCount = columns[0]!.length
  const gapNodes = nodes.map((node) => createGapNode({ ...node, columns }))
  const presence = missingPatterns(
    gapNodes.map(({ missing, has }) =>
      Float64Array.from(missing.patternOf, (pattern) => (has[pattern] === 1 ? 1 : Number.NaN)),
    ),
  )
  let values = new Float64Array(0)

  return (draws, out) => {
    if (values.length < draws.length * unitCount) values = new Float64Array(draws.length * unitCount)
    out.fill(0)
    for (const [position, node] of gapNodes.entries()) {
      const { members, rows } = node
      const weightings = draws.map(({ weights }) =>
        Float64Array.from(members, (member) => weights[0]![member]!),
      )
      weighRows({ rows, rowCount: unitCount, columnCount: members.length, weightings, out: values })
      for (const [at, { weights }] of draws.entries()) {
        const ofDraw = values.subarray(at * unitCount, (at + 1) * unitCount)
        toMeans(node, weightings[at]!, ofDraw)
        const line = standardiseBy ? standardLine(node, ofDraw, standardiseBy) : { factor: 1, shift: 0 }
        if (!line) return node.name
        const size = sums && !standardiseBy ? weightings[at]!.reduce((sum, weight) => sum + weight, 0) : 1
        const weight = hasSubIndices ? size * weights[1]![position]! : 1
        addWeighed({ node, values: ofDraw, line, weight, out: out.subarray(at * unitCount) })
      }
    }
    if (hasSubIndices) {
      for (const [at, { weights }] of draws.entries()) {
        const present = presentWeights(presence, weights[1]!)
        for (let unit = 0; unit < unitCount; unit++) {
          out[at * unitCount + unit]! /= present[presence.patternOf[unit]!]!
        }
      }
    }
    return null
  }
}
