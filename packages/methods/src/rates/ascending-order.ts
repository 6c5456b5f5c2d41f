/** Below this a comparing sort is faster than so many passes. */
const fewValues = 500

/** Bits that one pass sorts by: six passes cover a number. */
const passBits = 11
const buckets = 1 << passBits

/**
 * The places of the values from the lowest to the highest; equal values stay in their order.
 *
 * A number from 0 up, its 64 bits read as a whole number, keeps its order: so many values are sorted by their bits, passes in
 * which all fall together left out. Comparing 100,000 values takes six times as long.
 *
 * @param values finite, from 0 up
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length)
  for (let at = 0; at < order.length; at++) order[at] = at
  if (values.length < fewValues) return order.sort((a, b) => values[a]! - values[b]! || a - b)
  // A negative zero would have the highest bit set.
  const words = new Uint32Array(values.map((value) => value + 0).buffer)
  const isLittle = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
  let from: Uint32Array = order
  let to: Uint32Array = new Uint32Array(values.length)
  for (const word of isLittle ? [0, 1] : [1, 0]) {
    for (let shift = 0; shift < 32; shift += passBits) {
      if (!sortPass({ words, word, shift, from, to })) continue
      const held = from
      from = to
      to = held
    }
  }
  return from
}

/** Counts, then places; `false` where all fall into one bucket, so that nothing was moved. */
function sortPass({
  words,
  word,
  shift,
  from,
  to,
}: {
  words: Uint32Array
  word: number
  shift: number
  from: Uint32Array
  to: Uint32Array
}): boolean {
  const starts = new Uint32Array(buckets + 1)
  const count = from.length
  for (let at = 0; at < count; at++) {
    const bucket = (words[2 * at + word]! >>> shift) & (buckets - 1)
    starts[bucket + 1] = starts[bucket + 1]! + 1
  }
  if (starts.includes(count)) return false
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1] = starts[bucket + 1]! + starts[bucket]!
  for (let at = 0; at < count; at++) {
    const place = from[at]!
    const bucket = (words[2 * place + word]! >>> shift) & (buckets - 1)
    const target = starts[bucket]!
    to[target] = place
    starts[bucket] = target + 1
  }
  return true
}
