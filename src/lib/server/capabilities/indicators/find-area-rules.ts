import { codeByName } from '../areas/index.ts'

/** A version of an area with its validity; `validTo` is exclusive. */
export type AreaVersionForSearch = {
  areaId: number
  code: string
  name?: string
  validFrom: string
  validTo: string | null
}

export type AreaFound = { kind: 'found'; areaId: number } | { kind: 'unknown'; near: string | null }

export type AreaFinder = (code: string, day: string) => AreaFound

/**
 * Finds areas by code, or by a name that only one has: the version in force on the day, else the one that was in force nearest to it (figures of 2020 for
 * areas drawn in 2021). An unknown code names the known one that differs by leading zeros, where there is one.
 */
export function areaFinder(versions: readonly AreaVersionForSearch[]): AreaFinder {
  const byCode = new Map<string, AreaVersionForSearch[]>()
  const byShortCode = new Map<string, string>()
  for (const version of versions) {
    byCode.set(version.code, [...(byCode.get(version.code) ?? []), version])
    byShortCode.set(withoutZeros(version.code), version.code)
  }
  const named = codeByName(versions.map(({ code, name = '' }) => ({ code, name })))
  return (code, day) => {
    const candidates = byCode.get(code) ?? byCode.get(named(code) ?? '')
    const [first] = candidates ?? []
    if (candidates === undefined || first === undefined)
      return { kind: 'unknown', near: byShortCode.get(withoutZeros(code)) ?? null }
    if (candidates.length === 1) return { kind: 'found', areaId: first.areaId }
    const nearest = candidates.toSorted((a, b) => distance(a, day) - distance(b, day))[0] ?? first
    return { kind: 'found', areaId: nearest.areaId }
  }
}

function withoutZeros(code: string): string {
  return code.replace(/^0+/, '').replace(/\.0$/, '')
}

/** 0 in force, else roughly the days to the nearer end. */
function distance({ validFrom, validTo }: AreaVersionForSearch, day: string): number {
  if (day < validFrom) return dayCount(validFrom) - dayCount(day)
  if (validTo !== null && day >= validTo) return dayCount(day) - dayCount(validTo) + 1
  return 0
}

/** Good for comparing, not a calendar. */
function dayCount(day: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  return year * 372 + month * 31 + dayOfMonth
}
