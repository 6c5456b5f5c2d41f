import { limits } from '../definition/limits.ts'
import type { Option } from '../definition/question-schema.ts'
import { Names, optionCode } from './codes.ts'
import type { LimeAnswer, LimeQuestion } from './lime-survey.ts'
import type { ReadWords } from './read-words.ts'
import type { Tell } from './told.ts'

export type ReadOptions = {
  readonly options: readonly Option[]
  /** Codes in LimeSurvey → ours. */
  readonly codes: ReadonlyMap<string, string>
}

/** Answers or subquestions as options; a label that is missing is its code. */
export function readOptions({
  answers,
  of,
  read,
  tell,
}: {
  answers: readonly LimeAnswer[]
  of: LimeQuestion
  read: ReadWords
  tell: Tell
}): ReadOptions {
  const names = new Names()
  const codes = new Map<string, string>()
  const valued = answers.some(({ value }) => value !== 0)
  const options = answers.map(({ code, words, value }): Option => {
    const own = names.take(optionCode(code))
    codes.set(code, own)
    const changed = own !== code
    if (changed) tell('code-changed', of.code, { from: code, to: own })
    const label = read({ words, of: of.code, longest: limits.label })?.text ?? {
      de: code === '' ? own : code,
    }
    return { code: own, label, ...(valued && { value }) }
  })
  return { options, codes }
}
