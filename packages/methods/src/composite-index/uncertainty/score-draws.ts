import { withoutSlot } from '../aggregate/index-tree.ts'
import { meanKindOf, type MeanKind } from '../aggregate/mean-kind.ts'
import { evaluateLeaves, restandardisationFor, type PreparedIndex, type Scaling } from '../prepare-index.ts'
import { refuse, type Refused } from '../refusals.ts'
import { createCopelandScorer, mostRememberedUnits } from './copeland-scorer.ts'
import type { Draw } from './draw-plan.ts'
import { createGapScorer } from './gap-scorer.ts'
import { createLinearForm } from './linear-form.ts'
import { weighRows } from './linear-kernel.ts'

/**
 * Writes the scores of the units for each draw: `out[draw · unitCount + unit]`. Scores of one draw stand in a
 * straight-line relation to its index, so that ranks and standardised values are those of the index.
 */
export type DrawScorer = (draws: readonly Draw[], out: Float64Array) => Refused | null

type ScorerInput = {
  readonly prepared: PreparedIndex
  readonly scaling: Scaling
  /** The normalised indicators. */
  readonly leaves: readonly Float64Array[]
  /** The units to score, each with an index, in the order in which their scores are written. */
  readonly units: Uint32Array
}

/**
 * The scorer for all draws of one variant. Where units are complete and every node is the same kind of mean, each draw
 * is one weighted sum of the indicators (or of their logarithms or reciprocals); where they have gaps, one per
 * sub-index; a flat comparison in pairs remembers who is above whom; in all other cases each draw climbs the tree.
 */
export function createScorer(input: ScorerInput): DrawScorer {
  if (isFlatComparison(input)) return copelandScorer(input)
  const kind = commonKind(input.prepared)
  if (kind === 'mixed' || standardisesWithOthers(input)) return treeScorer(input)
  if (isComplete(input.leaves, input.units)) return linearScorer(input, kind)
  return isOfTwoLevels(input.prepared) ? gapScorer(input, kind) : treeScorer(input)
}

/** How all nodes transform their members (null = not at all), or `mixed`. */
function commonKind({ spec, tree: { nodes } }: PreparedIndex): MeanKind | null | 'mixed' {
  // A mean of one is this one, whatever the mean.
  const telling = nodes.filter(({ members, aggregate }) => members.length > 1 || aggregate === 'sum')
  const kinds = new Set(telling.map(({ aggregate }) => meanKindOf(aggregate)))
  if (kinds.size > 1 || nodes.some(({ aggregate }) => aggregate === 'copeland')) return 'mixed'
  const [kind = null] = kinds
  return kind && spec.restandardise && nodes.length > 1 ? 'mixed' : kind
}

/** Indicators under the index, or under sub-indices that all are under the index; and all nodes of a kind. */
function isOfTwoLevels({ tree: { leafCount, nodes } }: PreparedIndex): boolean {
  const top = nodes.at(-1)!
  const subIndices = nodes.slice(0, -1)
  return (
    subIndices.every(({ members }) => members.every((member) => member < leafCount)) &&
    (subIndices.length === 0 || top.members.every((member) => member >= leafCount)) &&
    nodes.every(({ aggregate }) => aggregate === top.aggregate)
  )
}

function isComplete(leaves: readonly Float64Array[], units: Uint32Array): boolean {
  for (const leaf of leaves) {
    for (let row = 0; row < units.length; row++) if (Number.isNaN(leaf[units[row]!])) return false
  }
  return true
}

/** Whether the indicators are compared directly, few units enough, and none that would join were an indicator left out. */
function isFlatComparison({ prepared: { spec, tree }, leaves, units }: ScorerInput): boolean {
  const [node, ...others] = tree.nodes
  if (node?.aggregate !== 'copeland' || others.length > 0 || units.length > mostRememberedUnits) return false
  return spec.missing === 'ignore' || !hasOthers({ leaves, units })
}

/** Whether sub-indices are standardised over units, too, that have too few of them for an index. */
function standardisesWithOthers({ prepared: { spec, tree }, leaves, units }: ScorerInput): boolean {
  const standardises = spec.restandardise && tree.nodes.length > 1
  return standardises && (spec.leastPresent ?? 0) > 0 && hasOthers({ leaves, units })
}

/** Whether units without an index have any of the indicators. */
function hasOthers({ leaves, units }: Pick<ScorerInput, 'leaves' | 'units'>): boolean {
  const scored = new Set(units)
  return leaves.some((leaf) => leaf.some((value, unit) => !Number.isNaN(value) && !scored.has(unit)))
}

function copelandScorer({ leaves, units }: ScorerInput): DrawScorer {
  const score = createCopelandScorer(leaves.map((leaf) => Float64Array.from(units, (unit) => leaf[unit]!)))
  return (draws, out) => {
    score(draws, out)
    return null
  }
}

function linearScorer({ prepared, scaling, leaves, units }: ScorerInput, kind: MeanKind | null): DrawScorer {
  const rows = rowsOf({ leaves, units, kind })
  const coefficientsOf = createLinearForm({ prepared, scaling, leaves })
  return (draws, out) => {
    const weightings: Float64Array[] = []
    for (const draw of draws) {
      const form = coefficientsOf(draw)
      if (!form.ok) return refuse('index/level-without-variation', { group: form.node })
      weightings.push(form.coefficients)
    }
    weighRows({ rows, rowCount: units.length, columnCount: leaves.length, weightings, out })
    if (kind) transform(out, draws.length * units.length, kind.from)
    return null
  }
}

function rowsOf({
  leaves,
  units,
  kind,
}: {
  leaves: readonly Float64Array[]
  units: Uint32Array
  kind: MeanKind | null
}): Float64Array {
  const rows = new Float64Array(units.length * leaves.length)
  for (const [column, leaf] of leaves.entries()) {
    for (let row = 0; row < units.length; row++) {
      const value = leaf[units[row]!]!
      rows[row * leaves.length + column] = kind ? kind.to(value) : value
    }
  }
  return rows
}

function gapScorer({ prepared, scaling, leaves, units }: ScorerInput, kind: MeanKind | null): DrawScorer {
  const { spec, tree, weights } = prepared
  const top = tree.nodes.at(-1)!
  const subIndices = tree.nodes.slice(0, -1)
  const hasSubIndices = subIndices.length > 0
  const score = createGapScorer({
    nodes: (hasSubIndices ? subIndices : [top]).map(({ name, members }) => ({
      name,
      members,
      weights: members.map((member) => weights[member]!),
    })),
    nodeSlots: hasSubIndices ? subIndices.map((_, position) => tree.leafCount + position) : null,
    columns: leaves.map((leaf) =>
      Float64Array.from(units, (unit) => (kind ? kind.to(leaf[unit]!) : leaf[unit]!)),
    ),
    standardiseBy: spec.restandardise && hasSubIndices ? restandardisationFor(scaling).sdKind : null,
    sums: top.aggregate === 'sum',
    leastPresent: spec.leastPresent ?? 0,
  })
  return (draws, out) => {
    const flatNode = score(draws, out)
    if (flatNode !== null) return refuse('index/level-without-variation', { group: flatNode })
    if (kind) transform(out, draws.length * units.length, kind.from)
    return null
  }
}

function transform(values: Float64Array, count: number, from: (value: number) => number): void {
  for (let at = 0; at < count; at++) values[at] = from(values[at]!)
}

function treeScorer({ prepared, scaling, leaves, units }: ScorerInput): DrawScorer {
  return (draws, out) => {
    for (const [at, { weights, leftOut }] of draws.entries()) {
      const tree = leftOut === null ? prepared.tree : withoutSlot(prepared.tree, leftOut)
      const evaluated = evaluateLeaves({ prepared, leaves, scaling, weights, tree })
      if (!evaluated.ok) return evaluated
      const index = evaluated.nodes.at(-1)!.values
      for (let row = 0; row < units.length; row++) out[at * units.length + row] = index[units[row]!]!
    }
    return null
  }
}
