import type { SortedText, Theme } from './theme-types.ts'

/** Groups beside each other: how many of their texts are about what. */
export type ThemesByGroup = {
  /** The name of a group; null = those too small to stand alone, together. */
  readonly groups: readonly { readonly name: string | null; readonly texts: number }[]
  readonly rows: readonly {
    readonly themeId: number
    /** One per group; null = not said, in any group. */
    readonly counts: readonly (number | null)[]
  }[]
}

/**
 * How often each theme comes up in each group, of the texts that are sorted.
 *
 * In an anonymous survey no group has fewer texts than the minimum: small ones stand together. A theme that fewer than the minimum of a
 * group wrote about, or that all but fewer than the minimum did, is told for no group: its number in all is known, and the others would
 * give the missing one away.
 * @returns null where there is nothing to set beside each other
 */
export function themesByGroup({
  texts,
  themes,
  anonymous,
  minimumCount,
}: {
  readonly texts: readonly SortedText[]
  readonly themes: readonly Theme[]
  readonly anonymous: boolean
  readonly minimumCount: number
}): ThemesByGroup | null {
  const sorted = texts.filter(({ isSorted }) => isSorted)
  const groups = anonymous ? pooledGroups(sorted, minimumCount) : plainGroups(sorted)
  if (groups.length < 2) return null
  const isSmall = (count: number, of: number) =>
    anonymous && ((count > 0 && count < minimumCount) || (of - count > 0 && of - count < minimumCount))
  return {
    groups: groups.map(({ name, members }) => ({ name, texts: members.length })),
    rows: themes.map(({ themeId }) => {
      const counts = groups.map(
        ({ members }) => members.filter(({ themeIds }) => themeIds.includes(themeId)).length,
      )
      const isHidden = counts.some((count, at) => isSmall(count, groups[at]?.members.length ?? 0))
      return { themeId, counts: isHidden ? counts.map(() => null) : counts }
    }),
  }
}

type Group = { readonly name: string | null; readonly members: readonly SortedText[] }

function plainGroups(texts: readonly SortedText[]): Group[] {
  return [...Map.groupBy(texts, ({ groupName }) => groupName)]
    .sort(([one], [other]) => one.localeCompare(other, 'de'))
    .map(([name, members]) => ({ name, members }))
}

/** Small groups go together; while they are too few, the smallest of the others joins them. */
function pooledGroups(texts: readonly SortedText[], minimumCount: number): Group[] {
  const bySize = plainGroups(texts).sort((one, other) => one.members.length - other.members.length)
  let kept = bySize.filter(({ members }) => members.length >= minimumCount)
  let pool = bySize.filter(({ members }) => members.length < minimumCount).flatMap(({ members }) => members)
  while (pool.length > 0 && pool.length < minimumCount && kept.length > 0) {
    const [smallest, ...others] = kept
    pool = [...pool, ...(smallest?.members ?? [])]
    kept = others
  }
  kept = kept.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'de'))
  if (pool.length === 0) return kept
  return pool.length < minimumCount ? [] : [...kept, { name: null, members: pool }]
}
