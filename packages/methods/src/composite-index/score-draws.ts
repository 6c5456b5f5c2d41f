import type { Draw } from './draw-plan.ts'
import type { NormaliseMethod } from './index-spec.ts'
import { createGapScorer } from './gap-scorer.ts'
import { createLinearForm } from './linear-form.ts'
import { weighRows } from './linear-kernel.ts'
import {
  evaluateLeaves,
  normaliseIndicators,
  restandardisationFor,
  scalingFor,
  type PreparedIndex,
  type Scaling,
} from './prepare-index.ts'
import { refuse, type Refused } from './refusals.ts'

/**
 * Writes the scores of the units for each draw: `out[draw · unitCount + unit]`. Scores of one draw stand in a
 * straight-line relation to its index, so that ranks and standardised values are those of the index.
 */
export type DrawScorer = (draws: readonly Draw[], out: Float64Array) => Refused | null

/**
 * @param units the units to score, each with an index, in the order in which their scores are written
 * @returns the scorer for all draws with one normalisation. Where units are complete, each draw is one weighted sum of
 *   the indicators (or of their logarithms); where they have gaps, one per sub-index; where logarithms of
 *   restandardised sub-indices are needed, or there are more than two levels, each draw climbs the tree
 */
export function createScorer({
  prepared,
  method,
  units,
}: {
  readonly prepared: PreparedIndex
  readonly method: NormaliseMethod
  readonly units: Uint32Array
}): { readonly ok: true; readonly score: DrawScorer } | Refused {
  const scaling = scalingFor({ spec: prepared.spec, method })
  const normalised = normaliseIndicators(prepared, scaling)
  if (!normalised.ok) return normalised
  const { leaves } = normalised
  const input: ScorerInput = { prepared, scaling, leaves, units }
  return { ok: true, score: kindOf(input)(input) }
}

type ScorerInput = {
  prepared: PreparedIndex
  scaling: Scaling
  leaves: readonly Float64Array[]
  units: Uint32Array
}

function kindOf({
  prepared: { spec, tree },
  leaves,
  units,
}: ScorerInput): (input: ScorerInput) => DrawScorer {
  const hasSubIndices = tree.length > 1
  if (spec.restandardise && hasSubIndices && spec.aggregate === 'geometric') return treeScorer
  if (isComplete(leaves, units)) return linearScorer
  return tree.length > 2 ? treeScorer : gapScorer
}

function isComplete(leaves: readonly Float64Array[], units: Uint32Array): boolean {
  for (const leaf of leaves) {
    for (let row = 0; row < units.length; row++) if (Number.isNaN(leaf[units[row]!])) return false
  }
  return true
}

function linearScorer({ prepared, scaling, leaves, units }: ScorerInput): DrawScorer {
  const geometric = prepared.spec.aggregate === 'geometric'
  const rows = rowsOf({ leaves, units, logarithms: geometric })
  const coefficientsOf = createLinearForm({ prepared, scaling, leaves })
  return (draws, out) => {
    const weightings: Float64Array[] = []
    for (const draw of draws) {
      const form = coefficientsOf(draw.weights)
      if (!form.ok) return refuse('index/level-without-variation', { group: form.node })
      weightings.push(form.coefficients)
    }
    weighRows({ rows, rowCount: units.length, columnCount: leaves.length, weightings, out })
    if (geometric) exponentiate(out, draws.length * units.length)
    return null
  }
}

function rowsOf({
  leaves,
  units,
  logarithms,
}: {
  leaves: readonly Float64Array[]
  units: Uint32Array
  logarithms: boolean
}): Float64Array {
  const rows = new Float64Array(units.length * leaves.length)
  for (const [column, leaf] of leaves.entries()) {
    for (let row = 0; row < units.length; row++) {
      const value = leaf[units[row]!]!
      rows[row * leaves.length + column] = logarithms ? Math.log(value) : value
    }
  }
  return rows
}

function gapScorer({ prepared: { spec, tree, weights }, scaling, leaves, units }: ScorerInput): DrawScorer {
  const geometric = spec.aggregate === 'geometric'
  const hasSubIndices = tree.length > 1
  const score = createGapScorer({
    nodes: tree[0]!.map(({ name, members }) => ({
      name,
      members,
      weights: members.map((member) => weights[0]![member]!),
    })),
    columns: leaves.map((leaf) =>
      Float64Array.from(units, (unit) => (geometric ? Math.log(leaf[unit]!) : leaf[unit]!)),
    ),
    hasSubIndices,
    standardiseBy: spec.restandardise && hasSubIndices ? restandardisationFor(scaling).sdKind : null,
    sums: spec.aggregate === 'sum',
  })
  return (draws, out) => {
    const flatNode = score(draws, out)
    if (flatNode !== null) return refuse('index/level-without-variation', { group: flatNode })
    if (geometric) exponentiate(out, draws.length * units.length)
    return null
  }
}

function exponentiate(values: Float64Array, count: number): void {
  for (let at = 0; at < count; at++) values[at] = Math.exp(values[at]!)
}

function treeScorer({ prepared, scaling, leaves, units }: ScorerInput): DrawScorer {
  return (draws, out) => {
    for (const [at, { weights }] of draws.entries()) {
      const evaluated = evaluateLeaves({ prepared, leaves, scaling, weights })
      if (!evaluated.ok) return evaluated
      const index = evaluated.levels.at(-1)![0]!.values
      for (let row = 0; row < units.length; row++) out[at * units.length + row] = index[units[row]!]!
    }
    return null
  }
}
