/** Newton needs some ten steps; whoever needs more has no solution. */
const mostSteps = 200
/** Moments are met to this, in persons and persons². */
const momentTolerance = 1e-11
/** Near the end the function is flat: a step that raises it by less than its rounding error is still a good one. */
const valueError = 1e-14
const shortestStep = 1e-10

/**
 * The probabilities of largest entropy among those with mean 0 and at most this variance – and, if wished, not falling
 * up to the change of 0.
 *
 * By Lagrange they are e to the power of a · v + c · v², c ≤ 0, but for a factor; where they would fall, neighbours share
 * the mean of their exponents (isotonic regression). a and c minimise the convex function log Σ exp(…) − c · V: Newton's
 * method with a halving line search, in two variables, or in one where the variance is not used up and c is 0.
 *
 * @param changes ascending, persons
 * @returns one per change, sum 1
 * @throws RangeError `variance`: not positive, or too small to move away from a blocked count
 *
 * Source: Boyd and Vandenberghe, Convex Optimization (2004), §5.1.6 and §9.5.
 */
export function mostEvenChanges({
  changes,
  variance,
  isRising,
}: {
  changes: readonly number[]
  variance: number
  isRising: boolean
}): Float64Array {
  const below = Math.max(...changes.filter((change) => change <= 0))
  const above = Math.min(...changes.filter((change) => change >= 0))
  if (!(variance > -below * above)) {
    throw new RangeError(`variance: ${variance} is too small, here it must be above ${-below * above}`)
  }
  const rising = isRising ? changes.indexOf(0) + 1 : 0
  const at = (a: number, c: number) => pointAt({ changes, variance, rising, a, c })
  const free = minimise((a) => at(a, 0), { withVariance: false })
  if (free.varianceGap <= 0) return free.probabilities
  return minimise(at, { withVariance: true }).probabilities
}

type Point = {
  readonly a: number
  readonly c: number
  readonly value: number
  readonly probabilities: Float64Array
  readonly mean: number
  readonly varianceGap: number
  /** Second derivatives: by a twice, by a and c, by c twice. */
  readonly curvature: readonly [aa: number, ac: number, cc: number]
}

function minimise(at: (a: number, c: number) => Point, { withVariance }: { withVariance: boolean }): Point {
  let point = at(0, 0)
  for (let step = 0; step < mostSteps; step++) {
    const [a, c] = newtonStep(point, withVariance)
    const isMet = Math.abs(point.mean) < momentTolerance
    if (isMet && (!withVariance || Math.abs(point.varianceGap) < momentTolerance)) return point
    let length = 1
    let next = at(point.a + a, point.c + c)
    while (!(next.value <= point.value + valueError) && length > shortestStep) {
      length /= 2
      next = at(point.a + length * a, point.c + length * c)
    }
    point = next
  }
  throw new RangeError('variance: no probabilities have it')
}

function newtonStep({ mean, varianceGap, curvature: [aa, ac, cc] }: Point, withVariance: boolean) {
  if (!withVariance) return [-mean / aa, 0] as const
  const determinant = aa * cc - ac * ac
  if (!(determinant > 0)) return [-mean, -varianceGap] as const
  return [(ac * varianceGap - cc * mean) / determinant, (ac * mean - aa * varianceGap) / determinant] as const
}

function pointAt({
  changes,
  variance,
  rising,
  a,
  c,
}: {
  changes: readonly number[]
  variance: number
  rising: number
  a: number
  c: number
}): Point {
  const exponents = Float64Array.from(changes, (v) => a * v + c * v * v)
  const blocks = risingBlocks(exponents, rising)
  const most = Math.max(...blocks.map(({ mean }) => mean))
  const weights = blocks.map(({ mean, length }) => length * Math.exp(mean - most))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const probabilities = new Float64Array(changes.length)
  let [mean, square, aa, ac, cc] = [0, 0, 0, 0, 0]
  for (const [at, { start, length }] of blocks.entries()) {
    const share = weights[at]! / total
    const own = changes.slice(start, start + length)
    const v = own.reduce((sum, change) => sum + change, 0) / length
    const v2 = own.reduce((sum, change) => sum + change * change, 0) / length
    probabilities.fill(share / length, start, start + length)
    mean += share * v
    square += share * v2
    aa += share * v * v
    ac += share * v * v2
    cc += share * v2 * v2
  }
  return {
    a,
    c,
    value: most + Math.log(total) - c * variance,
    probabilities,
    mean,
    varianceGap: square - variance,
    curvature: [aa - mean * mean, ac - mean * square, cc - square * square],
  }
}

type Block = { readonly start: number; readonly length: number; readonly mean: number }

/** Pools neighbours among the first `rising` values until their means rise; each later value is a block of its own. */
function risingBlocks(values: Float64Array, rising: number): Block[] {
  const blocks: Block[] = []
  for (const [start, value] of values.entries()) {
    blocks.push({ start, length: 1, mean: value })
    if (start < rising) poolLast(blocks)
  }
  return blocks
}

function poolLast(blocks: Block[]): void {
  for (;;) {
    const [before, last] = blocks.slice(-2)
    if (before === undefined || last === undefined || before.mean <= last.mean) return
    const length = before.length + last.length
    const mean = (before.mean * before.length + last.mean * last.length) / length
    blocks.splice(-2, 2, { start: before.start, length, mean })
  }
}
