import { eigenOf } from '../composite-index/weigh/eigen.ts'
import { besideRows, toPoints, type Points, type Rows } from './points.ts'

export type PrincipalComponents = {
  /** Standard deviation along each component, the greatest first. */
  readonly deviations: number[]
  /** One per component: its direction, one number per column, of length 1; the one of greatest size is above 0. */
  readonly directions: number[][]
  /** One per row: its place along each component, from the mean of all; `null` for a row with a missing value. */
  readonly scores: (number[] | null)[]
}

/**
 * Principal components: directions in which the units differ most, each at right angles to those before. To look at types in
 * a plane, and to see which indicators say the same.
 *
 * @param rows one per unit, from two complete ones up; usually standardised
 * @throws RangeError `rows`
 *
 * Source: H. Hotelling, J. Educ. Psychol. 24 (1933) 417–441, doi 10.1037/h0071325. As R's `prcomp` up to the sign, which is
 * arbitrary there (shared vectors, cluster/). O(n · columns² + columns³).
 */
export function principalComponents(rows: Rows): PrincipalComponents {
  const points = toPoints(rows)
  if (points.count < 2) throw new RangeError('rows: fewer than two are complete')
  const { axes, scores, variances } = axesOf(points)
  return {
    deviations: variances.map((variance) => Math.sqrt(Math.max(0, variance))),
    directions: axes,
    scores: besideRows(points, (point) => scores[point]!),
  }
}

/** As `principalComponents`, for points; the scores are around the mean. */
export function axesOf({ count, dimensions, values }: Points): {
  axes: number[][]
  scores: number[][]
  variances: number[]
} {
  const means = new Float64Array(dimensions)
  values.forEach((value, at) => (means[at % dimensions]! += value / count))
  const centred = values.map((value, at) => value - means[at % dimensions]!)
  const covariances = Array.from({ length: dimensions }, (_, one) =>
    Array.from({ length: dimensions }, (__, other) => {
      let sum = 0
      for (let start = 0; start < centred.length; start += dimensions)
        sum += centred[start + one]! * centred[start + other]!
      return count > 1 ? sum / (count - 1) : 0
    }),
  )
  const { values: variances, vectors } = eigenOf(covariances)
  const axes = vectors.map(withGreatestAboveZero)
  const scores = Array.from({ length: count }, (_, point) =>
    axes.map((axis) =>
      axis.reduce((sum, part, column) => sum + part * centred[point * dimensions + column]!, 0),
    ),
  )
  return { axes, scores, variances: [...variances] }
}

function withGreatestAboveZero(vector: readonly number[]): number[] {
  const greatest = vector.reduce((best, part) => (Math.abs(part) > Math.abs(best) ? part : best), 0)
  return vector.map((part) => (greatest < 0 ? -part : part))
}
