import {
  classify,
  type Exclusion,
  type IndexColumns,
  type IndexResult,
  type IndexSpec,
  type RankIntervals,
} from '@gelingen/methods/composite-index'
import type { Contribution, ExcludedBecause, IndexArea, IndexInput } from './index-result-types.ts'

/** The columns as the method takes them. */
export function valuesOf(input: IndexInput): IndexColumns {
  return Object.fromEntries(Object.entries(input.columns).map(([column, { values }]) => [column, values]))
}

type Computed = {
  input: IndexInput
  spec: IndexSpec
  result: IndexResult
  /** `null` = none could be drawn. */
  intervals: RankIntervals | null
}

/** The method's lists as one record per area, in the order of the areas. */
export function toIndexAreas({ input, spec, result, intervals }: Computed): IndexArea[] {
  const places = classPlaces(spec, result)
  return input.areas.map((area, at) => {
    const place = places[at] ?? null
    return {
      ...area,
      index: result.index[at] ?? null,
      class: place === null ? null : { number: place + 1, label: result.classes?.labels[place] ?? '' },
      rank: result.rank[at] ?? null,
      rankInterval: rankIntervalAt(intervals, at),
      subIndices: result.subIndices.map(({ name, values }) => ({ name, value: values[at] ?? null })),
      contributions: result.contributions.map((_, position) =>
        contributionAt({ input, result, position, at }),
      ),
      excludedBecause: reasonOf(input, result.excludedBecause[at] ?? null, at),
    }
  })
}

/** Counted from 0 by the cuts, not by the labels: two classes may carry the same one. */
function classPlaces(spec: IndexSpec, result: IndexResult): readonly (number | null)[] {
  if (spec.classes === undefined || result.classes === null) return result.index.map(() => null)
  const { cuts, labels, closed } = result.classes
  return classify({ values: result.index, rule: { cuts, labels, closed } }).places
}

function rankIntervalAt(intervals: RankIntervals | null, at: number): IndexArea['rankInterval'] {
  const low = intervals?.rankInterval.low[at] ?? null
  const median = intervals?.rankInterval.median[at] ?? null
  const high = intervals?.rankInterval.high[at] ?? null
  return low === null || median === null || high === null ? null : { low, median, high }
}

function contributionAt({
  input,
  result,
  position,
  at,
}: Pick<Computed, 'input' | 'result'> & { position: number; at: number }): Contribution {
  const column = result.contributions[position]?.column ?? ''
  return {
    column,
    contribution: result.contributions[position]?.values[at] ?? null,
    normalised: result.normalised[position]?.values[at] ?? null,
    sign: input.columns[column]?.signs[at] ?? null,
  }
}

/** Without the value that led to it: what leaves here are only values that went into the index. */
function reasonOf(input: IndexInput, exclusion: Exclusion | null, at: number): ExcludedBecause | null {
  if (exclusion === null) return null
  if (exclusion.rule === 'below') return { rule: 'below', column: exclusion.column, limit: exclusion.limit }
  if (exclusion.rule === 'not-in') return { rule: 'not-in', column: exclusion.column }
  const values = exclusion.columns.map((column) => ({
    column,
    sign: input.columns[column]?.signs[at] ?? null,
  }))
  return { rule: 'missing', values }
}
