import { aggregateColumns } from './aggregate.ts'
import type { AggregateMethod, GroupSpec, IndexSpec, IndicatorSpec, MissingRule } from './index-spec.ts'
import type { Line, NormaliseProblem, StandardiseOutcome } from './standardise.ts'

/** A (sub-)index and its members: positions in the level below it (for the first level: of the indicators). */
export type TreeNode = { readonly name: string; readonly members: readonly number[] }

/** Levels from the indicators upwards; the last has one node, the index. Any number of levels. */
export type IndexTree = readonly (readonly TreeNode[])[]

/** `weights[level][member]`: the weight of each member of the level below, within its node. */
export type TreeWeights = readonly ArrayLike<number>[]

/** Name of the topmost node. */
export const indexNodeName = ''

/** One level without groups, two with. */
export function treeOf(spec: {
  indicators: readonly IndicatorSpec[]
  groups: readonly GroupSpec[]
}): IndexTree {
  const { indicators, groups } = spec
  if (groups.length === 0)
    return [[{ name: indexNodeName, members: indicators.map((_, position) => position) }]]
  const groupNodes = groups.map(({ name }) => ({
    name,
    members: indicators.flatMap(({ group }, position) => (group === name ? [position] : [])),
  }))
  return [groupNodes, [{ name: indexNodeName, members: groups.map((_, position) => position) }]]
}

export function weightsOf({ indicators, groups }: Pick<IndexSpec, 'indicators' | 'groups'>): number[][] {
  const ofIndicators = indicators.map(({ weight }) => weight)
  return groups.length === 0 ? [ofIndicators] : [ofIndicators, groups.map(({ weight }) => weight)]
}

/** What a node came out as: aggregated from its members, and moved to `values` along `line` if restandardised. */
export type NodeValues = {
  readonly aggregated: Float64Array
  readonly values: Float64Array
  readonly line: Line
}

export type TreeOutcome =
  | { readonly ok: true; readonly levels: readonly (readonly NodeValues[])[] }
  | { readonly ok: false; readonly problem: NormaliseProblem | 'not-positive'; readonly node: string }

const unchanged: Line = { factor: 1, shift: 0 }

/**
 * Climbs the tree: aggregates the members of every node and, if `restandardise` is given, applies it to the result.
 *
 * @param leaves normalised indicators (NaN = missing), one column each
 */
export function evaluateTree({
  leaves,
  tree,
  weights,
  aggregate,
  missing,
  restandardise,
}: {
  readonly leaves: readonly Float64Array[]
  readonly tree: IndexTree
  readonly weights: TreeWeights
  readonly aggregate: AggregateMethod
  readonly missing: MissingRule
  readonly restandardise: ((column: Float64Array) => StandardiseOutcome) | null
}): TreeOutcome {
  const levels: NodeValues[][] = []
  let below = leaves
  for (const [depth, nodes] of tree.entries()) {
    const level: NodeValues[] = []
    for (const { name, members } of nodes) {
      const aggregated = aggregateColumns({
        columns: members.map((member) => below[member]!),
        weights: members.map((member) => weights[depth]![member]!),
        method: aggregate,
        missing,
      })
      if (!aggregated.ok) return { ok: false, problem: aggregated.problem, node: name }
      const scaled = restandardise
        ? restandardise(aggregated.column)
        : ({ ok: true, column: aggregated.column, line: unchanged } as const)
      if (!scaled.ok) return { ok: false, problem: scaled.problem, node: name }
      if (
        restandardise &&
        cancelsOut({ column: aggregated.column, members, below, weights: weights[depth]! })
      ) {
        return { ok: false, problem: 'no-variation', node: name }
      }
      level.push({ values: scaled.column, aggregated: aggregated.column, line: scaled.line })
    }
    levels.push(level)
    below = level.map(({ values }) => values)
  }
  return { ok: true, levels }
}

/** Sums smaller than this share of what was summed are rounding errors. */
const roundingShare = 1e-12

/**
 * Whether members that run against each other have cancelled to nothing but rounding errors, of which
 * restandardising would make an index. The members share a scale, so that one of them shows its size.
 */
function cancelsOut({
  column,
  members,
  below,
  weights,
}: {
  column: Float64Array
  members: readonly number[]
  below: readonly Float64Array[]
  weights: ArrayLike<number>
}): boolean {
  const weighed = members.find((member) => weights[member]! > 0)
  return weighed !== undefined && spanOf(column) < roundingShare * spanOf(below[weighed]!)
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
