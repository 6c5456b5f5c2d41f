import type { SaidDifference } from '../page-answers.ts'

/** What the page's script hears after saving. */
export type SavedInBetween =
  | {
      readonly kept: true
      /** The stored answers of the page, to be sent along the next time. */
      readonly basis: string
      /** Questions whose stored answer comes from another device: `q.<id>`. */
      readonly theirs: readonly string[]
      readonly differs: readonly SaidDifference[]
      /** The fields of all questions that are asked now. */
      readonly asked: string
      /** Stored entries by the name of their group. */
      readonly entries: Readonly<Record<string, number>>
    }
  | { readonly kept: false; readonly sentence: string }
