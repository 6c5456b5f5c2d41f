import { quantileOfSorted } from '@gelingen/methods/composite-index'
import type { Distribution } from '@gelingen/methods/rates'
import type { Counted } from './counted-types.ts'

export type MeanAndMedian = {
  readonly mean: number
  readonly median: number
  readonly distribution: Distribution
}

/** Mean and median of those who chose a category with a value; null where categories are merged or none has a value. */
export function meanAndMedian({
  categories,
  isWhole,
}: Pick<Counted, 'categories' | 'isWhole'>): MeanAndMedian | null {
  if (!isWhole) return null
  const distribution = categories
    .flatMap(({ parts: [part], count }) =>
      part?.value == null || count === null || count === 0 ? [] : [{ value: part.value, count }],
    )
    .sort((a, b) => a.value - b.value)
  const count = distribution.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return null
  const mean = distribution.reduce((sum, one) => sum + one.value * one.count, 0) / count
  return { mean, median: (atPlace((count - 1) >> 1) + atPlace(count >> 1)) / 2, distribution }

  function atPlace(place: number): number {
    let passed = 0
    for (const { value, count: here } of distribution) {
      passed += here
      if (passed > place) return value
    }
    return 0
  }
}

/** Smallest, lower quartile, median, upper quartile, largest. Quantiles of type 7, as everywhere in the house. */
export type FiveNumbers = {
  readonly smallest: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly largest: number
  readonly mean: number
}

export function fiveNumbers(numbers: readonly number[]): FiveNumbers | null {
  if (numbers.length === 0) return null
  const sorted = Float64Array.from(numbers).sort()
  const at = (share: number) => quantileOfSorted(sorted, share)
  return {
    smallest: at(0),
    lower: at(0.25),
    median: at(0.5),
    upper: at(0.75),
    largest: at(1),
    mean: numbers.reduce((sum, number) => sum + number, 0) / numbers.length,
  }
}

/**
 * Of a ranking: points of an option (the first of three places has 3), how often it came first and at any place; null = not to be told.
 */
export function rankingFigures({ categories, isWhole, answered }: Counted): {
  points: number | null
  meanPoints: number | null
  first: number | null
  ranked: number | null
} {
  const isNone = (part: Counted['categories'][number]) => part.parts.some(({ code }) => code === 'none')
  const first = categories.find(
    ({ parts, withoutAnswer }) => parts.length === 1 && !withoutAnswer && parts[0]?.code === '1',
  )
  const points = isWhole
    ? categories.reduce((sum, { parts: [part], count }) => sum + (part?.value ?? 0) * (count ?? 0), 0)
    : null
  const isMixed = categories.some(
    (part) => (isNone(part) && part.parts.length > 1) || (part.withoutAnswer && !isNone(part)),
  )
  return {
    points,
    meanPoints: points === null || !answered ? null : points / answered,
    first: first?.count ?? null,
    ranked:
      categories.length === 0 || isMixed
        ? null
        : categories.filter((part) => !isNone(part)).reduce((sum, { count }) => sum + (count ?? 0), 0),
  }
}
