import type { Random } from '../composite-index/seeded-random.ts'

/** Below this mean, counting up from 0 is fast enough. */
const fewExpected = 10

/**
 * A binomial count at random.
 *
 * Counts up the probabilities where few are expected, else transformed rejection.
 *
 * @param total whole number from 0 up
 * @param share 0 … 1
 *
 * Source: W. Hörmann 1993, doi 10.1080/00949659308811496, algorithm BTRS.
 */
export function binomialDraw(random: Random, total: number, share: number): number {
  if (share > 0.5) return total - binomialDraw(random, total, 1 - share)
  if (total === 0 || share <= 0) return 0
  return total * share < fewExpected ? countUp(random, total, share) : rejection(random, total, share)
}

function countUp(random: Random, total: number, share: number): number {
  const odds = share / (1 - share)
  let density = (1 - share) ** total
  let left = random()
  for (let count = 0; count < total; count++) {
    left -= density
    if (left < 0) return count
    density *= ((total - count) / (count + 1)) * odds
  }
  return total
}

function rejection(random: Random, total: number, share: number): number {
  const sd = Math.sqrt(total * share * (1 - share))
  const b = 1.15 + 2.53 * sd
  const a = -0.0873 + 0.0248 * b + 0.01 * share
  const c = total * share + 0.5
  const squeeze = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * sd
  const peak = Math.floor((total + 1) * share)
  const logOdds = Math.log(share / (1 - share))
  const atPeak = logFactorial(peak) + logFactorial(total - peak)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const us = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * a) / us + b) * u + c)
    if (us >= 0.07 && v <= squeeze) return count
    if (!(count >= 0 && count <= total)) continue
    const bound = Math.log((v * alpha) / (a / (us * us) + b))
    const density = atPeak - logFactorial(count) - logFactorial(total - count) + (count - peak) * logOdds
    if (bound <= density) return count
  }
}

const knownLogs = Float64Array.from({ length: 16 }, (_, n) => {
  let product = 1
  for (let factor = 2; factor <= n; factor++) product *= factor
  return Math.log(product)
})

/** Stirling's series; from 16 on exact to the last digits that the comparison can see. */
function logFactorial(n: number): number {
  const known = knownLogs[n]
  if (known !== undefined) return known
  const inverse = 1 / n
  const series = inverse * (1 / 12 - inverse * inverse * (1 / 360 - inverse * inverse * (1 / 1260)))
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series
}
