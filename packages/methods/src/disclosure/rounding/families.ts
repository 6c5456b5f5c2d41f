/** Crossing pairs are looked for up to this many memberships: beyond, a table is taken to have no two families. */
const mostPairs = 20_000_000

/**
 * Splits sets into two families in each of which any two sets are either apart or one within the other – rows and
 * columns of a table, also where the rows form a tree.
 *
 * @param sets ascending elements, at least one each
 * @param holders per element: positions of the sets that hold it
 * @returns 0 or 1 per set, or null where three sets or more cross each other in a circle (tables with three dimensions)
 */
export function splitIntoFamilies(
  sets: readonly ArrayLike<number>[],
  holders: readonly (readonly number[])[],
): Uint8Array | null {
  const crossing = crossingSets(sets, holders)
  if (crossing === null) return null
  const undecided = 2
  const families = new Uint8Array(sets.length).fill(undecided)
  for (const first of sets.keys()) {
    if (families[first] !== undecided) continue
    families[first] = 0
    const waiting = [first]
    for (let own = waiting.pop(); own !== undefined; own = waiting.pop()) {
      for (const other of crossing[own]!) {
        if (families[other] === families[own]) return null
        if (families[other] !== undecided) continue
        families[other] = 1 - families[own]!
        waiting.push(other)
      }
    }
  }
  return families
}

/** Per set: those that share an element with it, without one being within the other. */
function crossingSets(
  sets: readonly ArrayLike<number>[],
  holders: readonly (readonly number[])[],
): number[][] | null {
  if (holders.reduce((pairs, own) => pairs + own.length ** 2, 0) > mostPairs) return null
  const shared = new Int32Array(sets.length)
  return Array.from(sets, (set, own) => {
    const met = new Set<number>()
    for (let at = 0; at < set.length; at++) {
      for (const other of holders[set[at]!]!) {
        if (other === own) continue
        if (!met.has(other)) shared[other] = 0
        met.add(other)
        shared[other] = shared[other]! + 1
      }
    }
    return [...met].filter((other) => shared[other]! < Math.min(set.length, sets[other]!.length))
  })
}
