/** Gives the next number, evenly spread over 0 ≤ x < 1. */
export type Random = () => number

/**
 * A generator of random numbers that gives the same ones for the same seed, everywhere. Not for secrets.
 *
 * sfc32, its state filled from the seed by splitmix32.
 *
 * @param seed whole number, 0 … 2³² − 1
 * @throws RangeError `seed`: not such a number
 */
export function createRandom(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError('seed: not a whole number from 0 to 4294967295')
  }
  const mix = splitmix32(seed)
  const next = sfc32({ a: mix(), b: mix(), c: mix() })
  return () => next() / 0x1_0000_0000
}

/**
 * Small fast counting generator: 128 bits of state, whole numbers 0 … 2³² − 1.
 *
 * Source: C. Doty-Humphrey, PractRand, RNG engines; with its 15 steps of mixing the state first.
 */
export function sfc32({ a, b, c }: { a: number; b: number; c: number }): () => number {
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let step = 0; step < 15; step++) next()
  return next
}

/** 32-bit variant of splitmix, with the finaliser of MurmurHash3. */
function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x85ebca6b)
    mixed ^= mixed >>> 13
    mixed = Math.imul(mixed, 0xc2b2ae35)
    return (mixed ^ (mixed >>> 16)) | 0
  }
}
