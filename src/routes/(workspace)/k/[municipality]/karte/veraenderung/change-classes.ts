import type { ChangeJudgement } from '@gelingen/methods/rates'
import { formatNumber } from '#lib/ui/format.ts'
import type { MapDirection } from '#lib/ui/map-classes.ts'
import type { AreaChange } from './change-amounts.ts'

/** In the order of the legend: the strongest rise first. */
export const changeClasses = ['much-up', 'up', 'steady', 'down', 'much-down'] as const
export type ChangeClass = (typeof changeClasses)[number]

export type ClassedChanges = {
  /** One per area; null where there is no change to show. */
  readonly places: readonly (ChangeClass | null)[]
  /** From so much on a change is a strong one, in the unit of the change; null where nothing changed. */
  readonly strongFrom: number | null
}

/**
 * Sorts changes into five classes around a neutral one. Neutral is what chance alone explains; where that could not be
 * tested, what would be written as no change at all. A change is strong that is larger than half of all that are not neutral.
 *
 * @param decimals of the change, as it is written
 */
export function classChanges(
  changes: readonly Pick<AreaChange, 'amount' | 'judgement'>[],
  decimals: number,
): ClassedChanges {
  const written = (amount: number) => Number(formatNumber(amount, 'en', decimals).replaceAll(',', ''))
  const sizes = changes
    .flatMap(({ amount, judgement }) =>
      amount === null || isNeutral(written(amount), judgement) ? [] : Math.abs(written(amount)),
    )
    .sort((a, b) => a - b)
  const strongFrom = sizes[Math.floor(sizes.length / 2)] ?? null
  const places = changes.map(({ amount, judgement }): ChangeClass | null => {
    if (amount === null) return null
    const size = written(amount)
    if (isNeutral(size, judgement)) return 'steady'
    const isStrong = strongFrom !== null && Math.abs(size) >= strongFrom
    if (size > 0) return isStrong ? 'much-up' : 'up'
    return isStrong ? 'much-down' : 'down'
  })
  return { places, strongFrom }
}

function isNeutral(written: number, judgement: ChangeJudgement | null): boolean {
  return written === 0 || judgement === 'unremarkable'
}

const colours: Record<ChangeClass, string> = {
  'much-up': 'warm-2',
  up: 'warm-1',
  steady: 'steady',
  down: 'cool-1',
  'much-down': 'cool-2',
}
const turned: Record<ChangeClass, ChangeClass> = {
  'much-up': 'much-down',
  up: 'down',
  steady: 'steady',
  down: 'up',
  'much-down': 'much-up',
}

/** Warm is what became worse, or what rose where the number does not judge. */
export function changeColour(place: ChangeClass, direction: MapDirection): string {
  return colours[direction === 'higher-is-better' ? turned[place] : place]
}

/** For those who don't tell the colours apart. */
export const changeMarks: Record<ChangeClass, string> = {
  'much-up': '▲',
  up: '△',
  steady: '=',
  down: '▽',
  'much-down': '▼',
}
