import type { NodeValues } from '../aggregate/evaluate-tree.ts'
import {
  evaluateLeaves,
  normaliseIndicators,
  scalingFor,
  type PreparedIndex,
  type Scaling,
} from '../prepare-index.ts'
import type { Refused } from '../refusals.ts'

/** The index as the design has it, and what it came of. NaN = missing. */
export type NominalIndex = {
  readonly ok: true
  readonly scaling: Scaling
  readonly leaves: readonly Float64Array[]
  readonly nodes: readonly NodeValues[]
  readonly index: Float64Array
}

export function nominalOf(prepared: PreparedIndex): NominalIndex | Refused {
  const scaling = scalingFor({ spec: prepared.spec, method: prepared.spec.normalise })
  const normalised = normaliseIndicators(prepared, scaling)
  if (!normalised.ok) return normalised
  const { leaves } = normalised
  const evaluated = evaluateLeaves({ prepared, leaves, scaling })
  if (!evaluated.ok) return evaluated
  return { ok: true, scaling, leaves, nodes: evaluated.nodes, index: evaluated.nodes.at(-1)!.values }
}
