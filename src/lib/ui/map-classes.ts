import { classify, quantileOfSorted } from '@gelingen/methods/composite-index'
import { formatNumber } from './format.ts'

/** `quantile`: about as many areas in each class; `equal`: classes of the same width. */
export type ClassScheme = 'quantile' | 'equal'

export type MapDirection = 'higher-is-burden' | 'higher-is-better' | 'neutral'

/** A class of a map; classes stand in ascending order of their values. */
export type MapClass = {
  /** CSS class of its colour: `burden-1` is the lightest, `burden-6` the darkest. */
  readonly colour: string
  /** null = open. */
  readonly from: number | null
  readonly to: number | null
  readonly count: number
}

export type MapClasses = {
  readonly classes: readonly MapClass[]
  /** One per value: its class; null where there is no value. */
  readonly places: readonly (number | null)[]
}

const WANTED_CLASSES = 5

/** Evenly far apart in lightness, whatever their number. */
const colourSteps: readonly (readonly number[])[] = [
  [],
  [3],
  [2, 5],
  [1, 3, 5],
  [1, 3, 4, 6],
  [1, 2, 3, 4, 6],
  [1, 2, 3, 4, 5, 6],
]

/**
 * The colours of so many classes in ascending order of values; dark always means burden, or a high value if neutral.
 * Beyond six classes neighbours share a colour.
 */
export function classColours(count: number, direction: MapDirection): string[] {
  const steps =
    colourSteps[count] ?? Array.from({ length: count }, (_, at) => 1 + Math.floor((at * 6) / count))
  const ascending = direction === 'higher-is-better' ? steps.toReversed() : steps
  return ascending.map((step) => `burden-${step}`)
}

/**
 * Puts values into at most five classes [from, to). Limits and values are taken as rounded to the decimals shown, so
 * that the number in the table and the limit in the legend never contradict each other. Fewer classes where values
 * are few or alike.
 *
 * @param values one per area; `null` = none
 */
export function mapClasses({
  values,
  scheme,
  direction,
  decimals,
}: {
  values: readonly (number | null)[]
  scheme: ClassScheme
  direction: MapDirection
  decimals: number
}): MapClasses {
  const rounded = values.map((value) => (value === null ? null : roundTo(value, decimals)))
  const sorted = Float64Array.from(rounded.filter((value) => value !== null)).sort()
  if (sorted.length === 0) return { classes: [], places: values.map(() => null) }
  const cuts = usefulCuts(scheme === 'quantile' ? quantileCuts(sorted) : equalCuts(sorted), sorted, decimals)
  return withOwnCuts({ values: rounded, cuts, closed: 'left', direction })
}

/** The same with ascending cuts given from outside, e.g. those of an index; with `right` a class is (from, to]. */
export function withOwnCuts({
  values,
  cuts,
  closed,
  direction,
}: {
  values: readonly (number | null)[]
  cuts: readonly number[]
  closed: 'left' | 'right'
  direction: MapDirection
}): MapClasses {
  const labels = Array.from({ length: cuts.length + 1 }, (_, place) => String(place))
  const { places } = classify({ values, rule: { cuts, closed, labels } })
  const colours = classColours(labels.length, direction)
  const classes = colours.map((colour, place) => ({
    colour,
    from: cuts[place - 1] ?? null,
    to: cuts[place] ?? null,
    count: places.filter((other) => other === place).length,
  }))
  return { classes, places }
}

function quantileCuts(sorted: Float64Array): number[] {
  return Array.from({ length: WANTED_CLASSES - 1 }, (_, at) =>
    quantileOfSorted(sorted, (at + 1) / WANTED_CLASSES),
  )
}

function equalCuts(sorted: Float64Array): number[] {
  const lowest = sorted[0] ?? 0
  const width = ((sorted.at(-1) ?? 0) - lowest) / WANTED_CLASSES
  return Array.from({ length: WANTED_CLASSES - 1 }, (_, at) => lowest + width * (at + 1))
}

/** Rounded, each once, and only those that have a value below and one at or above them. */
function usefulCuts(cuts: readonly number[], sorted: Float64Array, decimals: number): number[] {
  const lowest = sorted[0] ?? 0
  const highest = sorted.at(-1) ?? 0
  const rounded = new Set(cuts.map((cut) => roundTo(cut, decimals)))
  return [...rounded].filter((cut) => cut > lowest && cut <= highest)
}

/** As it will be written: rounded by the formatter itself, not by another rule for halves. */
function roundTo(value: number, decimals: number): number {
  return Number(formatNumber(value, 'en', decimals).replaceAll(',', ''))
}
