import { compareMeans, compareShares, type Comparison } from '@gelingen/methods/rates'
import type { Counted, CountedCategory } from './counted-types.ts'
import type { Results } from './results-types.ts'
import type { QuestionData } from './survey-data-types.ts'
import type { Variable } from './variables-types.ts'
import { meanAndMedian } from './value-figures-rules.ts'

/** A share then and now. */
export type ChangedShare = {
  readonly category: CountedCategory
  readonly before: number
  readonly now: number
  /** Share now less share before, with whether chance alone could have made it. */
  readonly change: Comparison
}

export type ComparedVariable = {
  readonly variable: Variable
  readonly before: Counted
  readonly now: Counted
  readonly shares: readonly ChangedShare[]
  /** null where there are no values, or categories are merged. */
  readonly means: { readonly before: number; readonly now: number; readonly change: Comparison | null } | null
}

export type ComparedQuestion = {
  readonly question: QuestionData
  readonly variables: readonly ComparedVariable[]
}

/**
 * Two waves, question by question. A question is the same where its id is, or else its code in the canon, and its kind; an answer where its
 * code is. Where answers are counted together, only those are compared that are in both waves.
 */
export function compareWaves(
  before: Results,
  now: Results,
): { compared: ComparedQuestion[]; without: QuestionData[] } {
  const compared: ComparedQuestion[] = []
  const without: QuestionData[] = []
  for (const question of now.data.questions) {
    const earlier = earlierOf(question, before.data.questions)
    const variables = earlier === undefined ? [] : comparedVariables({ question, earlier, before, now })
    if (variables.length === 0) without.push(question)
    else compared.push({ question, variables })
  }
  return { compared, without }
}

function earlierOf({ question }: QuestionData, questions: readonly QuestionData[]): QuestionData | undefined {
  const alike = questions.filter((one) => one.question.kind === question.kind)
  return (
    alike.find((one) => one.question.id === question.id) ??
    (question.canon && alike.find((one) => one.question.canon?.code === question.canon?.code))
  )
}

function comparedVariables({
  question,
  earlier,
  before,
  now,
}: {
  question: QuestionData
  earlier: QuestionData
  before: Results
  now: Results
}): ComparedVariable[] {
  if (!comparable.has(question.question.kind)) return []
  const part = (variable: Variable, { question: { id } }: QuestionData) => variable.id.slice(id.length)
  const known = new Map(earlier.variables.map((variable) => [part(variable, earlier), variable]))
  return question.variables.flatMap((variable) => {
    const other = known.get(part(variable, question))
    return other === undefined
      ? []
      : [comparedVariable(variable, before.counted(other), now.counted(variable))]
  })
}

/** Others say things in words, or of entries. */
const comparable: ReadonlySet<string> = new Set([
  'single',
  'multiple',
  'yes-no',
  'scale',
  'matrix',
  'ranking',
  'area',
])

function comparedVariable(variable: Variable, before: Counted, now: Counted): ComparedVariable {
  const keyOf = ({ parts, withoutAnswer }: CountedCategory) =>
    JSON.stringify([parts.map(({ code }) => code).sort(), withoutAnswer])
  const earlier = new Map(before.categories.map((category) => [keyOf(category), category]))
  const shares = now.categories.flatMap((category): ChangedShare[] => {
    const was = earlier.get(keyOf(category))
    if (was?.count == null || category.count === null || category.withoutAnswer) return []
    if (!before.answered || !now.answered) return []
    return [
      {
        category,
        before: was.count / before.answered,
        now: category.count / now.answered,
        change: compareShares({
          first: { count: was.count, population: before.answered },
          second: { count: category.count, population: now.answered },
        }),
      },
    ]
  })
  const [then, today] = [meanAndMedian(before), meanAndMedian(now)]
  return {
    variable,
    before,
    now,
    shares,
    means:
      then === null || today === null
        ? null
        : {
            before: then.mean,
            now: today.mean,
            change: compareMeans({ first: then.distribution, second: today.distribution }),
          },
  }
}
