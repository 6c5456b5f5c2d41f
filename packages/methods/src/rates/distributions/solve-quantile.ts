import type { Tails } from './tails.ts'

const mostSteps = 200

/**
 * Finds where a continuous distribution has the given probability below or above: Newton's steps, halving the bracket
 * wherever one would leave it.
 *
 * @param lowest, highest ends of the distribution
 * @returns to the last digits that the tails have
 */
export function solveQuantile({
  tail,
  probability,
  start,
  lowest,
  highest,
  tails,
  density,
}: {
  tail: keyof Tails
  probability: number
  start: number
  lowest: number
  highest: number
  tails: (at: number) => Tails
  density: (at: number) => number
}): number {
  let low = lowest
  let high = highest
  let at = start
  for (let step = 0; step < mostSteps; step++) {
    const excess = tails(at)[tail] - probability
    if (excess === 0) return at
    const isTooFar = tail === 'lower' ? excess > 0 : excess < 0
    if (isTooFar) high = at
    else low = at
    const newton = at - (tail === 'lower' ? excess : -excess) / density(at)
    const next = newton > low && newton < high ? newton : middle(low, high)
    if (Math.abs(next - at) <= 1e-15 * Math.abs(at) || next === low || next === high) return next
    at = next
  }
  return at
}

function middle(low: number, high: number): number {
  return high === Infinity ? 2 * low + 1 : (low + high) / 2
}
