/** Divisor of the variance: n for `population`, n − 1 for `sample`. */
export type SdKind = 'population' | 'sample'

export type Moments = {
  readonly count: number
  readonly mean: number
  readonly sd: number
  readonly min: number
  readonly max: number
}

/**
 * Count, mean, standard deviation and ends of the present values. Two passes, because the one-pass formula loses
 * all digits of an indicator whose mean is large against its spread.
 *
 * With no value present: count 0, mean 0, sd 0. With one: sd 0, also for `sample`.
 */
export function momentsOf(column: Float64Array, sdKind: SdKind): Moments {
  let count = 0
  let sum = 0
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (let unit = 0; unit < column.length; unit++) {
    const value = column[unit]!
    if (Number.isNaN(value)) continue
    count++
    sum += value
    if (value < min) min = value
    if (value > max) max = value
  }
  const mean = count === 0 ? 0 : sum / count
  let squares = 0
  for (let unit = 0; unit < column.length; unit++) {
    const distance = column[unit]! - mean
    if (!Number.isNaN(distance)) squares += distance * distance
  }
  const divisor = sdKind === 'sample' ? count - 1 : count
  return { count, mean, sd: divisor > 0 ? Math.sqrt(squares / divisor) : 0, min, max }
}
