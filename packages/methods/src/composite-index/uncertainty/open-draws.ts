import { withoutSlot } from '../aggregate/index-tree.ts'
import { descendingRanks } from '../columns/ranks.ts'
import { evaluateLeaves, prepareIndex, type IndexColumns, type PreparedIndex } from '../prepare-index.ts'
import type { Refused } from '../refusals.ts'
import type { DesignAggregation, IndexDesign } from '../spec/index-design.ts'
import { nominalOf, type NominalIndex } from './nominal-index.ts'
import type { DrawScorer } from './score-draws.ts'
import {
  drawnNormalisation,
  usualDesignNormalisations,
  type DrawnNormalisation,
} from './usual-normalisations.ts'
import { createScorers, variantsOf } from './variants.ts'

/** An index, and the choices in it that could have been made otherwise. */
export type OpenChoices = {
  readonly spec: IndexDesign
  readonly columns: IndexColumns
  /** Whole number from 0; the same seed gives the same draws. */
  readonly seed: number
  /** Each weight is multiplied by a factor drawn evenly from 1 − spread … 1 + spread; 0 ≤ spread < 1, default 0.25. */
  readonly weightSpread?: number
  /** To draw from, evenly; default one of each family, with the design's own for its family. */
  readonly normalisations?: readonly (DrawnNormalisation | DrawnNormalisation['method'])[]
  /** To draw from, evenly, in place of the design's `aggregate`; groups with their own keep it. Default only it. */
  readonly aggregations?: readonly DesignAggregation[]
  /** Whether in each draw one indicator, or none, is left out; default false. */
  readonly leaveOneOut?: boolean
}

/** All that is settled before the first draw. */
export type OpenDraws = {
  readonly prepared: PreparedIndex
  readonly nominal: NominalIndex
  /** Of the nominal index; NaN = none. */
  readonly rank: Float64Array
  /** The units with an index, in the order in which they are scored. */
  readonly units: Uint32Array
  readonly weightSpread: number
  readonly normalisations: readonly DrawnNormalisation[]
  readonly aggregations: readonly DesignAggregation[]
  /** Normalisations times aggregations. */
  readonly variantCount: number
  readonly scorerOf: (variant: number) => DrawScorer | Refused
  /** Indicators of which one or none is left out in each draw. */
  readonly leaveOut: readonly number[]
}

/**
 * Computes the index itself and sees whether every variant can be computed.
 *
 * @throws RangeError `weightSpread`, `normalisations`, `aggregations`: outside what `OpenChoices` says
 */
export function openDraws({
  spec,
  columns,
  weightSpread = 0.25,
  leaveOneOut = false,
  ...choices
}: Omit<OpenChoices, 'seed'>): { readonly ok: true; readonly open: OpenDraws } | Refused {
  const normalisations = (choices.normalisations ?? usualDesignNormalisations(spec)).map(drawnNormalisation)
  const aggregations = choices.aggregations ?? [spec.aggregate]
  if (!(weightSpread >= 0 && weightSpread < 1)) throw new RangeError('weightSpread: not in 0 ≤ spread < 1')
  if (normalisations.length === 0) throw new RangeError('normalisations: none')
  if (aggregations.length === 0) throw new RangeError('aggregations: none')

  const preparation = prepareIndex({ spec, columns })
  if (!preparation.ok) return preparation
  const { prepared } = preparation
  const nominal = nominalOf(prepared)
  if (!nominal.ok) return nominal
  const rank = descendingRanks(nominal.index)
  const units = unitsByRank(rank)
  const variants = variantsOf({ normalisations, aggregations })
  const scorerOf = createScorers({ prepared, variants, units })
  for (const variant of variants.keys()) {
    const scorer = scorerOf(variant)
    if ('ok' in scorer) return scorer
  }
  const leaveOut = leaveOneOut ? dispensableLeaves(prepared, nominal) : []
  const settled = { weightSpread, normalisations, aggregations, variantCount: variants.length }
  return { ok: true, open: { prepared, nominal, rank, units, scorerOf, leaveOut, ...settled } }
}

/**
 * The units with an index, by its rank: the draws then hardly change the order, and every later step walks through
 * memory almost in sequence.
 */
function unitsByRank(rank: Float64Array): Uint32Array {
  const units = Uint32Array.from(rank.keys()).filter((unit) => !Number.isNaN(rank[unit]))
  return units.sort((one, other) => rank[one]! - rank[other]! || one - other)
}

/** Indicators that can be left out: they count, their neighbours do too, and every unit keeps its index. */
function dispensableLeaves(prepared: PreparedIndex, nominal: NominalIndex): number[] {
  const { tree, weights } = prepared
  const { index, leaves } = nominal
  const hasGaps = leaves.some((leaf) =>
    leaf.some((value, unit) => Number.isNaN(value) && !Number.isNaN(index[unit])),
  )
  return Array.from(leaves.keys()).filter((leaf) => {
    const { nodes } = withoutSlot(tree, leaf)
    const isLast = nodes.at(-1)!.members.length === 0
    const countsStill = nodes.every(
      ({ members }) => members.length === 0 || members.some((member) => weights[member]! > 0),
    )
    if (!(weights[leaf]! > 0) || isLast || !countsStill) return false
    return !hasGaps || keepsEveryUnit({ prepared, nominal, leaf })
  })
}

function keepsEveryUnit({
  prepared,
  nominal: { index, leaves, scaling },
  leaf,
}: {
  prepared: PreparedIndex
  nominal: NominalIndex
  leaf: number
}): boolean {
  const tree = withoutSlot(prepared.tree, leaf)
  const evaluated = evaluateLeaves({ prepared, leaves, scaling, tree })
  if (!evaluated.ok) return false
  const without = evaluated.nodes.at(-1)!.values
  return index.every((value, unit) => Number.isNaN(value) || !Number.isNaN(without[unit]))
}
