/** A page of a questionnaire as it is shown: plain data, in one language, with what was answered and what does not fit. */
export type PageView = {
  readonly id: string
  /** In which language it speaks: German where the questionnaire was not translated. */
  readonly language: string
  readonly title: string
  readonly text: string
  readonly sections: readonly SectionView[]
}

export type SectionView = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly questions: readonly QuestionView[]
}

export type QuestionView = {
  /** Begins the names of its fields: `q.name`. */
  readonly name: string
  readonly title: string
  readonly help: string
  readonly required: boolean
  /** The answer is what the municipality knows already; whoever answers says whether it is still right. */
  readonly known: boolean
  /** Codes with details about the question as a whole; those of its parts stand at the parts. */
  readonly problems: readonly ProblemView[]
  readonly input: InputView
}

export type ProblemView = {
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}

export type ChoiceView = {
  readonly code: string
  readonly label: string
  readonly help: string
  readonly chosen: boolean
}

export type InputView =
  | {
      readonly kind: 'choices'
      /** One or several. */
      readonly several: boolean
      readonly choices: readonly ChoiceView[]
      readonly other: { readonly label: string; readonly chosen: boolean; readonly text: string } | null
      /** How many may be chosen; null = not limited. */
      readonly least: number | null
      readonly most: number | null
    }
  | { readonly kind: 'yes-no'; readonly chosen: 'yes' | 'no' | null }
  | {
      readonly kind: 'scale'
      readonly steps: readonly ChoiceView[]
      readonly least: string
      readonly most: string
      readonly cannotSay: ChoiceView | null
    }
  | {
      readonly kind: 'matrix'
      readonly columns: readonly { readonly code: string; readonly label: string }[]
      readonly rows: readonly {
        readonly name: string
        readonly label: string
        readonly chosen: string | null
        readonly problems: readonly ProblemView[]
      }[]
    }
  | {
      readonly kind: 'text'
      readonly value: string
      readonly long: boolean
      /** What is typed, for the keyboard of a phone and for what the browser knows to fill in. */
      readonly typed:
        'text' | 'number' | 'date' | 'month' | 'year' | 'email' | 'web-address' | 'phone' | 'postal-code'
      readonly unit: string
      readonly most: number | null
    }
  | {
      readonly kind: 'ranking'
      readonly choices: readonly { readonly code: string; readonly label: string }[]
      readonly places: readonly {
        readonly name: string
        readonly chosen: string | null
        readonly problems: readonly ProblemView[]
      }[]
    }
  | {
      readonly kind: 'group'
      readonly entryName: string
      readonly entries: readonly EntryView[]
      /** Whether one more fits. */
      readonly mayAdd: boolean
    }
  | {
      readonly kind: 'roster'
      readonly rows: readonly EntryView[]
      /** Those that the list lacks, by name; null = none can be added. */
      readonly own: {
        readonly label: string
        readonly rows: readonly (EntryView & { readonly nameField: string; readonly nameValue: string })[]
        readonly mayAdd: boolean
      } | null
    }
  | {
      readonly kind: 'file'
      readonly files: readonly FileView[]
      /** Types that are taken. */
      readonly accept: readonly string[]
      readonly most: number
      readonly mostMegabytes: number
    }

/** A file that was sent along, as the answer names it. */
type FileView = {
  /** Begins the names of its fields. */
  readonly name: string
  readonly key: string
  readonly fileName: string
  readonly type: string
  readonly bytes: number
}

export type EntryView = {
  /** `0`, `1` in a group; the actor's code, or `+0` in a roster. */
  readonly key: string
  readonly label: string
  /** Whether something was said about it. */
  readonly isAnswered: boolean
  readonly problems: readonly ProblemView[]
  readonly questions: readonly QuestionView[]
}
