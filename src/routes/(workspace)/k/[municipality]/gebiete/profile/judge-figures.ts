import { judgeAreas, type Judgement } from '@gelingen/methods/rates'
import type { AreaCell } from '#lib/server/capabilities/indicators/index.ts'

/**
 * Which areas have more or less than all others together, beyond chance: an exact test for each, corrected for their
 * number (Holm), so that not even one is called so by accident in 19 of 20 such lists.
 *
 * @param isShare of people, each counted once at most; else events
 * @returns by area; areas without a shown case number and base are not judged, and are not in it
 */
export function judgeFigures(
  cells: readonly AreaCell[],
  { isShare }: { isShare: boolean },
): ReadonlyMap<number, Judgement> {
  const usable = cells.filter(
    ({ cases, base }) =>
      cases !== null &&
      base !== null &&
      base > 0 &&
      Number.isInteger(cases) &&
      (!isShare || (Number.isInteger(base) && cases <= base)),
  )
  if (usable.length < 2) return new Map()
  const { judgement } = judgeAreas({
    counts: usable.map(({ cases }) => cases),
    populations: usable.map(({ base }) => base),
    kind: isShare ? 'share' : 'rate',
  })
  return new Map(
    usable.flatMap(({ areaId }, at) => {
      const found = judgement[at] ?? null
      return found === null ? [] : [[areaId, found]]
    }),
  )
}
