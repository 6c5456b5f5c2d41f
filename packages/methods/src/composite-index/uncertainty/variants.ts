import { treeOf } from '../aggregate/index-tree.ts'
import { normaliseIndicators, scalingFor, type PreparedIndex, type Scaling } from '../prepare-index.ts'
import type { Refused } from '../refusals.ts'
import type { DesignAggregation } from '../spec/index-design.ts'
import { createScorer, type DrawScorer } from './score-draws.ts'
import type { DrawnNormalisation } from './usual-normalisations.ts'

/** One way to build the index: normalisation and aggregation, before weights are drawn. */
export type Variant = { readonly normalisation: DrawnNormalisation; readonly aggregate: DesignAggregation }

/** Every normalisation with every aggregation. */
export function variantsOf({
  normalisations,
  aggregations,
}: {
  readonly normalisations: readonly DrawnNormalisation[]
  readonly aggregations: readonly DesignAggregation[]
}): Variant[] {
  return normalisations.flatMap((normalisation) =>
    aggregations.map((aggregate) => ({ normalisation, aggregate })),
  )
}

/** Each holds a table of all units and indicators; draws come sorted by variant. */
const mostHeldScorers = 4

/**
 * Makes the function from a variant's position to its scorer. Scorers are made when first asked for, and the latest few
 * are kept.
 */
export function createScorers({
  prepared,
  variants,
  units,
}: {
  readonly prepared: PreparedIndex
  readonly variants: readonly Variant[]
  readonly units: Uint32Array
}): (variant: number) => DrawScorer | Refused {
  const held = new Map<number, DrawScorer>()
  return (variant) => {
    const known = held.get(variant)
    if (known) return known
    const input = preparedFor(prepared, variants[variant]!)
    const normalised = normaliseIndicators(input.prepared, input.scaling)
    if (!normalised.ok) return normalised
    const scorer = createScorer({ ...input, leaves: normalised.leaves, units })
    const [oldest] = held.keys()
    if (held.size >= mostHeldScorers && oldest !== undefined) held.delete(oldest)
    held.set(variant, scorer)
    return scorer
  }
}

function preparedFor(
  prepared: PreparedIndex,
  { normalisation: { method, scale }, aggregate }: Variant,
): { prepared: PreparedIndex; scaling: Scaling } {
  const spec = { ...prepared.spec, aggregate }
  const scaling = scale ? { method, scale } : scalingFor({ spec, method })
  return { prepared: { ...prepared, spec, tree: treeOf(spec) }, scaling }
}
