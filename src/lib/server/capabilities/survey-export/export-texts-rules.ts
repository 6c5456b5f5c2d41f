import type { Question, Questionnaire, UncheckedAnswers } from '@gelingen/questionnaire'

/** What stands in the place of words that may not leave the house. */
export const WITHHELD = '[…]'

/** Top-level questions that hold free words somewhere, by id, and whether they ask for an address of somebody. */
export function questionsWithWords({ questions }: Questionnaire): Map<string, 'words' | 'contact'> {
  return new Map(
    questions.flatMap(({ question }) => {
      const holds = wordsIn(question)
      return holds === null ? [] : [[question.id, holds] as const]
    }),
  )
}

function wordsIn(question: Question): 'words' | 'contact' | null {
  switch (question.kind) {
    case 'text':
      return question.format === undefined || question.format === 'postal-code' ? 'words' : 'contact'
    case 'file':
      return 'contact'
    case 'single':
    case 'multiple':
      return question.other === undefined ? null : 'words'
    case 'roster':
    case 'group': {
      const inside = question.questions.map(wordsIn)
      return inside.some((one) => one !== null) || ('own' in question && question.own !== undefined)
        ? 'words'
        : null
    }
    default:
      return null
  }
}

/** Questions inside groups and rosters that ask for an address of somebody. */
export function contactsInside({ questions }: Questionnaire): Set<string> {
  return new Set(
    questions.flatMap(({ question }) =>
      'questions' in question
        ? question.questions.filter((inner) => wordsIn(inner) === 'contact').map(({ id }) => id)
        : [],
    ),
  )
}

/**
 * Answers without free words: texts and files are gone, own words beside options and names that were added are masked.
 * @param hidden ids of questions, also of those inside groups, of which no words may be told
 */
export function withoutWordsOf(
  answers: UncheckedAnswers,
  questionnaire: Questionnaire,
  hidden: ReadonlySet<string>,
): UncheckedAnswers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const question = questionnaire.byId.get(id)?.question
      if (question === undefined) return []
      const left = withoutWords(question, answer, hidden.has(id) ? 'all' : hidden)
      return left === undefined ? [] : [[id, left]]
    }),
  )
}

function withoutWords(question: Question, answer: unknown, hidden: 'all' | ReadonlySet<string>): unknown {
  const isHidden = (id: string) => hidden === 'all' || hidden.has(id)
  switch (question.kind) {
    case 'text':
    case 'file':
      return isHidden(question.id) ? undefined : answer
    case 'single':
    case 'multiple':
      return isHidden(question.id) ? masked(answer) : answer
    case 'group':
      return entriesOf(answer).map((entry) => insideWithout(question.questions, entry, hidden))
    case 'roster':
      return entriesOf(answer).map((row) => ({
        ...row,
        ...('name' in row && isHidden(question.id) && { name: WITHHELD }),
        answers: insideWithout(question.questions, row['answers'], hidden),
      }))
    default:
      return answer
  }
}

function insideWithout(
  questions: readonly Question[],
  answers: unknown,
  hidden: 'all' | ReadonlySet<string>,
): Record<string, unknown> {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const given = typeof answers === 'object' && answers !== null ? Object.entries(answers) : []
  return Object.fromEntries(
    given.flatMap(([id, answer]) => {
      const question = byId.get(id)
      const left = question && withoutWords(question, answer, hidden)
      return left === undefined ? [] : [[id, left]]
    }),
  )
}

function masked(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(masked)
  return typeof answer === 'object' && answer !== null ? { other: WITHHELD } : answer
}

function entriesOf(answer: unknown): Record<string, unknown>[] {
  // Anything else that stands there is no entry.
  return Array.isArray(answer)
    ? (answer.filter((one) => typeof one === 'object' && one !== null) as Record<string, unknown>[])
    : []
}
