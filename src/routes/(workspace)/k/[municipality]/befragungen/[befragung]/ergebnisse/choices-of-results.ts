import type { QuestionData, SurveyData, Variable } from '#lib/server/capabilities/survey-results/index.ts'
import type { Words } from './say-counted.ts'
import { conditionText, isChoosable } from './results-address.ts'
import { titleOf } from './views/about-view.ts'

type Option = { readonly value: string; readonly text: string }
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] }

/** Everything that respondents can be narrowed down to, a group per question. */
export function conditionChoices(data: SurveyData, words: Words): OptionGroup[] {
  const about = data.about.map((variable) => ({
    label: words.texts.about[variable.id] ?? variable.id,
    options: optionsOf(variable, (text) => text, words),
  }))
  const questions = data.questions.flatMap((question) => {
    const variables = question.variables.filter((variable) => isChoosable(variable, data))
    if (variables.length === 0) return []
    const isPicked = variables.some(({ order }) => order === 'binary')
    return [
      {
        label: numbered(question, words),
        options: isPicked
          ? variables.flatMap((variable) =>
              optionsOf(variable, () => words.variable(variable), words).slice(0, 1),
            )
          : variables.flatMap((variable) => optionsOf(variable, (text) => text, words)),
      },
    ]
  })
  return [...about, ...questions]
}

function optionsOf(variable: Variable, say: (text: string) => string, words: Words): Option[] {
  return variable.categories.map((one, category) => ({
    value: conditionText({ variable, category }),
    text: say(words.category(one)),
  }))
}

/** Questions and facts by which groups can stand side by side: those with one answer each. */
export function compareChoices(data: SurveyData, words: Words): Option[] {
  return [
    ...data.about.map(({ id }) => ({ value: id, text: words.texts.about[id] ?? id })),
    ...data.questions.flatMap((question) => {
      const [variable] = question.variables
      const isOne = question.variables.length === 1 && variable !== undefined && isChoosable(variable, data)
      return isOne && variable.order !== 'binary'
        ? [{ value: variable.id, text: numbered(question, words) }]
        : []
    }),
  ]
}

export function numbered(question: QuestionData, words: Words): string {
  return `${question.number}. ${titleOf(question.question, words)}`
}

/** A condition in words: "Gruppe: Kita". */
export function sayCondition(
  { variable, category }: { variable: Variable; category: number },
  data: SurveyData,
  words: Words,
): string {
  const one = variable.categories[category]
  const said = one === undefined ? '' : words.category(one)
  const about = words.texts.about[variable.id]
  if (about !== undefined) return `${about}: ${said}`
  const question = data.questions.find(({ variables }) => variables.includes(variable))
  const title = question === undefined ? '' : titleOf(question.question, words)
  return variable.order === 'binary' ? `${title} – ${words.variable(variable)}: ${said}` : `${title}: ${said}`
}
