import type { PaintedArea } from './paint-trial.ts'

/** What a trial changes against what is saved. */
export type TrialChange = {
  readonly classes: number
  readonly ranks: number
  /** The area that moves furthest. */
  readonly largest: { readonly areaId: number; readonly before: number; readonly now: number } | null
}

/**
 * Areas that have no index before or after do not count as moved.
 * @returns null where the trials have no area in common, as on two levels
 */
export function compareTrials(
  before: readonly PaintedArea[],
  now: readonly PaintedArea[],
): TrialChange | null {
  const earlier = new Map(before.map((area) => [area.areaId, area]))
  const moved = now.flatMap((area) => {
    const old = earlier.get(area.areaId)
    return old === undefined || old.rank === null || area.rank === null ? [] : [{ old, area }]
  })
  if (moved.length === 0) return null
  const ranks = moved.flatMap(({ old, area }) =>
    old.rank === area.rank ? [] : [{ areaId: area.areaId, before: old.rank ?? 0, now: area.rank ?? 0 }],
  )
  const distance = (one: { before: number; now: number } | null) =>
    one === null ? 0 : Math.abs(one.now - one.before)
  return {
    classes: moved.filter(({ old, area }) => old.className !== area.className).length,
    ranks: ranks.length,
    largest: ranks.reduce<TrialChange['largest']>(
      (most, one) => (distance(one) > distance(most) ? one : most),
      null,
    ),
  }
}
