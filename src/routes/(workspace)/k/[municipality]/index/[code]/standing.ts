import type { IndexArea } from '#lib/server/capabilities/index/index.ts'

/** Where an area stands among the others, and how far that holds. */
export type Standing = {
  readonly rank: number
  /** Areas with an index. */
  readonly of: number
  /** Ranks in nine of ten draws, taken to the outer whole ones: to promise too little rather than too much. */
  readonly span: { readonly low: number; readonly high: number } | null
  /** Areas whose span meets this one's, the nearest in rank first: nobody can say which of them is burdened more. */
  readonly overlapping: readonly Pick<IndexArea, 'code' | 'name'>[]
  /** Areas that are burdened more, or less, in nearly all draws. */
  readonly clearlyAbove: number
  readonly clearlyBelow: number
}

export function spanOf({ rankInterval }: Pick<IndexArea, 'rankInterval'>): Standing['span'] {
  return rankInterval && { low: Math.floor(rankInterval.low), high: Math.ceil(rankInterval.high) }
}

/** @returns null for an area without an index */
export function standingOf(areas: readonly IndexArea[], areaId: number): Standing | null {
  const own = areas.find((area) => area.areaId === areaId)
  if (own === undefined || own.rank === null) return null
  const { rank } = own
  const span = spanOf(own)
  const others = areas.flatMap((area) => {
    const otherSpan = spanOf(area)
    return area.areaId === areaId || area.rank === null || otherSpan === null
      ? []
      : [{ area, span: otherSpan, distance: Math.abs(area.rank - rank) }]
  })
  const count = (test: (span: { low: number; high: number }) => boolean) =>
    span === null ? 0 : others.filter((other) => test(other.span)).length
  return {
    rank,
    of: areas.filter((area) => area.rank !== null).length,
    span,
    overlapping:
      span === null
        ? []
        : others
            .filter((other) => other.span.low <= span.high && other.span.high >= span.low)
            .toSorted((a, b) => a.distance - b.distance)
            .map(({ area: { code, name } }) => ({ code, name })),
    clearlyAbove: count(({ high }) => span !== null && high < span.low),
    clearlyBelow: count(({ low }) => span !== null && low > span.high),
  }
}
