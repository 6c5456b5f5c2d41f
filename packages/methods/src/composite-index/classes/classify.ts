import { presentValues, toColumn } from '../columns/column.ts'
import type { DesignClassRule } from '../spec/index-design.ts'
import type { ClosedSide } from '../spec/index-spec.ts'
import { naturalBreaks } from './natural-breaks.ts'
import { momentsOf, type SdKind } from '../columns/moments.ts'
import { quantileOfSorted } from '../columns/quantile.ts'

export type Classification = {
  /** One per unit: its class's label; `null` where there is no value. */
  readonly labels: (string | null)[]
  /** One per unit: its class, counted from 0 = lowest; `null` where there is no value. */
  readonly places: (number | null)[]
  /** The values at which classes were cut, ascending; empty if no unit has a value and the rule depends on them. */
  readonly cuts: number[]
}

/**
 * Puts every unit into a class by its index.
 *
 * @param values one per unit; `null` = no index
 * @param rule own `cuts`; `sd`: cuts at mean + k · SD of the present values; `quantiles`: cuts at their type-7
 *   quantiles 1/n … (n−1)/n; `naturalBreaks`: cuts half-way between the classes that differ least within (see
 *   `naturalBreaks`). A value equal to a cut belongs to the class above it with `closed: 'left'`, below it with
 *   `'right'`; equal values are never torn apart, so classes by quantiles may differ in size, or be empty
 * @param sdKind divisor of the SD for `sd`; default `population`
 * @throws RangeError `rule`: cuts not ascending, or not one label more than cuts
 *
 * O(n log n) for quantiles, O(classes · n log n) for natural breaks, else O(n · classes).
 */
export function classify({
  values,
  rule,
  sdKind = 'population',
}: {
  readonly values: readonly (number | null)[]
  readonly rule: DesignClassRule
  readonly sdKind?: SdKind
}): Classification {
  const cuts = cutsOf({ column: toColumn(values, 'values'), rule, sdKind })
  if (cuts.length > 0 && rule.labels.length !== cuts.length + 1) {
    throw new RangeError('rule: needs one label more than cuts')
  }
  if (cuts.some((cut, at) => at > 0 && cut < cuts[at - 1]!))
    throw new RangeError('rule: cuts are not ascending')
  const places = values.map((value) =>
    value === null ? null : placeOf({ value, cuts, closed: rule.closed }),
  )
  return { labels: places.map((place) => (place === null ? null : rule.labels[place]!)), places, cuts }
}

function placeOf({
  value,
  cuts,
  closed,
}: {
  value: number
  cuts: readonly number[]
  closed: ClosedSide
}): number {
  let place = 0
  while (place < cuts.length && (closed === 'left' ? value >= cuts[place]! : value > cuts[place]!)) place++
  return place
}

function cutsOf({
  column,
  rule,
  sdKind,
}: {
  column: Float64Array
  rule: DesignClassRule
  sdKind: SdKind
}): number[] {
  if ('cuts' in rule) return [...rule.cuts]
  const present = presentValues(column).sort()
  if (present.length === 0) return []
  if ('sd' in rule) {
    const { mean, sd } = momentsOf(present, sdKind)
    return rule.sd.map((multiple) => mean + multiple * sd)
  }
  if ('naturalBreaks' in rule) return naturalCuts(present, rule.naturalBreaks)
  return Array.from({ length: rule.quantiles - 1 }, (_, at) =>
    quantileOfSorted(present, (at + 1) / rule.quantiles),
  )
}

/** With fewer different values than classes the last cut is repeated: the classes in between stay empty. */
function naturalCuts(sorted: Float64Array, classCount: number): number[] {
  const { cuts } = naturalBreaks({ values: Array.from(sorted), classCount })
  const last = cuts.at(-1) ?? sorted.at(-1)!
  return Array.from({ length: classCount - 1 }, (_, at) => cuts[at] ?? last)
}
