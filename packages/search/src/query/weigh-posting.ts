import type { SearchIndex } from '../index/index-types.ts'

/** How soon more of the same word counts no more (BM25's k1). */
const SATURATION = 1.2
/** Beyond this many words a field counts as this long. */
const LONGEST = 1_023

/** Weighted, normalised, saturated frequency (0…1) of a posting. */
export type Weigher = (position: number, counts: number) => number

/** The weights of the fields and the effect of their lengths, tabulated once for a search. */
export function weigherOf({ design, lengths, lengthSums, positions }: SearchIndex): Weigher {
  const fields = design.fields.length
  const table = new Float64Array(fields * (LONGEST + 1))
  design.fields.forEach(({ weight, lengthNormalisation }, field) => {
    const mean = positions.size === 0 ? 0 : lengthSums[field]! / positions.size
    for (let length = 0; length <= LONGEST; length++) {
      const share = mean === 0 ? 1 : length / mean
      table[field * (LONGEST + 1) + length] =
        weight / 2 / (1 - lengthNormalisation + lengthNormalisation * share)
    }
  })
  return (position, counts) => {
    let frequency = 0
    for (let rest = counts, field = 0; rest !== 0; rest >>>= 4, field++) {
      const halves = rest & 15
      if (halves === 0) continue
      const length = Math.min(LONGEST, lengths[position * fields + field]!)
      frequency += halves * table[field * (LONGEST + 1) + length]!
    }
    return frequency / (frequency + SATURATION)
  }
}
