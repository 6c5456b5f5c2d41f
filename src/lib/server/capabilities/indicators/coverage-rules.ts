type Group = { indicatorId: number; period: string }
type Figure = Group & { areaId: number }

/** What a file says about one indicator in one period. */
export type Covered = Group & {
  /** How many areas have a value in the file. */
  takenCount: number
  /** These, and those that the file names with a value that was refused: what was there before stays. */
  namedAreas(): number[]
}

/**
 * Keeps account of which figures a file has, so that doubles show, and what it no longer has can be removed. Some bits for each
 * figure: files may have millions.
 */
export function coverage() {
  const groups = new Map<string, Group & { taken: BitSet; spared: BitSet }>()
  const places = new Map<number, number>()
  function groupOf({ indicatorId, period }: Group) {
    const key = `${indicatorId} ${period}`
    const known = groups.get(key)
    if (known !== undefined) return known
    const made = { indicatorId, period, taken: [], spared: [] }
    groups.set(key, made)
    return made
  }
  function placeOf({ areaId }: Figure): number {
    const known = places.get(areaId)
    if (known !== undefined) return known
    places.set(areaId, places.size)
    return places.size - 1
  }
  return {
    /** @returns false if the file had this figure already */
    take(figure: Figure): boolean {
      const { taken } = groupOf(figure)
      const place = placeOf(figure)
      if (has(taken, place)) return false
      set(taken, place, true)
      return true
    },
    /** The row of a figure is refused: the figure is not taken after all. */
    giveBack(figure: Figure): void {
      const { taken, spared } = groupOf(figure)
      set(taken, placeOf(figure), false)
      set(spared, placeOf(figure), true)
    },
    spare(figure: Figure): void {
      set(groupOf(figure).spared, placeOf(figure), true)
    },
    *groups(): Iterable<Covered> {
      const areaIds = [...places.keys()]
      const areasIn = (...sets: BitSet[]) =>
        areaIds.filter((_, place) => sets.some((bits) => has(bits, place)))
      for (const { indicatorId, period, taken, spared } of groups.values())
        yield {
          indicatorId,
          period,
          takenCount: areasIn(taken).length,
          namedAreas: () => areasIn(taken, spared),
        }
    },
  }
}

/** Thirty places in each number: as many as are kept without a box. */
type BitSet = number[]
const PLACES_PER_WORD = 30

function has(bits: BitSet, place: number): boolean {
  const word = bits[Math.floor(place / PLACES_PER_WORD)] ?? 0
  return (word & (1 << (place % PLACES_PER_WORD))) !== 0
}

function set(bits: BitSet, place: number, isIn: boolean): void {
  const at = Math.floor(place / PLACES_PER_WORD)
  while (bits.length <= at) bits.push(0)
  const bit = 1 << (place % PLACES_PER_WORD)
  bits[at] = isIn ? (bits[at] ?? 0) | bit : (bits[at] ?? 0) & ~bit
}
