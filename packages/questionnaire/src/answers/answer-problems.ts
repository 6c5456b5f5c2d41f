/** Everything that may be wrong with an answer; each needs a sentence, which stands at the question. */
export const answerProblemCodes = [
  'answer/not-an-object',
  'answer/too-many-answers',
  'answer/question-unknown',
  'answer/not-asked',
  'answer/required',
  'answer/wrong-type',
  'answer/unknown-key',
  'answer/empty',
  'answer/unknown-choice',
  'answer/chosen-twice',
  'answer/exclusive',
  'answer/too-few',
  'answer/too-many',
  'answer/row-missing',
  'answer/not-a-number',
  'answer/too-small',
  'answer/too-large',
  'answer/too-many-decimals',
  'answer/not-a-date',
  'answer/too-early',
  'answer/too-late',
  'answer/after-today',
  'answer/too-short',
  'answer/too-long',
  'answer/forbidden-character',
  'answer/not-an-email',
  'answer/not-a-web-address',
  'answer/not-a-phone-number',
  'answer/not-a-postal-code',
  'answer/file-kind',
  'answer/file-too-large',
] as const

export type AnswerProblemCode = (typeof answerProblemCodes)[number]
export type ProblemDetails = Readonly<Record<string, string | number>>

export type AnswerProblem = {
  /** Id of the question; in groups and rosters, of the one inside. Empty when it is about the answers as a whole. */
  readonly question: string
  /** The form field without its `q.`: `angebote.2.name`. */
  readonly field: string
  readonly code: AnswerProblemCode
  readonly details: ProblemDetails
}

/** Collects problems; knows where in a group or roster the checking is. */
export class ProblemList {
  readonly found: AnswerProblem[] = []
  /** More than anybody's mistakes; whoever sends thousands gets no thousands back. */
  private readonly most = 500
  /** Field of the entry that is looked at, with a dot: `angebote.2.`; empty at the top. */
  within = ''

  add(question: string, suffix: string, code: AnswerProblemCode, details: ProblemDetails = {}): void {
    if (this.found.length < this.most)
      this.found.push({ question, field: `${this.within}${question}${suffix}`, code, details })
  }
}
