import type { Answering } from './answering-types.ts'
import { sameAnswer } from './same-answer.ts'

/** Ids of the questions whose answer is what the municipality knows already, and nobody has submitted yet that it is still right. */
export function knownQuestions({ opened, answers }: Answering): ReadonlySet<string> {
  if (opened.responseState === 'submitted') return new Set()
  return new Set(
    Object.keys(opened.prefilled).filter(
      (id) => Object.hasOwn(answers, id) && sameAnswer(answers[id], opened.prefilled[id]),
    ),
  )
}
