import type { CountToProtect, SeriesToProtect } from '../disclosure/index.ts'
import { sameSeries } from './related-series-rules.ts'

/** Base less cases by series and area, where both are known. */
export type Rests = ReadonlyMap<string, ReadonlyMap<string, number>>

/** A series that counts a kind of persons, or (`isRest`) the others of their base. */
export type Member = { readonly key: string; readonly isRest: boolean }

/** The series by the kind of persons they count; a kind has the key of its first series. */
export function kindsOfCounts(all: readonly SeriesToProtect[], rests: Rests): Map<string, Member[]> {
  const firstOf = sameSeries(
    all.map(({ key, counts }) => ({
      key,
      counts: new Map([...counts].map(([area, { count }]) => [area, count])),
    })),
    rests,
  )
  const kinds = new Map<string, Member[]>()
  for (const [key, { key: first, isRest }] of firstOf) {
    const members = kinds.get(first)
    if (members === undefined) kinds.set(first, [{ key, isRest }])
    else members.push({ key, isRest })
  }
  return kinds
}

/** One series for a kind: an area is secret if it is in any of its series. */
export function mergeKind(
  key: string,
  members: readonly Member[],
  { countsOf, rests }: { countsOf: (key: string) => SeriesToProtect['counts']; rests: Rests },
): SeriesToProtect {
  const counts = new Map<string, CountToProtect>()
  for (const { key: member, isRest } of members)
    for (const [area, own] of countsOf(member)) {
      const before = counts.get(area)
      const count = isRest ? rests.get(member)?.get(area) : own.count
      if (before === undefined && count === undefined) continue
      counts.set(area, {
        count: before?.count ?? count ?? 0,
        isPrimary: before?.isPrimary === true || own.isPrimary,
        isHidden: before?.isHidden === true || own.isHidden,
        most: Math.min(before?.most ?? Infinity, own.most),
        rest: before?.rest ?? (isRest ? own.count : own.rest),
      })
    }
  return { key, counts }
}

/** The others of the base as a series of their own; null where no base is known. */
export function restOfSeries({ key, counts }: SeriesToProtect): SeriesToProtect | null {
  const rests = new Map(
    [...counts].flatMap(([area, own]) =>
      own.rest === null ? [] : [[area, { ...own, count: own.rest, rest: own.count }] as const],
    ),
  )
  return rests.size === 0 ? null : { key: restKey(key), counts: rests }
}

/** The key of a series' rest, and back. */
export function restKey(key: string): string {
  return isRestKey(key) ? key.slice(REST.length) : REST + key
}

export function isRestKey(key: string): boolean {
  return key.startsWith(REST)
}

const REST = 'rest of '
