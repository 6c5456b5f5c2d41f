import type { Sum } from '@gelingen/methods/disclosure'
import { protectCounts, type AreaLine, type SeriesToProtect } from '../disclosure/index.ts'
import {
  isRestKey,
  kindsOfCounts,
  mergeKind,
  restKey,
  restOfSeries,
  type Member,
  type Rests,
} from './kinds-of-counts-rules.ts'
import { runsOf } from './period-runs-rules.ts'
import { relatedGroups, type RelatedGroup } from './related-groups-rules.ts'
import { sumsOfSeries, type NamedCounts } from './related-series-rules.ts'

/** Counts of an indicator in a period. */
export type CountsOfPeriod = SeriesToProtect & { readonly indicatorId: number; readonly period: string }

type Request = {
  readonly all: readonly CountsOfPeriod[]
  readonly rests: Rests
  /** The counts of a series with all that is known when it is its turn. */
  readonly countsOf: (key: string) => SeriesToProtect['counts']
  readonly lines: ReadonlyMap<string, AreaLine>
  readonly hidesNone: boolean
  readonly minimumCount: number
}

/**
 * Which counts may not be shown, over all series that have to do with one another: equal ones, complements over the same base, sums.
 * What hangs together is found at once, what is hidden when it is asked for.
 *
 * @returns the areas hidden in the series of a key
 */
export function protectRelated(request: Request): (key: string) => ReadonlySet<string> {
  const { kinds, groups } = relationsOf(request)
  const kindOf = new Map([...kinds].flatMap(([kind, members]) => members.map(({ key }) => [key, kind])))
  const groupOf = new Map(groups.flatMap((group) => [...group.keys].map((key) => [key, group])))
  const hidden = new Map<string, ReadonlySet<string>>()
  return (key) => {
    const kind = kindOf.get(key) ?? key
    const group = groupOf.get(kind)
    if (!hidden.has(kind) && group !== undefined)
      for (const [of, areas] of protectGroup(group, kinds, request)) hidden.set(of, areas)
    return hidden.get(kind) ?? NOTHING
  }
}

const NOTHING: ReadonlySet<string> = new Set()

function protectGroup(
  { keys, sums, ties }: RelatedGroup,
  kinds: ReadonlyMap<string, readonly Member[]>,
  request: Request,
): Map<string, Set<string>> {
  const { lines, minimumCount, hidesNone } = request
  const merged = (key: string) => mergeKind(key, kinds.get(key) ?? [], request)
  const series = [...keys].flatMap((key) =>
    isRestKey(key) ? (restOfSeries(merged(restKey(key))) ?? []) : merged(key),
  )
  const hidden = protectCounts({ series, sums, lines, minimumCount, hidesNone })
  for (const tied of ties) hideAlike(tied.flatMap((key) => hidden.get(key) ?? []))
  return hidden
}

function relationsOf({ all, rests }: Request): { kinds: Map<string, Member[]>; groups: RelatedGroup[] } {
  const kinds = kindsOfCounts(all, rests)
  const byKey = new Map(all.map((one) => [one.key, one]))
  const countsOf = (key: string): SeriesToProtect['counts'] => byKey.get(key)?.counts ?? new Map()
  const yearOf = (key: string) => Number(byKey.get(key)?.period.slice(0, 4))
  const named = new Map<string, NamedCounts>()
  for (const [key, members] of kinds) {
    const kind = mergeKind(key, members, { countsOf, rests })
    for (const one of [kind, restOfSeries(kind)])
      if (one !== null)
        named.set(one.key, {
          key: one.key,
          year: yearOf(key),
          counts: new Map([...one.counts].map(([area, { count }]) => [area, count])),
        })
  }
  const kindOf = new Map([...kinds].flatMap(([kind, members]) => members.map(({ key }) => [key, kind])))
  const runs = runsOf(all).map((run) => run.flatMap((key) => named.get(kindOf.get(key) ?? key) ?? []))
  const sums = withoutMirrored(sumsOfSeries([...named.values()], runs))
  const rest = [...new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))].filter(isRestKey)
  const groups = relatedGroups({
    keys: [...kinds.keys(), ...rest],
    sums,
    tied: rest.map((key) => [key, restKey(key)]),
  })
  return { kinds, groups }
}

/** Where cases add up, so do the rests of their bases: one of both is enough. */
function withoutMirrored(sums: readonly Sum[]): Sum[] {
  const known = new Set<string>()
  return sums.filter(({ total, parts }) => {
    known.add(JSON.stringify([total, parts.toSorted()]))
    return !known.has(JSON.stringify([restKey(total), parts.map(restKey).toSorted()]))
  })
}

function hideAlike(sets: readonly Set<string>[]): void {
  const all = sets.flatMap((set) => [...set])
  for (const set of sets) for (const area of all) set.add(area)
}
