import type {
  ReadableTexts,
  SortedText,
  StoredMark,
  StoredSorting,
  StoredTheme,
  Theme,
} from './theme-types.ts'
import { textHashOf } from './theme-texts-rules.ts'

/**
 * Puts texts and themes together. The marks of a merged theme count for the one it went into; a text that was changed since it was sorted
 * is to be read again, and counts for none until then.
 */
export function themesOfTexts({
  texts,
  stored,
  marks,
  sortings,
}: {
  readonly texts: ReadableTexts['texts']
  readonly stored: readonly StoredTheme[]
  readonly marks: readonly StoredMark[]
  readonly sortings: readonly StoredSorting[]
}): { texts: SortedText[]; themes: Theme[] } {
  const standing = standingThemes(stored)
  const marksOf = Map.groupBy(marks, ({ responseKey }) => responseKey)
  const hashes = new Map(sortings.map(({ responseKey, textHash }) => [responseKey, textHash]))
  const sorted = texts.map((text): SortedText => {
    const isSorted = hashes.get(text.responseKey) === textHashOf(text.text)
    const own = isSorted ? (marksOf.get(text.responseKey) ?? []) : []
    return {
      ...text,
      isSorted,
      themeIds: [...new Set(own.flatMap(({ themeId }) => standing.get(themeId) ?? []))],
    }
  })
  const counts = new Map<number, number>()
  for (const { themeIds } of sorted)
    for (const themeId of themeIds) counts.set(themeId, (counts.get(themeId) ?? 0) + 1)
  const themes = stored
    .filter(({ removed, mergedInto }) => !removed && mergedInto === null)
    .map(({ themeId, name }): Theme => ({ themeId, name, count: counts.get(themeId) ?? 0 }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'de'))
  return { texts: sorted, themes }
}

/** Each theme's own place: itself, or where it was merged into; those that are gone are missing. */
function standingThemes(stored: readonly StoredTheme[]): ReadonlyMap<number, number> {
  const byId = new Map(stored.map((theme) => [theme.themeId, theme]))
  const endOf = (theme: StoredTheme, steps = 0): StoredTheme | undefined => {
    if (theme.mergedInto === null || steps > stored.length) return theme
    const next = byId.get(theme.mergedInto)
    return next && endOf(next, steps + 1)
  }
  return new Map(
    stored.flatMap((theme) => {
      const end = endOf(theme)
      return end === undefined || end.removed ? [] : [[theme.themeId, end.themeId] as const]
    }),
  )
}
