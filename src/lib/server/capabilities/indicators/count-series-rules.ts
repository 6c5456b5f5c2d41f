import type { CountToProtect, DisclosureProfile } from '../disclosure/index.ts'
import { countsOf } from './counts-rules.ts'
import { isProtected, minimumOf } from './protect-rules.ts'

/** A stored figure that says something about a number of persons. */
export type StoredCount = {
  readonly indicatorId: number
  readonly period: string
  /** Name of the area, the same in all periods: level and code. */
  readonly area: string
  readonly value: number | null
  readonly sign: string | null
  readonly cases: number | null
  readonly base: number | null
}

export type CountedIndicator = {
  readonly indicatorId: number
  readonly unit: string
  readonly minimumCount: number | null
}

/** The counts behind one indicator in one period, by area. */
export type CountSeries = {
  readonly indicatorId: number
  readonly period: string
  /** Smallest count that may be shown: the stricter of municipality and indicator. */
  readonly minimumCount: number
  readonly cases: ReadonlyMap<string, CountToProtect>
  readonly base: ReadonlyMap<string, CountToProtect>
}

/** Puts stored figures of one indicator and period together. Secret ones (`.`) without a number are taken for the minimum. */
export function countSeries({
  rows,
  indicator,
  profile,
  isTooSmall,
}: {
  rows: readonly StoredCount[]
  indicator: CountedIndicator
  profile: DisclosureProfile
  /** Areas with fewer residents than the profile asks for. */
  isTooSmall: (area: string) => boolean
}): CountSeries {
  const rule = {
    municipalityMinimum: profile.minimumCount,
    indicatorMinimum: indicator.minimumCount,
    unit: indicator.unit,
    showsNone: profile.showsNone,
    showsAll: profile.showsAll,
  }
  const least = minimumOf(rule)
  const [cases, base] = [new Map<string, CountToProtect>(), new Map<string, CountToProtect>()]
  const [first] = rows
  const isFew = (count: number) => count > 0 && count < least
  for (const row of rows) {
    const { cases: ownCases, base: ownBase } = countsOf(row, indicator.unit)
    if (ownBase !== null)
      base.set(row.area, {
        count: Math.round(ownBase),
        isPrimary: isFew(ownBase),
        isHidden: false,
        most: Infinity,
        rest: null,
      })
    // Of what the office calls uncertain or missing nobody expects a number; a secret one there is.
    const count = ownCases ?? (row.sign === '.' ? least : null)
    if (count === null) continue
    const isHidden = row.sign !== null || isProtected(row, rule) || isTooSmall(row.area)
    // Over a base that is too few itself, nobody of the cases is no secret: the others are hidden with their base.
    const isNobody = count === 0 && profile.showsNone && ownBase !== null && isFew(ownBase)
    const rest = ownCases === null || ownBase === null ? null : Math.max(0, Math.round(ownBase - ownCases))
    cases.set(row.area, {
      count: Math.round(count),
      isPrimary: (row.sign === '.' || isProtected(row, rule) || isTooSmall(row.area)) && !isNobody,
      isHidden,
      most: ownBase ?? Infinity,
      rest,
    })
  }
  return {
    indicatorId: indicator.indicatorId,
    period: first?.period ?? '',
    minimumCount: least,
    cases,
    base,
  }
}
