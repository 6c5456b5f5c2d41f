import { binomialDensity, poissonDensity } from './distributions/density.ts'

/** Above this many counted the normal approximation is good, and the exact distribution slow. */
const mostCounted = 100

/** Steps between the scores; many would make the table of sums large. */
const mostSteps = 60

/**
 * Exact probability, given all that was counted, that Σ counts · times comes out at least so far off, on its side, times two.
 *
 * Adds up period after period over (counted so far, sum so far).
 *
 * @returns `null` where times are not evenly spaced or the numbers are too large: there the approximation is good
 */
export function exactTrendP({
  counts,
  populations,
  times,
  family,
}: {
  counts: readonly number[]
  populations: readonly number[]
  times: readonly number[]
  family: 'poisson' | 'binomial'
}): number | null {
  const scores = wholeScores(times)
  const counted = counts.reduce((sum, count) => sum + count, 0)
  if (scores === null || counted > mostCounted) return null
  const people = populations.reduce((sum, population) => sum + population, 0)
  const width = counted * Math.max(...scores) + 1
  // reached[c · width + s]: probability that so far c were counted with the sum s
  let reached = new Float64Array((counted + 1) * width)
  reached[0] = 1
  let most = 0
  for (const [period, score] of scores.entries()) {
    const population = populations[period]!
    const share = counted / people
    const chances = Float64Array.from({ length: counted + 1 }, (_, x) =>
      family === 'poisson' ? poissonDensity(x, population * share) : binomialDensity(x, population, share),
    )
    reached = addPeriod({ reached, chances, counted, width, score, most })
    most = Math.max(most, score)
  }
  const observed = counts.reduce((sum, count, period) => sum + count * scores[period]!, 0)
  return twiceSmallerTail(reached.subarray(counted * width, (counted + 1) * width), observed)
}

/** `most`: highest score so far; with c counted the sum is at most c · most. */
function addPeriod({
  reached,
  chances,
  counted,
  width,
  score,
  most,
}: {
  reached: Float64Array
  chances: Float64Array
  counted: number
  width: number
  score: number
  most: number
}): Float64Array<ArrayBuffer> {
  const next = new Float64Array(reached.length)
  for (let before = 0; before <= counted; before++) {
    for (let sum = 0; sum <= before * most; sum++) {
      const chance = reached[before * width + sum]!
      if (chance === 0) continue
      for (let more = 0; more <= counted - before; more++) {
        const place = (before + more) * width + sum + more * score
        next[place] = next[place]! + chance * chances[more]!
      }
    }
  }
  return next
}

function twiceSmallerTail(chances: Float64Array, observed: number): number {
  let lower = 0
  let upper = 0
  chances.forEach((chance, sum) => {
    if (sum <= observed) lower += chance
    if (sum >= observed) upper += chance
  })
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  return Math.min(1, (2 * Math.min(lower, upper)) / total)
}

/** Times as whole numbers from 0 with the smallest step that fits all; years are that already. */
function wholeScores(times: readonly number[]): number[] | null {
  const first = Math.min(...times)
  const distances = times.map((time) => time - first).filter((distance) => distance > 0)
  const step = Math.min(...distances)
  const scores = times.map((time) => (time - first) / step)
  const whole = scores.map(Math.round)
  const isEven = scores.every((score, at) => Math.abs(score - whole[at]!) < 1e-9)
  return isEven && Math.max(...whole) <= mostSteps ? whole : null
}
