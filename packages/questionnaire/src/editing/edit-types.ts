import type { Condition } from '../definition/condition-schema.ts'
import type { DefinitionProblem, DefinitionProblemCode } from '../definition/definition-problems.ts'
import type { Definition } from '../definition/definition-schema.ts'
import type { Question } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'

export type Direction = 'up' | 'down'

/** Where questions are put. */
export type Target =
  | { readonly page: string }
  /** At the end; `id` is the one that the page has, where it is free. */
  | { readonly newPage: LocalisedText | null; readonly id?: string }
  | { readonly after: string }
  | { readonly before: string }
  /** A group or roster: at its end. */
  | { readonly inside: string }

/** One step of somebody who puts a questionnaire together. Ids of new pages, sections and copies are made here. */
export type Edit =
  | {
      readonly do: 'set-texts'
      readonly title: LocalisedText
      readonly intro: LocalisedText | null
      readonly thanks: LocalisedText | null
    }
  | { readonly do: 'add-questions'; readonly questions: readonly Question[]; readonly to: Target }
  /** The question with the same id gives way. */
  | { readonly do: 'replace-question'; readonly question: Question }
  | { readonly do: 'remove-question'; readonly id: string }
  | { readonly do: 'move-question'; readonly id: string; readonly direction: Direction }
  /** To the end of a page; null = a new one at the end. */
  | { readonly do: 'move-to-page'; readonly id: string; readonly page: string | null }
  /** The copy stands behind; it is nobody's question any more: without canon, collection and target. */
  | { readonly do: 'copy-question'; readonly id: string }
  /** From this question on, what follows on its page is a page of its own. */
  | { readonly do: 'begin-page'; readonly id: string; readonly title: LocalisedText | null }
  | { readonly do: 'begin-section'; readonly id: string; readonly title: LocalisedText | null }
  /** A page, or a section, is put together with the one before it. */
  | { readonly do: 'join'; readonly id: string }
  | {
      readonly do: 'set-part'
      /** Of a page or a section. */
      readonly id: string
      readonly title: LocalisedText | null
      readonly text: LocalisedText | null
    }
  | { readonly do: 'move-page'; readonly id: string; readonly direction: Direction }
  /** With all its questions. */
  | { readonly do: 'remove-page'; readonly id: string }
  /** Of a page, a section or a question. */
  | { readonly do: 'set-condition'; readonly id: string; readonly condition: Condition | null }

export const editProblemCodes = ['edit/unknown', 'edit/at-the-edge', 'edit/last-question'] as const

export type EditProblem = Omit<DefinitionProblem, 'code'> & {
  readonly code: DefinitionProblemCode | (typeof editProblemCodes)[number]
}

export type Edited =
  | { readonly ok: true; readonly definition: Definition; readonly id: string | null }
  | {
      readonly ok: false
      readonly problems: readonly EditProblem[]
      /** What it would have become: the paths of the problems lead into it. */
      readonly wanted: Definition
    }

/** Thrown inside only, caught in `applyEdit`. */
export class EditRefused extends Error {
  readonly problem: EditProblem
  constructor(code: EditProblem['code'], details: EditProblem['details'] = {}) {
    super(code)
    this.problem = { path: '', code, details }
  }
}
