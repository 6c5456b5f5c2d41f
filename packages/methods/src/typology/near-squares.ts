/**
 * Squared distance between the rows of `own` at `ownStart` and of `values` at `start`, given up with a number of at least `limit` as soon as
 * it must reach it.
 *
 * Kernel: four steps at once, because this is where all the time goes.
 */
export function squaredUpTo(
  own: Float64Array,
  ownStart: number,
  values: Float64Array,
  start: number,
  dimensions: number,
  limit: number,
): number {
  const whole = dimensions & ~3
  let sum = 0
  let at = 0
  for (; at < whole; at += 4) {
    const a = own[ownStart + at]! - values[start + at]!
    const b = own[ownStart + at + 1]! - values[start + at + 1]!
    const c = own[ownStart + at + 2]! - values[start + at + 2]!
    const d = own[ownStart + at + 3]! - values[start + at + 3]!
    sum += a * a + b * b + (c * c + d * d)
    if (sum >= limit) return sum
  }
  for (; at < dimensions; at++) {
    const difference = own[ownStart + at]! - values[start + at]!
    sum += difference * difference
  }
  return sum
}
