import type { Option, Question } from '@gelingen/questionnaire'
import type { FactValue, KnownArea } from './takeover-types.ts'

/** A question as it was asked. */
export type AskedQuestion = {
  readonly question: Question
  /** What could be chosen, written out. */
  readonly options: readonly Option[]
  readonly areas: readonly KnownArea[]
}

/**
 * How an answer is read as a fact, and a fact is written as an answer: the same table in both directions. Reading what was written gives
 * what is compared, so that an answer that was given beforehand and left as it was is no change.
 */
export type Reading = {
  /** undefined = the answer says nothing that can be kept. */
  read(answer: unknown, asked: AskedQuestion): FactValue | undefined
  /** undefined = the question cannot express it, or nothing is known. */
  write(fact: FactValue, asked: AskedQuestion): unknown
  /** What the fact becomes; undefined = nothing new is said. */
  after(said: FactValue, before: FactValue, asked: AskedQuestion): FactValue | undefined
}

/** For facts of one value: what is said replaces what was known, unless the one who answers was shown the same. */
export function single(
  reading: Pick<Reading, 'read' | 'write'>,
  isSame: (one: FactValue, other: FactValue) => boolean = (one, other) => one === other,
): Reading {
  return {
    ...reading,
    after(said, before, asked) {
      if (isSame(said, before)) return undefined
      const shown = reading.write(before, asked)
      const seen = shown === undefined ? undefined : reading.read(shown, asked)
      return seen !== undefined && isSame(said, seen) ? undefined : said
    },
  }
}
