import { requireAmounts, type Amounts } from '../rates/amounts.ts'
import { ascendingOrder } from '../rates/ascending-order.ts'
import { sumOfDifferences } from './sum-of-differences.ts'

/** Values with the people they stand for. */
export type WeightedValues = {
  /** From 0 up, one per area; `null` = missing, left out. */
  values: Amounts
  /** People per area; omitted = every area counts alike. `null` = missing, left out. */
  weights?: Amounts
}

type Columns = { values: Float64Array; weights: Float64Array; weight: number; mean: number }

/** `null` where nothing is there to be shared: no weight, or all values 0. */
function columnsOf({ values, weights }: WeightedValues): Columns | null {
  requireAmounts('values', values)
  if (weights !== undefined) requireAmounts('weights', weights, values.length)
  const column = new Float64Array(values.length)
  const people = new Float64Array(values.length)
  let used = 0
  let weight = 0
  let amount = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? null
    const own = weights === undefined ? 1 : (weights[at] ?? 0)
    if (value === null || own === 0) continue
    column[used] = value
    people[used] = own
    used++
    weight += own
    amount += own * value
  }
  if (amount === 0) return null
  return {
    values: column.subarray(0, used),
    weights: people.subarray(0, used),
    weight,
    mean: amount / weight,
  }
}

/**
 * Gini coefficient of a value over areas (or people, by weights): mean difference of any two over twice the mean. 0 = all
 * alike, 1 = all with one.
 *
 * @param correction `small-sample` multiplies by n ÷ (n − 1), so that one area that has all gives 1; only without weights
 * @returns 0 … 1; `null` with nothing to be shared
 * @throws RangeError `values`, `weights`: negative, not finite, unequal lengths. `correction`: with weights
 *
 * Source: C. Gini 1912; F. A. Cowell, Measuring Inequality (2011). Checked against R ineq and PySAL inequality. O(n log n).
 */
export function gini(given: WeightedValues, correction: 'none' | 'small-sample' = 'none'): number | null {
  if (correction === 'small-sample' && given.weights !== undefined)
    throw new RangeError('correction: only without weights')
  const columns = columnsOf(given)
  if (columns === null) return null
  const { values, weights, weight, mean } = columns
  const plain = sumOfDifferences(values, weights) / (2 * weight * weight * mean)
  if (correction === 'none') return plain
  return values.length < 2 ? null : (plain * values.length) / (values.length - 1)
}

export type Theil = {
  total: number
  /** Between the groups' means. */
  between: number
  /** Inside the groups, weighted with their share of the sum. */
  within: number
}

/**
 * Theil index T, split into what lies between groups of areas and what lies within: total = between + within. 0 = all alike.
 *
 * @param groups one per area, e.g. its district; omitted = all in one, nothing between
 * @returns `null` with nothing to be shared
 * @throws RangeError `values`, `weights`: negative, not finite, unequal lengths. `groups`: unequal length
 *
 * Source: H. Theil, Economics and Information Theory (1967); A. F. Shorrocks 1980, doi 10.2307/1913126 (split). Checked
 * against R ineq and PySAL inequality. O(n).
 */
export function theil({
  groups,
  ...given
}: WeightedValues & { groups?: readonly (string | number)[] }): Theil | null {
  if (groups !== undefined && groups.length !== given.values.length)
    throw new RangeError(`groups: ${groups.length} values instead of ${given.values.length}`)
  const columns = columnsOf(given)
  if (columns === null) return null
  const total = theilOf(columns)
  if (groups === undefined) return { total, between: 0, within: total }
  const sums = new Map<string | number, { weight: number; amount: number }>()
  for (const [at, value] of given.values.entries()) {
    const weight = given.weights === undefined ? 1 : (given.weights[at] ?? 0)
    if (value === null || weight === 0) continue
    const known = sums.get(groups[at]!) ?? { weight: 0, amount: 0 }
    sums.set(groups[at]!, { weight: known.weight + weight, amount: known.amount + weight * value })
  }
  const between = theilOf({
    values: Float64Array.from(sums.values(), ({ weight, amount }) => amount / weight),
    weights: Float64Array.from(sums.values(), ({ weight }) => weight),
    weight: columns.weight,
    mean: columns.mean,
  })
  return { total, between, within: total - between }
}

/** 0 · ln 0 = 0. */
function theilOf({ values, weights, weight, mean }: Columns): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) {
    const relative = values[at]! / mean
    if (relative > 0) sum += weights[at]! * relative * Math.log(relative)
  }
  return sum / weight
}

/**
 * Atkinson index: the share of the whole that could be given up if the rest were shared equally, without loss of welfare.
 *
 * @param aversion to inequality, above 0; 0.5 mild, 1 usual, 2 strong
 * @returns 0 … 1; `null` with nothing to be shared
 * @throws RangeError `values`, `weights`: negative, not finite, unequal lengths. `aversion`: not above 0
 *
 * Source: A. B. Atkinson 1970, doi 10.1016/0022-0531(70)90039-6. Checked against R ineq. O(n).
 */
export function atkinson(given: WeightedValues, aversion: number): number | null {
  if (!(aversion > 0) || aversion === Infinity) throw new RangeError(`aversion: ${aversion} is not above 0`)
  const columns = columnsOf(given)
  if (columns === null) return null
  const { values, weights, weight, mean } = columns
  const mean1 = (of: (relative: number) => number) =>
    values.reduce((sum, value, at) => sum + weights[at]! * of(value / mean), 0) / weight
  if (aversion === 1) return 1 - Math.exp(mean1(Math.log))
  return 1 - mean1((relative) => relative ** (1 - aversion)) ** (1 / (1 - aversion))
}

/**
 * Hoover index (Robin Hood index): the share of the whole that would have to be moved to make all equal.
 *
 * @returns 0 … 1; `null` and @throws as `gini`
 *
 * Checked against R ineq (Ricci–Schutz). O(n).
 */
export function hoover(given: WeightedValues): number | null {
  const columns = columnsOf(given)
  if (columns === null) return null
  const { values, weights, weight, mean } = columns
  return values.reduce((sum, value, at) => sum + weights[at]! * Math.abs(value / mean - 1), 0) / (2 * weight)
}

/**
 * Coefficient of variation: standard deviation over mean, both of all (not of a sample).
 *
 * @returns from 0 up; `null` and @throws as `gini`
 *
 * Checked against R ineq. O(n).
 */
export function coefficientOfVariation(given: WeightedValues): number | null {
  const columns = columnsOf(given)
  if (columns === null) return null
  const { values, weights, weight, mean } = columns
  const squares = values.reduce((sum, value, at) => sum + weights[at]! * (value / mean - 1) ** 2, 0)
  return Math.sqrt(squares / weight)
}

/**
 * Kolm index: inequality in the unit of the values; the same amount for everybody more does not change it.
 *
 * @param aversion to inequality per unit of the values, above 0
 * @returns from 0 up, in the unit of the values; `null` and @throws as `atkinson`
 *
 * Source: S.-C. Kolm 1976, doi 10.1016/0022-0531(76)90037-5. Checked against R ineq (aversion 1). O(n).
 */
export function kolm(given: WeightedValues, aversion: number): number | null {
  if (!(aversion > 0) || aversion === Infinity) throw new RangeError(`aversion: ${aversion} is not above 0`)
  const columns = columnsOf(given)
  if (columns === null) return null
  const { values, weights, weight, mean } = columns
  // Measured from the lowest value nothing overflows.
  const lowest = values.reduce((min, value) => Math.min(min, value))
  const sum = values.reduce(
    (total, value, at) => total + weights[at]! * Math.exp(aversion * (lowest - value)),
    0,
  )
  return mean - lowest + Math.log(sum / weight) / aversion
}

/**
 * Lorenz curve: the share of the whole that the poorest share of the people has.
 *
 * @returns points from (0, 0) to (1, 1), poorest first; `null` and @throws as `gini`
 *
 * Checked against R ineq. O(n log n).
 */
export function lorenzCurve(given: WeightedValues): { people: number; amount: number }[] | null {
  const columns = columnsOf(given)
  if (columns === null) return null
  const { values, weights, weight, mean } = columns
  const order = [...ascendingOrder(values)]
  let people = 0
  let amount = 0
  return [
    { people: 0, amount: 0 },
    ...order.map((at) => {
      people += weights[at]!
      amount += weights[at]! * values[at]!
      return { people: people / weight, amount: amount / (weight * mean) }
    }),
  ]
}
