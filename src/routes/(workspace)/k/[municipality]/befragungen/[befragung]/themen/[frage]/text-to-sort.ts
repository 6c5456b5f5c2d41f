import { themeSuggester, type ThemeRoom } from '#lib/server/capabilities/survey-themes/index.ts'

/** A text to sort, with every theme: whether it has it, and why it is proposed. */
export type TextToSort = {
  readonly textId: string
  readonly text: string
  readonly isSorted: boolean
  readonly themes: readonly {
    readonly themeId: number
    readonly name: string
    readonly chosen: boolean
    /** null = not proposed; '' = its name stands in the text; otherwise the text that is alike. */
    readonly proposedBy: string | null
  }[]
}

/**
 * The text that is asked for, or the next one that nobody has sorted.
 * @param after the text that was passed over
 * @returns null: all are sorted
 */
export function textToSort(
  { texts, themes }: ThemeRoom,
  { wanted, after }: { wanted: string | null; after: string | null },
): TextToSort | null {
  const open = texts.filter(({ isSorted }) => !isSorted)
  const text =
    texts.find(({ textId }) => textId === wanted) ??
    open.find(({ textId }) => after !== null && textId > after) ??
    open[0]
  if (text === undefined) return null
  const proposed = new Map(
    (text.isSorted ? [] : themeSuggester(texts, themes)(text.text)).map(({ themeId, alike }) => [
      themeId,
      alike ?? '',
    ]),
  )
  return {
    textId: text.textId,
    text: text.text,
    isSorted: text.isSorted,
    themes: themes
      .map(({ themeId, name }) => ({
        themeId,
        name,
        chosen: text.themeIds.includes(themeId),
        proposedBy: proposed.get(themeId) ?? null,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'de')),
  }
}
