import { exclusionOf, type CellValue, type Exclusion } from './exclude.ts'
import type { IndexSpec, MomentScale, NormaliseMethod, Scale } from './index-spec.ts'
import {
  evaluateTree,
  treeOf,
  weightsOf,
  type IndexTree,
  type TreeOutcome,
  type TreeWeights,
} from './index-tree.ts'
import type { SdKind } from './moments.ts'
import { normaliseColumn } from './normalise.ts'
import { refuse, type Refused } from './refusals.ts'
import { standardiseColumn, standardScale, type NormaliseProblem } from './standardise.ts'

/** The data: one list per column name, all with one value per unit in the same order; `null` = missing. */
export type IndexColumns = Readonly<Record<string, readonly CellValue[]>>

export type PreparedIndex = {
  readonly spec: IndexSpec
  readonly unitCount: number
  /** By rule of the spec only; units that miss an indicator are still in. */
  readonly exclusions: readonly (Exclusion | null)[]
  /** Indicators in their own unit; NaN = missing or excluded. */
  readonly indicators: readonly Float64Array[]
  readonly tree: IndexTree
  readonly weights: TreeWeights
}

/** Looks the columns up and takes out what the spec excludes, before any mean or rank is taken. */
export function prepareIndex({
  spec,
  columns,
}: {
  readonly spec: IndexSpec
  readonly columns: IndexColumns
}): { readonly ok: true; readonly prepared: PreparedIndex } | Refused {
  const numeric = [...spec.indicators, ...spec.exclude.filter((rule) => 'below' in rule)]
  const refused = firstBadColumn({ spec, columns, numeric }) ?? firstWeightlessNode(spec)
  if (refused) return refused

  const unitCount = columns[spec.indicators[0]!.column]!.length
  const exclusions = Array.from({ length: unitCount }, (_, unit) =>
    exclusionOf({ rules: spec.exclude, valueOf: (column) => columns[column]![unit]! }),
  )
  const indicators = spec.indicators.map(({ column }) =>
    Float64Array.from(columns[column]!, (value, unit) =>
      typeof value === 'number' && exclusions[unit] === null ? value : Number.NaN,
    ),
  )
  const prepared = { spec, unitCount, exclusions, indicators, tree: treeOf(spec), weights: weightsOf(spec) }
  return { ok: true, prepared }
}

function firstBadColumn({
  spec,
  columns,
  numeric,
}: {
  spec: IndexSpec
  columns: IndexColumns
  numeric: readonly { column: string }[]
}): Refused | null {
  for (const { column } of [...spec.indicators, ...spec.exclude]) {
    if (!Object.hasOwn(columns, column)) return refuse('index/column-unknown', { column })
  }
  const unitCount = columns[spec.indicators[0]!.column]!.length
  for (const { column } of [...spec.indicators, ...spec.exclude]) {
    if (columns[column]!.length !== unitCount) throw new RangeError(`columns: ${column} has another length`)
  }
  for (const { column } of numeric) {
    const row = columns[column]!.findIndex((value) => value !== null && !Number.isFinite(value))
    if (row >= 0) return refuse('index/not-a-number', { column, row, value: String(columns[column]![row]) })
  }
  return null
}

function firstWeightlessNode(spec: IndexSpec): Refused | null {
  const weights = weightsOf(spec)
  for (const [depth, nodes] of treeOf(spec).entries()) {
    for (const { name, members } of nodes) {
      if (members.every((member) => weights[depth]![member] === 0)) {
        return refuse('index/weights-all-zero', { group: name })
      }
    }
  }
  return null
}

/** How one method brings this index's indicators and levels to scale. */
export type Scaling = { readonly method: NormaliseMethod; readonly scale: Scale | undefined }

/** The scale of the spec where it fits the method, else the method's own. */
export function scalingFor({ spec, method }: { spec: IndexSpec; method: NormaliseMethod }): Scaling {
  const fits =
    spec.scale !== undefined && method !== 'rank' && isMomentMethod(method) === 'mean' in spec.scale
  return { method, scale: fits ? spec.scale : undefined }
}

export function isMomentMethod(method: NormaliseMethod): boolean {
  return method === 'z-population' || method === 'z-sample'
}

export function normaliseIndicators(
  { spec, indicators }: PreparedIndex,
  scaling: Scaling,
): { readonly ok: true; readonly leaves: Float64Array[] } | Refused {
  const leaves: Float64Array[] = []
  for (const [position, { column, direction }] of spec.indicators.entries()) {
    const outcome = normaliseColumn({
      column: indicators[position]!,
      direction,
      ties: spec.ties,
      ...withScale(scaling),
    })
    if (!outcome.ok) return refuse(indicatorRefusals[outcome.problem], { column })
    if (spec.aggregate === 'geometric' && outcome.column.some((value) => value <= 0)) {
      return refuse('index/geometric-needs-positive', { column })
    }
    leaves.push(outcome.column)
  }
  return { ok: true, leaves }
}

export function evaluateLeaves({
  prepared: { spec, tree, weights: ownWeights },
  leaves,
  scaling,
  weights = ownWeights,
}: {
  readonly prepared: PreparedIndex
  readonly leaves: readonly Float64Array[]
  readonly scaling: Scaling
  readonly weights?: TreeWeights
}): Extract<TreeOutcome, { ok: true }> | Refused {
  const outcome = evaluateTree({
    leaves,
    tree,
    weights,
    aggregate: spec.aggregate,
    missing: spec.missing,
    restandardise: spec.restandardise
      ? (column) => standardiseColumn({ column, ...restandardisationFor(scaling) })
      : null,
  })
  return outcome.ok ? outcome : refuse(levelRefusals[outcome.problem], { group: outcome.node })
}

/** What `restandardise` brings every level to. */
export function restandardisationFor({ method, scale }: Scaling): { sdKind: SdKind; scale: MomentScale } {
  return {
    sdKind: method === 'z-sample' ? 'sample' : 'population',
    scale: scale && 'mean' in scale ? scale : standardScale,
  }
}

function withScale({ method, scale }: Scaling): { method: NormaliseMethod; scale?: Scale } {
  return scale === undefined ? { method } : { method, scale }
}

const indicatorRefusals = {
  'too-few-values': 'index/indicator-too-few-values',
  'no-variation': 'index/indicator-without-variation',
} as const satisfies Record<NormaliseProblem, string>

const levelRefusals = {
  'too-few-values': 'index/level-too-few-values',
  'no-variation': 'index/level-without-variation',
  'not-positive': 'index/geometric-needs-positive',
} as const
