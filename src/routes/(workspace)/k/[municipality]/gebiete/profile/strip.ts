import type { IndicatorDirection } from '#lib/server/capabilities/indicators/index.ts'

/** Where a value lies among all, each place from 0 (left) to 100; right is more burden, or more. */
export type Strip = {
  /** All values, each place once. */
  readonly marks: readonly number[]
  readonly own: number
  readonly median: number
}

/**
 * @param sorted all values, ascending, the value itself among them
 * @returns null where all are equal: there is nothing to compare
 */
export function stripOf(
  value: number,
  { sorted, median, direction }: { sorted: Float64Array; median: number; direction: IndicatorDirection },
): Strip | null {
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  if (least === most) return null
  const place = (one: number) => {
    const share = (one - least) / (most - least)
    return Math.round(200 * (direction === 'higher-is-better' ? 1 - share : share)) / 2
  }
  return {
    marks: [...new Set(Array.from(sorted, place))].sort((a, b) => a - b),
    own: place(value),
    median: place(median),
  }
}
