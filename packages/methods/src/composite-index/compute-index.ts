import { classify } from './classify.ts'
import { toNullable } from './column.ts'
import { decompose } from './decompose.ts'
import type { Exclusion } from './exclude.ts'
import type { ClosedSide, IndexSpec } from './index-spec.ts'
import {
  evaluateLeaves,
  normaliseIndicators,
  prepareIndex,
  scalingFor,
  type IndexColumns,
  type PreparedIndex,
} from './prepare-index.ts'
import { descendingRanks } from './ranks.ts'
import type { Refused } from './refusals.ts'

/** All lists hold one value per unit, in the order of the data. */
export type IndexResult = {
  /** Higher = more burden; `null` where `excludedBecause` says why. */
  readonly index: readonly (number | null)[]
  /** Label of the class; `null` without an index or if the spec has no classes. */
  readonly class: readonly (string | null)[]
  /** 1 = most burden; equal indices share the smallest rank. */
  readonly rank: readonly (number | null)[]
  /** In the order of the spec's groups. */
  readonly subIndices: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  /** In the order of the spec's indicators. A unit's contributions sum to its index. */
  readonly contributions: readonly IndicatorValues[]
  /** The indicators on their common scale, higher = more burden. */
  readonly normalised: readonly IndicatorValues[]
  readonly excludedBecause: readonly (Exclusion | null)[]
  /** `null` if the spec has no classes; `counts` has one number of units per label. */
  readonly classes: {
    readonly cuts: readonly number[]
    readonly labels: readonly string[]
    readonly counts: readonly number[]
    readonly closed: ClosedSide
  } | null
}

export type IndicatorValues = {
  readonly column: string
  readonly group: string | null
  readonly values: readonly (number | null)[]
}

/**
 * Computes a composite index: exclude, normalise, aggregate (into sub-indices first, if there are groups), classify,
 * rank, decompose.
 *
 * @param spec from `parseIndexSpec`
 * @param columns every column that the spec names, equally long; indicators and `below` columns numeric
 * @returns per unit the index with what drives it; or a refusal: a column is unknown or holds no number, an
 *   indicator or level has too few values or no variation, a geometric mean meets a value not above 0, weights are
 *   all 0. A missing indicator value follows the spec's missing rule and is never 0
 * @throws RangeError `columns`: of different lengths
 *
 * Formulas and checks: docs/methods/composite-index.md. About O(units · indicators).
 */
export function computeIndex({
  spec,
  columns,
}: {
  readonly spec: IndexSpec
  readonly columns: IndexColumns
}): { readonly ok: true; readonly result: IndexResult } | Refused {
  const preparation = prepareIndex({ spec, columns })
  if (!preparation.ok) return preparation
  const { prepared } = preparation
  const scaling = scalingFor({ spec, method: spec.normalise })
  const normalised = normaliseIndicators(prepared, scaling)
  if (!normalised.ok) return normalised
  const { leaves } = normalised
  const evaluated = evaluateLeaves({ prepared, leaves, scaling })
  if (!evaluated.ok) return evaluated

  const { levels } = evaluated
  const column = levels.at(-1)![0]!.values
  const index = toNullable(column)
  const contributions = decompose({ ...prepared, ...spec, leaves, levels })
  const named = (values: readonly Float64Array[]) =>
    spec.indicators.map((indicator, position) => ({
      column: indicator.column,
      group: indicator.group ?? null,
      values: toNullable(values[position]!),
    }))
  return {
    ok: true,
    result: {
      index,
      rank: toNullable(descendingRanks(column)),
      subIndices: spec.groups.map(({ name }, position) => ({
        name,
        values: toNullable(levels[0]![position]!.values),
      })),
      contributions: named(contributions),
      normalised: named(leaves),
      excludedBecause: index.map((value, unit) => (value === null ? reason(prepared, unit) : null)),
      ...classesOf({ spec, index }),
    },
  }
}

function reason({ spec, exclusions, indicators }: PreparedIndex, unit: number): Exclusion {
  const missing = spec.indicators.filter((_, position) => Number.isNaN(indicators[position]![unit]))
  return exclusions[unit] ?? { rule: 'missing', columns: missing.map(({ column }) => column) }
}

function classesOf({
  spec,
  index,
}: {
  spec: IndexSpec
  index: readonly (number | null)[]
}): Pick<IndexResult, 'class' | 'classes'> {
  if (!spec.classes) return { class: index.map(() => null), classes: null }
  const sdKind = spec.normalise === 'z-sample' ? 'sample' : 'population'
  const { labels: classLabels, places, cuts } = classify({ values: index, rule: spec.classes, sdKind })
  const { labels, closed } = spec.classes
  const counts = labels.map((_, place) => places.filter((own) => own === place).length)
  return { class: classLabels, classes: { cuts, labels, counts, closed } }
}
