/** What a file says about one indicator in one period. */
export type Covered = {
  indicatorId: number
  period: string
  /** Areas with a value in the file. */
  taken: ReadonlySet<number>
  /** Areas that the file names with a value that was refused: what was there before stays. */
  spared: ReadonlySet<number>
}

/** Keeps account of which figures a file has, so that doubles show, and what it no longer has can be removed. */
export function coverage() {
  const groups = new Map<string, Covered & { taken: Set<number>; spared: Set<number> }>()
  function groupOf({ indicatorId, period }: { indicatorId: number; period: string }) {
    const key = `${indicatorId} ${period}`
    const known = groups.get(key)
    if (known !== undefined) return known
    const made = { indicatorId, period, taken: new Set<number>(), spared: new Set<number>() }
    groups.set(key, made)
    return made
  }
  return {
    /** @returns false if the file had this figure already */
    take(figure: { indicatorId: number; period: string; areaId: number }): boolean {
      const { taken } = groupOf(figure)
      if (taken.has(figure.areaId)) return false
      taken.add(figure.areaId)
      return true
    },
    /** The row of a figure is refused: the figure is not taken after all. */
    giveBack(figure: { indicatorId: number; period: string; areaId: number }): void {
      const { taken, spared } = groupOf(figure)
      taken.delete(figure.areaId)
      spared.add(figure.areaId)
    },
    spare(figure: { indicatorId: number; period: string; areaId: number }): void {
      groupOf(figure).spared.add(figure.areaId)
    },
    groups: (): Iterable<Covered> => groups.values(),
  }
}
