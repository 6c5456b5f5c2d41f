/** A questionnaire as it is printed: in one language, numbered, conditions in words, nothing about earlier answers put in. */
export type PaperQuestionnaire = {
  readonly title: string
  readonly intro: string
  readonly thanks: string
  readonly pages: readonly PaperPage[]
}

export type PaperPage = {
  readonly title: string
  readonly text: string
  readonly condition: string
  readonly sections: readonly PaperSection[]
}

export type PaperSection = {
  readonly title: string
  readonly text: string
  readonly condition: string
  readonly questions: readonly PaperQuestion[]
}

export type PaperQuestion = {
  /** `3`; `a` inside a group or roster. */
  readonly number: string
  readonly title: string
  readonly help: string
  readonly condition: string
  /** How to answer: how many may be ticked, in which form. '' = nothing to say. */
  readonly hint: string
  readonly body: PaperBody
}

export type PaperBody =
  | { readonly kind: 'choices'; readonly options: readonly string[]; readonly other: string | null }
  | {
      readonly kind: 'scale'
      readonly steps: readonly string[]
      readonly least: string
      readonly most: string
      readonly cannotSay: string | null
    }
  | { readonly kind: 'matrix'; readonly columns: readonly string[]; readonly rows: readonly string[] }
  | { readonly kind: 'lines'; readonly count: number; readonly unit: string }
  | { readonly kind: 'ranking'; readonly options: readonly string[]; readonly places: readonly string[] }
  | {
      readonly kind: 'entries'
      readonly entries: readonly { readonly title: string; readonly questions: readonly PaperQuestion[] }[]
    }
  /** Every partner in a row, beside it what is asked about each; empty rows for those that are added. */
  | {
      readonly kind: 'roster'
      readonly rows: readonly string[]
      readonly emptyRows: number
      readonly questions: readonly PaperQuestion[]
    }

type Clause = (question: string, value: string) => string
type Both = { readonly yes: Clause; readonly no: Clause }

/** What the program itself says on paper. */
export type PaperWords = {
  readonly onlyIf: (clauses: string) => string
  readonly and: string
  readonly or: string
  readonly question: (number: string) => string
  readonly rowOf: (question: string, row: string) => string
  readonly quoted: (values: readonly string[]) => string
  readonly clauses: {
    readonly answered: Both
    readonly ticked: Both
    readonly stated: Both
    readonly atLeast: Both
    readonly atMost: Both
    readonly countAtLeast: Both
    readonly countAtMost: Both
  }
  readonly yes: string
  readonly no: string
  readonly page: (number: number) => string
  readonly tickOne: string
  readonly tickSeveral: string
  readonly tickBetween: (least: number | null, most: number | null) => string
  readonly onlyTicked: (question: string) => string
  readonly rank: (places: number) => string
  readonly place: (number: number) => string
  readonly dates: { readonly day: string; readonly month: string; readonly year: string }
  readonly areaLine: string
  readonly listMissing: string
  readonly oneInEachRow: string
  readonly file: string
  readonly entry: (name: string, number: number) => string
  readonly moreEntries: (name: string) => string
  readonly rosterHint: string
}
