/** How skewed and how heavy-tailed a column is; null where too few values are present, or all are equal. */
export type Shape = { readonly skewness: number | null; readonly kurtosis: number | null }

/**
 * Sample skewness G1 (three values at least) and excess kurtosis G2 (four) of the present values, corrected for bias.
 *
 * @param column NaN = missing
 *
 * Source: D. N. Joanes, C. A. Gill, Comparing measures of sample skewness and kurtosis (1998),
 * doi 10.1111/1467-9884.00122, type 2. Checked against COINr 1.1.14 on the ASEM data.
 */
export function shapeOf(column: Float64Array): Shape {
  let count = 0
  let sum = 0
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (const value of column) {
    if (Number.isNaN(value)) continue
    count++
    sum += value
    if (value < min) min = value
    if (value > max) max = value
  }
  if (count < 3 || min === max) return { skewness: null, kurtosis: null }
  const mean = sum / count
  let squares = 0
  let cubes = 0
  let fourths = 0
  for (const value of column) {
    if (Number.isNaN(value)) continue
    const distance = value - mean
    const square = distance * distance
    squares += square
    cubes += square * distance
    fourths += square * square
  }
  const n = count
  const skewness = ((Math.sqrt(n) * cubes) / squares ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2))
  if (n < 4) return { skewness, kurtosis: null }
  const excess = (n * fourths) / squares ** 2 - 3
  return { skewness, kurtosis: (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3)) }
}
