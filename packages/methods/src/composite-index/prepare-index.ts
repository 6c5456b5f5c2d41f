import { evaluateTree, type Climb, type NodeProblem, type NodeValues } from './aggregate/evaluate-tree.ts'
import { treeOf, weightsOf, type IndexTree, type TreeWeights } from './aggregate/index-tree.ts'
import type { SdKind } from './columns/moments.ts'
import { exclusionOf, type CellValue, type Exclusion } from './exclude.ts'
import { imputeColumn } from './impute/impute.ts'
import { normaliseColumn, type NormaliseProblem } from './normalise/normalise.ts'
import { standardScale } from './normalise/standardise.ts'
import { refuse, type IndexRefusalCode, type Refused } from './refusals.ts'
import type { DesignAggregation, DesignNormalisation, IndexDesign } from './spec/index-design.ts'
import type { MomentScale, Scale } from './spec/index-spec.ts'
import { treatColumn, type Treatment } from './treat/treat.ts'
import { equalWeights, pcaWeights } from './weigh/derive-weights.ts'

/** The data: one list per column name, all with one value per unit in the same order; `null` = missing. */
export type IndexColumns = Readonly<Record<string, readonly CellValue[]>>

export type PreparedIndex = {
  readonly spec: IndexDesign
  readonly unitCount: number
  /** By rule of the spec only; units that miss an indicator are still in. */
  readonly exclusions: readonly (Exclusion | null)[]
  /** Indicators as they came, in their own unit; NaN = missing or excluded. */
  readonly observed: readonly Float64Array[]
  /** The same with gaps filled and outliers treated, as the spec says. */
  readonly indicators: readonly Float64Array[]
  /** One per indicator; null if the spec treats none. */
  readonly treatments: readonly Treatment[] | null
  readonly tree: IndexTree
  readonly weights: TreeWeights
}

/**
 * Looks the columns up, takes out what the spec excludes, before any mean or rank is taken, fills gaps, treats
 * outliers and settles the weights.
 */
export function prepareIndex({
  spec,
  columns,
}: {
  readonly spec: IndexDesign
  readonly columns: IndexColumns
}): { readonly ok: true; readonly prepared: PreparedIndex } | Refused {
  const refused = firstBadColumn({ spec, columns }) ?? firstWeightlessNode(spec)
  if (refused) return refused

  const unitCount = columns[spec.indicators[0]!.column]!.length
  const exclusions = Array.from({ length: unitCount }, (_, unit) =>
    exclusionOf({ rules: spec.exclude, valueOf: (column) => columns[column]![unit]! }),
  )
  const observed = spec.indicators.map(({ column }) =>
    Float64Array.from(columns[column]!, (value, unit) =>
      typeof value === 'number' && exclusions[unit] === null ? value : Number.NaN,
    ),
  )
  const treated = treatAll(spec, imputeAll({ spec, columns, exclusions, observed }))
  const prepared: PreparedIndex = {
    spec,
    unitCount,
    exclusions,
    observed,
    ...treated,
    tree: treeOf(spec),
    weights: spec.weigh === 'equal' ? equalWeights(weightsOf(spec)) : weightsOf(spec),
  }
  return spec.weigh === 'pca' ? weighByComponents(prepared) : { ok: true, prepared }
}

function imputeAll({
  spec: { impute },
  columns,
  exclusions,
  observed,
}: {
  spec: IndexDesign
  columns: IndexColumns
  exclusions: readonly (Exclusion | null)[]
  observed: readonly Float64Array[]
}): readonly Float64Array[] {
  if (!impute) return observed
  const by = impute.by === undefined ? null : columns[impute.by]!
  // Excluded units belong to no group: they neither give nor get.
  const groups = exclusions.map((exclusion, unit) => (exclusion ? null : by ? by[unit]! : ''))
  return observed.map((column) => imputeColumn({ column, method: impute.method, groups }))
}

function treatAll(
  { treat }: IndexDesign,
  columns: readonly Float64Array[],
): Pick<PreparedIndex, 'indicators' | 'treatments'> {
  if (!treat) return { indicators: columns, treatments: null }
  const outcomes = columns.map((column) => treatColumn(column, treat))
  return {
    indicators: outcomes.map(({ column }) => column),
    treatments: outcomes.map(({ treatment }) => treatment),
  }
}

function weighByComponents(
  prepared: PreparedIndex,
): { readonly ok: true; readonly prepared: PreparedIndex } | Refused {
  const scaling = scalingFor({ spec: prepared.spec, method: prepared.spec.normalise })
  const normalised = normaliseIndicators(prepared, scaling)
  if (!normalised.ok) return normalised
  const climb = climbOf(prepared.spec, scaling)
  const weighed = pcaWeights({ leaves: normalised.leaves, tree: prepared.tree, climb })
  if (weighed.ok) return { ok: true, prepared: { ...prepared, weights: weighed.weights } }
  const { problem } = weighed
  if ('problem' in problem) return refuseNode(problem)
  const { node: group, against } = problem
  if (against === null) return refuse('index/pca-too-few-values', { group })
  return refuse('index/pca-runs-against', { group, member: nameOfSlot(prepared, against) })
}

function nameOfSlot({ spec: { indicators }, tree }: PreparedIndex, slot: number): string {
  return indicators[slot]?.column ?? tree.nodes[slot - tree.leafCount]!.name
}

function firstBadColumn({ spec, columns }: { spec: IndexDesign; columns: IndexColumns }): Refused | null {
  const { indicators, exclude, impute } = spec
  const named = [...indicators, ...exclude, ...(impute?.by === undefined ? [] : [{ column: impute.by }])]
  for (const { column } of named) {
    if (!Object.hasOwn(columns, column)) return refuse('index/column-unknown', { column })
  }
  const unitCount = columns[indicators[0]!.column]!.length
  for (const { column } of named) {
    if (columns[column]!.length !== unitCount) throw new RangeError(`columns: ${column} has another length`)
  }
  for (const { column } of [...indicators, ...exclude.filter((rule) => 'below' in rule)]) {
    const row = columns[column]!.findIndex((value) => value !== null && !Number.isFinite(value))
    if (row >= 0) return refuse('index/not-a-number', { column, row, value: String(columns[column]![row]) })
  }
  return null
}

function firstWeightlessNode(spec: IndexDesign): Refused | null {
  const weights = weightsOf(spec)
  for (const { name, members } of treeOf(spec).nodes) {
    if (members.every((member) => weights[member] === 0))
      return refuse('index/weights-all-zero', { group: name })
  }
  return null
}

/** How one method brings this index's indicators and levels to scale. */
export type Scaling = { readonly method: DesignNormalisation; readonly scale: Scale | undefined }

/** The scale of the spec where it fits the method, else the method's own. */
export function scalingFor({ spec, method }: { spec: IndexDesign; method: DesignNormalisation }): Scaling {
  const fits =
    spec.scale !== undefined && !isUnscaled(method) && isMomentMethod(method) === 'mean' in spec.scale
  return { method, scale: fits ? spec.scale : undefined }
}

export function isMomentMethod(method: DesignNormalisation): boolean {
  return method === 'z-population' || method === 'z-sample'
}

/** Ranks are what they are. */
export function isUnscaled(method: DesignNormalisation): boolean {
  return method === 'rank' || method === 'borda'
}

export function normaliseIndicators(
  { spec, indicators, tree }: PreparedIndex,
  { method, scale }: Scaling,
): { readonly ok: true; readonly leaves: Float64Array[] } | Refused {
  const leaves: Float64Array[] = []
  for (const [position, { column, direction, goalposts, reference }] of spec.indicators.entries()) {
    const outcome = normaliseColumn({
      column: indicators[position]!,
      method,
      direction,
      ties: spec.ties,
      ...(scale && { scale }),
      ...(goalposts && { goalposts }),
      ...(reference !== undefined && { reference }),
      ...(spec.capped !== undefined && { capped: spec.capped }),
    })
    if (!outcome.ok) return refuse(indicatorRefusals[outcome.problem], { column })
    const parent = tree.nodes.find(({ members }) => members.includes(position))
    const needing = parent && positiveNeed(parent.aggregate)
    if (needing && outcome.column.some((value) => value <= 0)) return refuse(needing, { column })
    leaves.push(outcome.column)
  }
  return { ok: true, leaves }
}

function positiveNeed(aggregate: DesignAggregation): IndexRefusalCode | null {
  if (aggregate === 'geometric') return 'index/geometric-needs-positive'
  return aggregate === 'harmonic' ? 'index/harmonic-needs-positive' : null
}

export function evaluateLeaves({
  prepared: { spec, tree: ownTree, weights: ownWeights },
  leaves,
  scaling,
  weights = ownWeights,
  tree = ownTree,
}: {
  readonly prepared: PreparedIndex
  readonly leaves: readonly Float64Array[]
  readonly scaling: Scaling
  readonly weights?: TreeWeights
  readonly tree?: IndexTree
}): { readonly ok: true; readonly nodes: readonly NodeValues[] } | Refused {
  const outcome = evaluateTree({ leaves, tree, weights, climb: climbOf(spec, scaling) })
  return outcome.ok ? outcome : refuseNode(outcome)
}

function climbOf({ missing, leastPresent = 0, restandardise }: IndexDesign, scaling: Scaling): Climb {
  return { missing, leastPresent, restandardise: restandardise ? restandardisationFor(scaling) : null }
}

function refuseNode({ problem, node, aggregate }: NodeProblem): Refused {
  if (problem === 'not-positive')
    return refuse(positiveNeed(aggregate) ?? 'index/geometric-needs-positive', { group: node })
  return refuse(levelRefusals[problem], { group: node })
}

/** What `restandardise` brings every level to. */
export function restandardisationFor({ method, scale }: Scaling): { sdKind: SdKind; scale: MomentScale } {
  return {
    sdKind: method === 'z-sample' ? 'sample' : 'population',
    scale: scale && 'mean' in scale ? scale : standardScale,
  }
}

const indicatorRefusals = {
  'too-few-values': 'index/indicator-too-few-values',
  'no-variation': 'index/indicator-without-variation',
  'reference-not-above-least': 'index/reference-not-above-least',
  'max-not-positive': 'index/share-of-max-not-positive',
} as const satisfies Record<NormaliseProblem, IndexRefusalCode>

const levelRefusals = {
  'too-few-values': 'index/level-too-few-values',
  'no-variation': 'index/level-without-variation',
  'too-many-units': 'index/too-many-units-to-compare',
} as const
