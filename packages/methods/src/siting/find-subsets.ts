/** Above this many bits the comparison is left out. */
const MOST_BITS = 4e8

/**
 * Finds which of the sets lie in which others. Each set is compared only with those that share its rarest element, word
 * by word of 32 elements.
 *
 * @param sets elements 0 … universe − 1, each set not empty
 * @param onSubset is told that `small` lies in `big` (or equals it); returns true when nothing more is asked of
 *   `small`
 * @param skip sets that no longer count
 */
export function findSubsets({
  sets,
  universe,
  skip,
  onSubset,
}: {
  sets: readonly Uint32Array[]
  universe: number
  skip: (set: number) => boolean
  onSubset: (small: number, big: number) => boolean
}): void {
  const words = Math.ceil(universe / 32)
  if (sets.length * words * 32 > MOST_BITS) return
  const bits = new Uint32Array(sets.length * words)
  const holders: number[][] = Array.from({ length: universe }, () => [])
  for (const [set, elements] of sets.entries())
    for (const element of elements) {
      const word = set * words + (element >>> 5)
      bits[word] = (bits[word] ?? 0) | (1 << (element & 31))
      holders[element]?.push(set)
    }
  const liesIn = (small: number, big: number) => {
    for (let word = 0; word < words; word++)
      if (((bits[small * words + word] ?? 0) & ~(bits[big * words + word] ?? 0)) !== 0) return false
    return true
  }
  for (const [small, elements] of sets.entries()) {
    if (skip(small)) continue
    let rarest: readonly number[] | undefined
    for (const element of elements) {
      const sharing = holders[element]
      if (rarest === undefined || (sharing !== undefined && sharing.length < rarest.length)) rarest = sharing
    }
    for (const big of rarest ?? []) {
      if (big === small || skip(big) || (sets[big]?.length ?? 0) < elements.length) continue
      if (liesIn(small, big) && onSubset(small, big)) break
    }
  }
}
