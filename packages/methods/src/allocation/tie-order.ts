import { createRandom } from '../composite-index/seeded-random.ts'
import type { TieRule } from './allocation-types.ts'

/**
 * Whose turn it is among equals: one number per recipient, the smaller is served first.
 *
 * @throws RangeError `seed`: not a whole number from 0 to 2³² − 1
 */
export function turnsOf(rule: TieRule, weights: readonly (bigint | null)[]): Uint32Array {
  const places = Uint32Array.from(weights.keys())
  if (rule === 'earlier-first' || rule === 'refuse') return places
  if (rule === 'larger-weight-first') {
    places.sort((a, b) => {
      const [one, other] = [weights[a] ?? -1n, weights[b] ?? -1n]
      return one === other ? a - b : one > other ? -1 : 1
    })
  } else shuffle(places, rule.lotFromSeed)
  const turns = new Uint32Array(places.length)
  places.forEach((place, turn) => (turns[place] = turn))
  return turns
}

/** Fisher and Yates: every order is equally likely. */
function shuffle(places: Uint32Array, seed: number): void {
  const random = createRandom(seed)
  for (let last = places.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = places[last]!
    places[last] = places[other]!
    places[other] = kept
  }
}
