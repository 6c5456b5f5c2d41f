import { requireInside, type Amounts } from './amounts.ts'
import { studentQuantile } from './distributions/tail-probabilities.ts'

export type MeanInterval = { count: number; mean: number; sd: number; lower: number; upper: number }

/**
 * Mean of a measurement with its interval by Student's t.
 *
 * @param values present ones count, `null` is left out
 * @returns `null` with fewer than two present values
 * @throws RangeError `values`: not finite. `confidence`: outside 0 … 1
 *
 * Checked against PHEindicatormethods (test_Mean_results.csv).
 */
export function meanInterval({
  values,
  confidence = 0.95,
}: {
  values: Amounts
  confidence?: number
}): MeanInterval | null {
  requireInside('confidence', confidence)
  const present = values.filter((value) => value !== null)
  const wrong = present.find((value) => !Number.isFinite(value))
  if (wrong !== undefined) throw new RangeError(`values: ${wrong} is not a finite number`)
  const count = present.length
  if (count < 2) return null
  const mean = present.reduce((sum, value) => sum + value, 0) / count
  const squares = present.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const sd = Math.sqrt(squares / (count - 1))
  const reach = (studentQuantile(1 - confidence, count - 1) * sd) / Math.sqrt(count)
  return { count, mean, sd, lower: mean - reach, upper: mean + reach }
}
