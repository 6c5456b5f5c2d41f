import type { UncheckedAnswers } from '../answers/answer-types.ts'
import type { Questionnaire } from '../prepare-questionnaire.ts'
import { walk } from './walk.ts'

type Given = { readonly questionnaire: Questionnaire; readonly answers: UncheckedAnswers }

/** Ids of the questions that are asked after these answers; those inside groups and rosters follow with `visibleInEntry`. */
export function visibleQuestions({ questionnaire, answers }: Given): Set<string> {
  const { asked } = walk({ questionnaire, answers })
  return new Set(questionnaire.questions.filter(({ at }) => asked[at]).map(({ question }) => question.id))
}

/**
 * Ids of the questions that are asked inside one entry.
 *
 * @param id of the group or roster
 * @param entry the answers given inside so far
 * @throws RangeError `id` is no group or roster
 */
export function visibleInEntry({
  questionnaire,
  answers,
  id,
  entry,
}: Given & { readonly id: string; readonly entry: UncheckedAnswers }): Set<string> {
  const inside = questionnaire.byId.get(id)?.rules.inside
  if (inside === undefined) throw new RangeError(`id: ${id} is no group or roster`)
  const scope = walk({ questionnaire, answers })
  const values: unknown[] = []
  scope.entry = values
  const visible = new Set<string>()
  for (const { question, visibleIf, rules } of inside.questions) {
    const shown = visibleIf === null || visibleIf(scope)
    if (shown) visible.add(question.id)
    const value = shown && Object.hasOwn(entry, question.id) ? entry[question.id] : undefined
    values.push(value === undefined || rules.prune === undefined ? value : rules.prune(value, scope))
  }
  return visible
}

/**
 * What can be chosen now in a question whose options follow an earlier answer, with labels; in order.
 *
 * @param within id of the group or roster that the question stands in
 * @throws RangeError the question has no choices
 */
export function choicesNow({
  questionnaire,
  answers,
  id,
  within,
}: Given & { readonly id: string; readonly within?: string | undefined }) {
  const prepared =
    within === undefined
      ? questionnaire.byId.get(id)
      : questionnaire.byId.get(within)?.rules.inside?.questions.find(({ question }) => question.id === id)
  const choices = prepared?.rules.choices
  if (choices === undefined) throw new RangeError(`id: ${id} has no choices`)
  return [...choices.now(walk({ questionnaire, answers })).values()]
}

/** Answers to questions that are asked, and of those the parts that are: what was answered and is not asked any more is left out. */
export function pruneAnswers({ questionnaire, answers }: Given): UncheckedAnswers {
  const { values } = walk({ questionnaire, answers })
  return Object.fromEntries(
    questionnaire.questions.flatMap(({ at, question }) =>
      values[at] === undefined ? [] : [[question.id, values[at]]],
    ),
  )
}
