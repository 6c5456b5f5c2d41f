/** Gives the next number, evenly spread over 0 ≤ x < 1. */
export type Random = () => number

/**
 * A stream of random numbers that belongs to a name: the same name gives the same numbers on every machine, and a new
 * stream beside it changes none of them.
 *
 * mulberry32 (T. Ettinger; 32 bits of state), its state the FNV-1a hash of the name. Not for secrets.
 */
export function randomFor(name: string): Random {
  let state = hashOf(name)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** One number, evenly spread over 0 ≤ x < 1, that belongs to a name. */
export function randomAt(name: string): number {
  return randomFor(name)()
}

/** Roughly normal, mean 0 and SD 1, within ±3.5: the sum of twelve even numbers (no logarithm, alike everywhere). */
export function bellShaped(random: Random): number {
  let sum = -6
  for (let draw = 0; draw < 12; draw++) sum += random()
  return Math.max(-3.5, Math.min(3.5, sum))
}

/** Whole number from … to, both included. */
export function wholeNumber(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1))
}

/** @throws RangeError `choices`: empty */
export function pick<Choice>(random: Random, choices: readonly Choice[]): Choice {
  const picked = choices[Math.floor(random() * choices.length)]
  if (picked === undefined) throw new RangeError('choices: empty')
  return picked
}

function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  // FNV-1a leaves names that differ only at their end alike in the upper bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
