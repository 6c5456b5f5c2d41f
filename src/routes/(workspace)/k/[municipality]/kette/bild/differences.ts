import type { Judgement, PlaceCell } from '#lib/server/capabilities/chain/index.ts'

/** A step and field that two places are judged differently in. */
export type Difference = { readonly cell: PlaceCell; readonly otherCell: PlaceCell }

export type Differences = {
  /** The greatest first: by how far the judgements are apart, then by the children who lack something. */
  readonly differing: readonly Difference[]
  /** Cells in which the first place is worse off, better off, or alike. */
  readonly worse: number
  readonly better: number
  readonly same: number
  /** Cells in which one of the two is not known, or neither. */
  readonly unknown: number
}

/** How well a chain holds there; more than needed holds no better than balanced. */
const holds: Record<Judgement, number | null> = {
  'white-spot': 0,
  gap: 1,
  thin: 2,
  balanced: 3,
  'more-than-needed': 3,
  'not-known': null,
}

/**
 * Compares two places cell by cell; cells in which no offer is expected take no part.
 *
 * @param cells by field, then step; `otherCells` alike
 */
export function differencesOf(
  cells: readonly (readonly PlaceCell[])[],
  otherCells: readonly (readonly PlaceCell[])[],
): Differences {
  const counts = { worse: 0, better: 0, same: 0, unknown: 0 }
  const differing: (Difference & { distance: number })[] = []
  const others = otherCells.flat()
  for (const [at, cell] of cells.flat().entries()) {
    const otherCell = others[at]
    if (otherCell === undefined || !cell.isExpected) continue
    const [mine, theirs] = [holds[cell.judgement], holds[otherCell.judgement]]
    if (mine === null || theirs === null) {
      counts.unknown++
      continue
    }
    if (mine === theirs) counts.same++
    else if (mine < theirs) counts.worse++
    else counts.better++
    if (mine !== theirs) differing.push({ cell, otherCell, distance: Math.abs(mine - theirs) })
  }
  const lacking = ({ cell, otherCell }: Difference) =>
    Math.max(cell.childrenAffected ?? 0, otherCell.childrenAffected ?? 0)
  return {
    ...counts,
    differing: differing
      .toSorted((a, b) => b.distance - a.distance || lacking(b) - lacking(a))
      .map(({ cell, otherCell }) => ({ cell, otherCell })),
  }
}
