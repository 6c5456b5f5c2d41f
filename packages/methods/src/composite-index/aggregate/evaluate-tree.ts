import { standardiseColumn, type Line, type StandardiseProblem } from '../normalise/standardise.ts'
import type { DesignAggregation } from '../spec/index-design.ts'
import type { MissingRule, MomentScale } from '../spec/index-spec.ts'
import type { SdKind } from '../columns/moments.ts'
import { aggregateColumns } from './aggregate.ts'
import type { IndexTree, TreeNode, TreeWeights } from './index-tree.ts'

/** What a node came out as: aggregated from its members, and moved to `values` along `line` if restandardised. */
export type NodeValues = {
  readonly aggregated: Float64Array
  readonly values: Float64Array
  readonly line: Line
}

/** How a tree is climbed. */
export type Climb = {
  readonly missing: MissingRule
  readonly leastPresent: number
  /** What every node is standardised to; null = nodes stay as aggregated. */
  readonly restandardise: { readonly sdKind: SdKind; readonly scale: MomentScale } | null
}

export type NodeProblem = {
  readonly ok: false
  readonly problem: StandardiseProblem | 'not-positive' | 'too-many-units'
  readonly node: string
  readonly aggregate: DesignAggregation
}

export type TreeOutcome = { readonly ok: true; readonly nodes: readonly NodeValues[] } | NodeProblem

/**
 * Climbs the tree: aggregates the members of every node and restandardises the result, if so wanted.
 *
 * @param leaves normalised indicators (NaN = missing), one column each
 * @returns one per node of the tree; of a node without members empty columns
 */
export function evaluateTree({
  leaves,
  tree,
  weights,
  climb,
}: {
  readonly leaves: readonly Float64Array[]
  readonly tree: IndexTree
  readonly weights: TreeWeights
  readonly climb: Climb
}): TreeOutcome {
  const slots = [...leaves]
  const nodes: NodeValues[] = []
  for (const node of tree.nodes) {
    const outcome =
      node.members.length === 0 ? leftOut : evaluateNode({ node, columns: slots, weights, climb })
    if (!outcome.ok) return outcome
    nodes.push(outcome.node)
    slots.push(outcome.node.values)
  }
  return { ok: true, nodes }
}

const unchanged: Line = { factor: 1, shift: 0 }

const nothing = new Float64Array(0)

const leftOut = { ok: true, node: { aggregated: nothing, values: nothing, line: unchanged } } as const

/** @param columns one per slot, at least of the node's members */
export function evaluateNode({
  node: { name, members, aggregate },
  columns,
  weights,
  climb: { missing, leastPresent, restandardise },
}: {
  readonly node: TreeNode
  readonly columns: readonly Float64Array[]
  readonly weights: TreeWeights
  readonly climb: Climb
}): { readonly ok: true; readonly node: NodeValues } | NodeProblem {
  const problemOf = (problem: NodeProblem['problem']) =>
    ({ ok: false, problem, node: name, aggregate }) as const
  const outcome = aggregateColumns({
    columns: members.map((member) => columns[member]!),
    weights: members.map((member) => weights[member]!),
    method: aggregate,
    missing,
    leastPresent,
  })
  if (!outcome.ok) return problemOf(outcome.problem)
  const { column: aggregated } = outcome
  if (!restandardise) return { ok: true, node: { aggregated, values: aggregated, line: unchanged } }
  const scaled = standardiseColumn({ column: aggregated, ...restandardise })
  if (!scaled.ok) return problemOf(scaled.problem)
  const weighed = members.find((member) => weights[member]! > 0)
  if (weighed !== undefined && cancelsOut(aggregated, columns[weighed]!)) return problemOf('no-variation')
  return { ok: true, node: { aggregated, values: scaled.column, line: scaled.line } }
}

/** Sums smaller than this share of what was summed are rounding errors. */
const roundingShare = 1e-12

/**
 * Whether members that run against each other have cancelled to nothing but rounding errors, of which
 * restandardising would make an index. The members share a scale, so that one of them shows its size.
 */
function cancelsOut(column: Float64Array, member: Float64Array): boolean {
  return spanOf(column) < roundingShare * spanOf(member)
}

function spanOf(column: Float64Array): number {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (let unit = 0; unit < column.length; unit++) {
    const value = column[unit]!
    if (value < min) min = value
    if (value > max) max = value
  }
  return max - min
}
