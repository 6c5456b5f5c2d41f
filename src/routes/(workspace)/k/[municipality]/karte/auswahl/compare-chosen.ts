import type { AreaFigure, WholeFigure } from '../area-figures.ts'
import type { MapView } from '../map-view.ts'

export type ComparedArea = {
  readonly row: MapView['rows'][number]
  readonly value: number | null
  /** 1 = the most burdened, or the highest value where the number does not judge; null = no number. */
  readonly rank: number | null
  /** Value minus that of all together. */
  readonly difference: number | null
}

/**
 * The chosen areas beside each other, in the order of choosing; codes that the level does not have are left out.
 * Equal values share the better rank.
 */
export function compareChosen({
  view: { rows, measure },
  figures,
  chosen,
  whole,
}: {
  view: Pick<MapView, 'rows' | 'measure'>
  /** In the order of the rows. */
  figures: readonly AreaFigure[]
  chosen: readonly string[]
  whole: WholeFigure | null
}): ComparedArea[] {
  const values = figures.flatMap(({ value }) => value ?? [])
  const isBefore = (one: number, other: number) =>
    measure.direction === 'higher-is-better' ? one < other : one > other
  return chosen.flatMap((code) => {
    const at = rows.findIndex((row) => row.code === code)
    const row = rows[at]
    if (row === undefined) return []
    const value = figures[at]?.value ?? null
    return {
      row,
      value,
      rank: value === null ? null : 1 + values.filter((other) => isBefore(other, value)).length,
      difference: value === null || whole === null ? null : value - whole.value,
    }
  })
}
