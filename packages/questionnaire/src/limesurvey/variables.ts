import type { Question } from '../definition/question-schema.ts'

/** What a variable of LimeSurvey stands for among the questions that were read. */
export type Variable = {
  readonly question: Question
  /** The option of a multiple choice, the row of a matrix; null = the question as a whole. */
  readonly part: string | null
  /** Codes of the answers in LimeSurvey → ours. */
  readonly values: ReadonlyMap<string, string | number>
}

/** Variables by name, as far as the questions were read: whoever looks here looks back. */
export class Variables {
  readonly #known = new Map<string, Variable>()

  /** `Q1`, `Q1_SQ001`; by column `123X4X56`, `123X4X56SQ001`. */
  add(names: readonly string[], variable: Variable): void {
    for (const name of names) this.#known.set(name, variable)
  }

  /** With what follows its point (`.NAOK`, `.shown`) and before it (`that.`). */
  find(name: string): Variable | null {
    return (
      this.#known.get(name.replace(/^that\./, '').replace(/\.(?:NAOK|shown|value|valueNAOK|code)$/, '')) ??
      null
    )
  }
}
