import type { Condition, SurveyData, Variable } from '#lib/server/capabilities/survey-results/index.ts'

/** Conditions that a form has room for. */
export const MOST_CONDITIONS = 3

/** What an address of the results asks for. Whatever it names that there is not is left out. */
export type WantedResults = {
  readonly conditions: readonly Condition[]
  readonly compare: Variable | null
  readonly alsoStarted: boolean
}

export function readWanted(address: URLSearchParams, data: SurveyData): WantedResults {
  const conditions = address
    .getAll('nur')
    .flatMap((text) => conditionOf(text, data) ?? [])
    .slice(0, MOST_CONDITIONS)
  return {
    conditions,
    compare: variableOf(address.get('nach'), data),
    alsoStarted: readAlsoStarted(address),
  }
}

export function readAlsoStarted(address: URLSearchParams): boolean {
  return address.get('begonnene') === 'ja'
}

/** A variable by its id, of those whose answers can be chosen. */
export function variableOf(id: string | null, data: SurveyData): Variable | null {
  const variable = data.byId.get(id ?? '')
  return variable !== undefined && isChoosable(variable, data) ? variable : null
}

function conditionOf(text: string, data: SurveyData): Condition | null {
  const cut = text.indexOf(':')
  const variable = variableOf(text.slice(0, cut), data)
  const category = variable?.categories.findIndex(({ code }) => code === text.slice(cut + 1)) ?? -1
  return variable === null || category < 0 ? null : { variable, category }
}

export function conditionText({ variable, category }: Condition): string {
  return `${variable.id}:${variable.categories[category]?.code ?? ''}`
}

const choosable: ReadonlySet<string> = new Set(['single', 'multiple', 'yes-no', 'scale', 'area'])

/** Answers by which respondents can be told apart: not those of long lists in other kinds. */
export function isChoosable({ id }: Variable, data: SurveyData): boolean {
  return (
    id.startsWith('@') ||
    data.questions.some(
      ({ question, variables }) => choosable.has(question.kind) && variables.some((one) => one.id === id),
    )
  )
}
