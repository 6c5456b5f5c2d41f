import type { LocalisedText } from '@gelingen/questionnaire'

/** A question whose answers are free text, and what people may read of them. */
export type TextQuestion = {
  /** The question's id; `id.other` for own words beside the options. */
  readonly code: string
  readonly title: LocalisedText
  /** The label of the own words; null = the question itself asks for text. */
  readonly other: LocalisedText | null
  readonly isLong: boolean
}

/** One free text. */
export type TextAnswer = {
  /** Stands for it in pages and forms: tells neither whose it is nor which other texts are by the same hand. */
  readonly textId: string
  /** For our own tables only. */
  readonly responseKey: string
  readonly text: string
  readonly groupName: string
}

/** The texts of a question, or why they stay unread. */
export type ReadableTexts =
  | { readonly readable: true; readonly asked: number; readonly texts: readonly TextAnswer[] }
  /** Anonymous, and too few were asked. */
  | { readonly readable: false; readonly asked: number; readonly texts: readonly [] }

export type StoredTheme = {
  readonly themeId: number
  readonly name: string
  readonly mergedInto: number | null
  readonly removed: boolean
}

export type StoredMark = { readonly themeId: number; readonly responseKey: string }
export type StoredSorting = { readonly responseKey: string; readonly textHash: string }

export type Theme = { readonly themeId: number; readonly name: string; readonly count: number }

export type SortedText = TextAnswer & {
  readonly themeIds: readonly number[]
  /** Read and sorted as it stands, also under no theme. */
  readonly isSorted: boolean
}

/** What was done last, and what was before it. */
export type ThemeStep = {
  readonly kind: 'made' | 'renamed' | 'merged' | 'removed' | 'sorted' | 'carried'
  readonly before: StateBefore
}

export type StateBefore = {
  /** Themes that were not there. */
  readonly made?: readonly number[]
  readonly renamed?: readonly { readonly themeId: number; readonly name: string }[]
  readonly merged?: readonly number[]
  readonly removed?: readonly number[]
  readonly texts?: readonly {
    readonly responseKey: string
    readonly themeIds: readonly number[]
    /** null = was not sorted. */
    readonly textHash: string | null
  }[]
}

/** The themes of a question with its texts, as a page shows them. */
export type ThemeRoom = {
  readonly question: TextQuestion
  readonly readable: boolean
  readonly asked: number
  readonly texts: readonly SortedText[]
  readonly themes: readonly Theme[]
  readonly sortedCount: number
  /** What can be undone; null = nothing. */
  readonly lastStep: { readonly stepId: number; readonly kind: ThemeStep['kind'] } | null
}
