import { requireCountsWithin } from './amounts.ts'
import { normalTwoSided, studentTwoSided } from './distributions/tail-probabilities.ts'
import { requireSeries, type Series } from './trend-tests.ts'

export type LinearTrend = { slope: number; intercept: number; p: number }

/**
 * Straight line through values, every period counting alike (ordinary least squares).
 *
 * @returns p by Student's t; `null` with fewer than three values; 1 where the values do not change at all
 * @throws RangeError `values`, `times`: not finite, unequal lengths, fewer than two different times
 *
 * Checked against R's lm (trend.json).
 */
export function linearTrend({
  values,
  times,
}: {
  values: readonly number[]
  times: readonly number[]
}): LinearTrend | null {
  if (!values.every(Number.isFinite)) throw new RangeError('values: not finite')
  if (times.length !== values.length)
    throw new RangeError(`times: ${times.length} values instead of ${values.length}`)
  if (!times.every(Number.isFinite)) throw new RangeError('times: not finite')
  const count = values.length
  if (count < 3) return null
  if (new Set(times).size < 2) throw new RangeError('times: not two different ones')
  const middle = times.reduce((sum, time) => sum + time, 0) / count
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  let spread = 0
  let product = 0
  let squares = 0
  for (let at = 0; at < count; at++) {
    const time = times[at]! - middle
    const value = values[at]! - mean
    spread += time * time
    product += time * value
    squares += value * value
  }
  const slope = product / spread
  const left = Math.max(0, squares - slope * product)
  const error = Math.sqrt(left / (count - 2) / spread)
  const p = slope === 0 ? 1 : error === 0 ? 0 : studentTwoSided(slope / error, count - 2)
  return { slope, intercept: mean - slope * middle, p }
}

export type ModelTrend = {
  /** Change of the logarithm per unit of time: exp(slope) is the factor of the rate, or of the odds, per unit. */
  slope: number
  standardError: number
  /** Wald's test; holds for large counts. */
  p: number
  /** What the line does not explain, −2 log likelihood against the data themselves. */
  deviance: number
}

const mostSteps = 100

/**
 * Log-linear trend of a rate (Poisson regression with the population as offset) or of a share (logistic regression).
 *
 * @param family `poisson`: the rate grows by a factor; `binomial`: the odds do
 * @returns `null` where there is no finite slope: nothing was counted, everybody was (binomial), or all that was counted lies
 *   at one end
 * @throws RangeError as `shareTrendTest`
 *
 * Iteratively reweighted least squares. Source: P. McCullagh, J. A. Nelder, Generalized Linear Models (1989), §2.5. Checked
 * against R's glm (trend.json).
 */
export function modelTrend({
  family,
  ...series
}: Series & { family: 'poisson' | 'binomial' }): ModelTrend | null {
  requireSeries(series)
  if (family === 'binomial') requireCountsWithin(series.counts, series.populations)
  const { counts, populations, times } = series
  const events = counts.reduce((sum, count) => sum + count, 0)
  const people = populations.reduce((sum, population) => sum + population, 0)
  if (events === 0 || (family === 'binomial' && events === people)) return null
  const middle = times.reduce((sum, time) => sum + time, 0) / times.length
  const rate = events / people
  let level = family === 'poisson' ? Math.log(rate) : Math.log(rate / (1 - rate))
  let slope = 0
  for (let step = 0; step < mostSteps; step++) {
    const { score, information } = scoreAndInformation({ series, family, level, slope, middle })
    const [a, b, c] = information
    const determinant = a * c - b * b
    const levelStep = (c * score[0] - b * score[1]) / determinant
    const slopeStep = (a * score[1] - b * score[0]) / determinant
    level += levelStep
    slope += slopeStep
    if (!Number.isFinite(level) || !Number.isFinite(slope)) return null
    if (Math.abs(levelStep) + Math.abs(slopeStep) > 1e-13 * (1 + Math.abs(level) + Math.abs(slope))) continue
    const standardError = Math.sqrt(a / determinant)
    const deviance = devianceOf({ series, family, level, slope, middle })
    return { slope, standardError, p: normalTwoSided(slope / standardError), deviance }
  }
  return null
}

type Line = {
  series: Series
  family: 'poisson' | 'binomial'
  level: number
  slope: number
  middle: number
}

function expectedAt({ series, family, level, slope, middle }: Line, at: number): number {
  const linear = level + slope * (series.times[at]! - middle)
  const population = series.populations[at]!
  return family === 'poisson' ? population * Math.exp(linear) : population / (1 + Math.exp(-linear))
}

function scoreAndInformation(line: Line): {
  score: [number, number]
  information: [number, number, number]
} {
  const score: [number, number] = [0, 0]
  const information: [number, number, number] = [0, 0, 0]
  const { counts, populations, times } = line.series
  for (let at = 0; at < counts.length; at++) {
    const expected = expectedAt(line, at)
    const weight = line.family === 'poisson' ? expected : expected * (1 - expected / populations[at]!)
    const time = times[at]! - line.middle
    score[0] += counts[at]! - expected
    score[1] += (counts[at]! - expected) * time
    information[0] += weight
    information[1] += weight * time
    information[2] += weight * time * time
  }
  return { score, information }
}

function devianceOf(line: Line): number {
  const { counts, populations } = line.series
  let sum = 0
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!
    const expected = expectedAt(line, at)
    if (line.family === 'poisson') {
      sum += logPart(count, expected) - (count - expected)
    } else {
      sum += logPart(count, expected) + logPart(populations[at]! - count, populations[at]! - expected)
    }
  }
  return 2 * sum
}

function logPart(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected)
}
