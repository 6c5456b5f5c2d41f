import type { ChainArea, ChainStep, ReasonCode, ResidentGroup } from './chain-types.ts'

/** A group wider than this says too little about single years to be cut evenly. */
const WIDEST_GROUP_CUT_YEARS = 20

export type ChildrenCount = {
  /** null = unknown. */
  readonly count: number | null
  /** A group was cut as if each year of age were equally frequent. */
  readonly estimated: boolean
  /** A group that it would rest on must not be given out. */
  readonly isProtected: boolean
  /** The smallest group above zero that the number rests on. */
  readonly smallestGroup: number
}

export type StepChildren = {
  /** By area; 0 where `leftOutBecause` gives a reason. */
  readonly children: Float64Array
  readonly leftOutBecause: readonly (ReasonCode | null)[]
  readonly estimated: readonly boolean[]
  readonly total: number
}

/**
 * Children of a step in each area. Areas with too few children are left out of everything that follows, so
 * that no sum, level or coverage of other areas gives them away by subtraction.
 */
export function childrenOfStep({
  step,
  areas,
  minimumCount,
  isLocated,
}: {
  step: ChainStep
  areas: readonly ChainArea[]
  minimumCount: number
  isLocated: (area: number) => boolean
}): StepChildren {
  const counts = areas.map(({ residents }) => countAges(residents, step))
  const leftOutBecause = counts.map((counted, area) =>
    reasonToLeaveOut(counted, minimumCount, isLocated(area)),
  )
  const children = Float64Array.from(counts, ({ count }, area) =>
    leftOutBecause[area] === null ? (count ?? 0) : 0,
  )
  return {
    children,
    leftOutBecause,
    estimated: counts.map(({ estimated }) => estimated),
    total: children.reduce((sum, count) => sum + count, 0),
  }
}

/**
 * Residents of the ages from … to, put together from the groups there are; of two groups that cover an age
 * the narrower one counts. A group that the ages cut is split evenly over its years. Open-ended and very wide
 * groups are never cut.
 */
export function countAges(
  residents: readonly ResidentGroup[],
  { ageFromYears, ageToYears }: { ageFromYears: number; ageToYears: number },
): ChildrenCount {
  let count = 0
  let estimated = false
  let smallestGroup = Infinity
  let age = ageFromYears
  while (age < ageToYears) {
    const group = narrowestGroupAt(residents, age, ageToYears)
    if (group === null || group.count === null)
      return { count: null, estimated, isProtected: group !== null, smallestGroup }
    const end = Math.min(group.ageTo, ageToYears)
    const share = (end - age) / (group.ageTo - group.ageFrom)
    count += group.count * share
    estimated ||= share < 1
    if (group.count > 0) smallestGroup = Math.min(smallestGroup, group.count)
    age = end
  }
  return { count, estimated, isProtected: false, smallestGroup }
}

/** null = protected. */
type KnownGroup = { ageFrom: number; ageTo: number; count: number | null }

function narrowestGroupAt(
  residents: readonly ResidentGroup[],
  age: number,
  upToAge: number,
): KnownGroup | null {
  let narrowest: KnownGroup | null = null
  for (const { ageFrom, ageTo, count, isProtected = false } of residents) {
    if ((count === null && !isProtected) || ageTo === null || ageFrom > age || ageTo <= age) continue
    const isCut = ageFrom < age || ageTo > upToAge
    if (isCut && ageTo - ageFrom > WIDEST_GROUP_CUT_YEARS) continue
    if (narrowest === null || ageTo - ageFrom < narrowest.ageTo - narrowest.ageFrom) {
      narrowest = { ageFrom, ageTo, count: isProtected ? null : count }
    }
  }
  return narrowest
}

function reasonToLeaveOut(
  { count, isProtected, smallestGroup }: ChildrenCount,
  minimumCount: number,
  isLocated: boolean,
): ReasonCode | null {
  // One reason for both, so that it does not say which of two hidden counts is the small one.
  if (isProtected) return 'too-few-children'
  if (count === null) return 'residents-unknown'
  if (count === 0) return 'no-children'
  if (count < minimumCount || smallestGroup < minimumCount) return 'too-few-children'
  return isLocated ? null : 'place-of-area-unknown'
}
