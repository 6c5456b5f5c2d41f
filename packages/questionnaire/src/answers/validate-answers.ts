import { walk } from '../flow/walk.ts'
import { isPlainObject } from '../kinds/plain-object.ts'
import type { Questionnaire } from '../prepare-questionnaire.ts'
import { ProblemList, type AnswerProblem, type AnswerProblemCode } from './answer-problems.ts'
import type { Answers } from './answer-types.ts'

export type Validated =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] }

/**
 * Checks answers against the questionnaire. The answers may be anything; those that pass are what `Answers` says, and no more: nothing
 * unknown, nothing to questions that are not asked (`pruneAnswers` takes such out first).
 *
 * @param today ISO date, for dates that must not lie ahead
 * @param page check only the questions of this page; the answers are still all that were given, for the conditions
 * @param complete false: what is merely not finished is no problem yet, as when somebody pauses
 * @returns every problem, in the order of the questions
 * @throws RangeError there is no page `page`
 */
export function validateAnswers({
  questionnaire,
  answers,
  today,
  page,
  complete = true,
}: {
  readonly questionnaire: Questionnaire
  readonly answers: unknown
  readonly today: string
  readonly page?: string
  readonly complete?: boolean
}): Validated {
  const problems = new ProblemList()
  if (!isPlainObject(answers)) {
    problems.add('', '', 'answer/not-an-object')
    return { ok: false, problems: problems.found }
  }
  if (page !== undefined && !questionnaire.definition.pages.some(({ id }) => id === page)) {
    throw new RangeError(`page: there is no ${page}`)
  }
  if (!hasOnlyKnown(answers, questionnaire)) noteUnknown(answers, questionnaire, problems)
  walk({ questionnaire, answers, today }, ({ prepared, value, asked, scope }) => {
    if (page !== undefined && prepared.page.id !== page) return
    const { question, rules, requiredIf } = prepared
    if (!asked) {
      if (value !== undefined) problems.add(question.id, '', 'answer/not-asked')
      return
    }
    if (value === undefined) {
      if (requiredIf !== null && requiredIf(scope)) problems.add(question.id, '', 'answer/required')
      return
    }
    rules.check(value, problems, scope)
    if (rules.missing !== undefined && requiredIf !== null && requiredIf(scope))
      rules.missing(value, problems, scope)
  })
  const found = complete ? problems.found : problems.found.filter(({ code }) => !unfinished.has(code))
  // Every value was checked by the rules of its kind.
  return found.length === 0 ? { ok: true, answers: answers as Answers } : { ok: false, problems: found }
}

/** What answering on mends. */
const unfinished: ReadonlySet<AnswerProblemCode> = new Set<AnswerProblemCode>([
  'answer/required',
  'answer/row-missing',
  'answer/too-few',
  'answer/too-short',
])

function hasOnlyKnown(answers: object, { byId }: Questionnaire): boolean {
  for (const id in answers) if (!byId.has(id)) return false
  return !Object.hasOwn(answers, '__proto__')
}

/** The first few: who sends thousands learns no more from thousands of sentences. */
function noteUnknown(answers: object, { byId }: Questionnaire, problems: ProblemList): void {
  const unknown = Object.keys(answers).filter((id) => !byId.has(id))
  for (const id of unknown.slice(0, 20))
    problems.add('', '', 'answer/question-unknown', { id: id.slice(0, 60) })
  if (unknown.length > 20) problems.add('', '', 'answer/too-many-answers', { unknown: unknown.length })
}
