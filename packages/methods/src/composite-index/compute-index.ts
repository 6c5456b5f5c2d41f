import { indexNodeName } from './aggregate/index-tree.ts'
import { classify } from './classes/classify.ts'
import { toNullable } from './columns/column.ts'
import { decompose } from './aggregate/decompose.ts'
import type { Exclusion } from './exclude.ts'
import { nominalOf } from './uncertainty/nominal-index.ts'
import type { IndexDesign } from './spec/index-design.ts'
import type { ClosedSide } from './spec/index-spec.ts'
import type { Treatment } from './treat/treat.ts'
import { prepareIndex, type IndexColumns, type PreparedIndex } from './prepare-index.ts'
import { descendingRanks } from './columns/ranks.ts'
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
  /** Only of a design that fills gaps: per indicator the units (positions) for which a value was filled in. */
  readonly imputed?: readonly { readonly column: string; readonly units: readonly number[] }[]
  /** Only of a design that treats outliers. */
  readonly treatments?: readonly ({ readonly column: string } & Treatment)[]
  /** Only of a design whose weights are derived: of every indicator and group within its group. */
  readonly weights?: readonly { readonly name: string; readonly weight: number }[]
}

export type IndicatorValues = {
  readonly column: string
  readonly group: string | null
  readonly values: readonly (number | null)[]
}

/**
 * Computes a composite index: exclude, fill gaps, treat outliers, normalise, aggregate level by level, classify, rank,
 * decompose.
 *
 * @param spec from `parseIndexSpec` or `parseIndexDesign`
 * @param columns every column that the spec names, equally long; indicators and `below` columns numeric
 * @returns per unit the index with what drives it; or a refusal: a column is unknown or holds no number, an
 *   indicator or level has too few values or no variation, a geometric or harmonic mean meets a value not above 0,
 *   weights are all 0 or cannot be derived. A missing indicator value follows the spec's rules and is never 0
 * @throws RangeError `columns`: of different lengths
 *
 * Formulas and checks: docs/methods/composite-index.md. About O(units · indicators).
 */
export function computeIndex({
  spec,
  columns,
}: {
  readonly spec: IndexDesign
  readonly columns: IndexColumns
}): { readonly ok: true; readonly result: IndexResult } | Refused {
  const preparation = prepareIndex({ spec, columns })
  if (!preparation.ok) return preparation
  const { prepared } = preparation
  const nominal = nominalOf(prepared)
  if (!nominal.ok) return nominal
  const { leaves, nodes, index: column } = nominal
  const index = toNullable(column)
  const contributions = decompose({ ...prepared, ...spec, leaves, nodes })
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
      subIndices: spec.groups.map(({ name }) => ({
        name,
        values: toNullable(nodes[prepared.tree.nodes.findIndex((node) => node.name === name)]!.values),
      })),
      contributions: named(contributions),
      normalised: named(leaves),
      excludedBecause: index.map((value, unit) => (value === null ? reason(prepared, unit) : null)),
      ...classesOf({ spec, index }),
      ...derivedOf(prepared),
    },
  }
}

/** What the design has worked out from the data, where it has. */
function derivedOf({
  spec,
  observed,
  indicators,
  treatments,
  tree,
  weights,
}: PreparedIndex): Pick<IndexResult, 'imputed' | 'treatments' | 'weights'> {
  const columns = spec.indicators.map(({ column }) => column)
  const filled = (position: number) =>
    [...observed[position]!.keys()].filter(
      (unit) => Number.isNaN(observed[position]![unit]) && !Number.isNaN(indicators[position]![unit]),
    )
  const names = [...columns, ...tree.nodes.map(({ name }) => name)].filter((name) => name !== indexNodeName)
  return {
    ...(spec.impute && {
      imputed: columns.map((column, position) => ({ column, units: filled(position) })),
    }),
    ...(treatments && {
      treatments: columns.map((column, position) => ({ column, ...treatments[position]! })),
    }),
    ...(spec.weigh !== undefined &&
      spec.weigh !== 'given' && {
        weights: names.map((name, slot) => ({ name, weight: weights[slot]! })),
      }),
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
  spec: IndexDesign
  index: readonly (number | null)[]
}): Pick<IndexResult, 'class' | 'classes'> {
  if (!spec.classes) return { class: index.map(() => null), classes: null }
  const sdKind = spec.normalise === 'z-sample' ? 'sample' : 'population'
  const { labels: classLabels, places, cuts } = classify({ values: index, rule: spec.classes, sdKind })
  const { labels, closed } = spec.classes
  const counts = labels.map((_, place) => places.filter((own) => own === place).length)
  return { class: classLabels, classes: { cuts, labels, counts, closed } }
}
