/** A chosen option by its code, or the respondent's own words beside "other". */
export type Pick = string | { readonly other: string }

/** Row code → column code, or `cannot-say`. */
export type MatrixAnswer = { readonly [row: string]: string }

/** An entry of a group: question id → answer. */
export type Entry = { readonly [question: string]: Answer }

/** A row of a roster: an actor of the list by its code, or one added by name. */
export type RosterRow =
  { readonly actor: string; readonly answers: Entry } | { readonly name: string; readonly answers: Entry }

/** A file that the program has taken in; `key` is its own name for it. */
export type FileReference = {
  readonly key: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

/**
 * By kind: single – Pick · multiple – Pick[] · yes-no – boolean · scale – number or `cannot-say` · matrix – MatrixAnswer · number – number ·
 * date – `2019`, `2019-05` or `2019-05-01` · text – string · ranking – string[] · area – string[] (codes) · group – Entry[] ·
 * roster – RosterRow[] · file – FileReference[]. No answer is an absent key, never null or an empty text.
 */
export type Answer =
  | boolean
  | number
  | Pick
  | readonly Pick[]
  | MatrixAnswer
  | readonly Entry[]
  | readonly RosterRow[]
  | readonly FileReference[]

/** Question id → answer. */
export type Answers = { readonly [question: string]: Answer }

/** Answers as they come from outside: anything may stand there. */
export type UncheckedAnswers = { readonly [question: string]: unknown }
