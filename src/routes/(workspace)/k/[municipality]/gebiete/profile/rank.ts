import type { IndicatorDirection } from '#lib/server/capabilities/indicators/index.ts'

/**
 * The place of a value among all: 1 is the most burdened, with neutral indicators the highest. Equal values share the
 * best of their places.
 * @param sorted all values, ascending, the value itself among them
 */
export function rankOf(
  value: number,
  sorted: Float64Array,
  direction: IndicatorDirection,
): { rank: number; isTied: boolean } {
  const below = sorted.filter((other) => other < value).length
  const equal = sorted.filter((other) => other === value).length
  const above = sorted.length - below - equal
  return { rank: 1 + (direction === 'higher-is-better' ? below : above), isTied: equal > 1 }
}
