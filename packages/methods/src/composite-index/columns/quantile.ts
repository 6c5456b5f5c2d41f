/**
 * Quantile of type 7 (Hyndman and Fan): linear between the order statistics around (n − 1) · level.
 *
 * @param sorted ascending, at least one value
 * @param level 0 … 1
 * @throws RangeError `sorted`: empty. `level`: outside 0 … 1
 *
 * Source: R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages (1996), doi 10.1080/00031305.1996.10473566;
 * the default of R and NumPy.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, level: number): number {
  if (sorted.length === 0) throw new RangeError('sorted: empty')
  if (!(level >= 0 && level <= 1)) throw new RangeError('level: outside 0 … 1')
  const { lower, upper, share } = quantilePosition(sorted.length, level)
  return between(sorted[lower]!, sorted[upper]!, share)
}

/** The two order statistics (counted from 0) that a type-7 quantile lies between, and how far towards the upper. */
export function quantilePosition(
  count: number,
  level: number,
): { lower: number; upper: number; share: number } {
  const position = (count - 1) * level
  const lower = Math.floor(position)
  return { lower, upper: Math.min(lower + 1, count - 1), share: position - lower }
}

/** `low` at share 0, `high` at share 1. */
export function between(low: number, high: number, share: number): number {
  return low + share * (high - low)
}
