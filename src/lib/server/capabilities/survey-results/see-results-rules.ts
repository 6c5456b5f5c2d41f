import { refuse, type Outcome } from '../../platform/refusal.ts'
import { protectedCountings } from './countings-rules.ts'
import type { Condition, Counted } from './counted-types.ts'
import { openCountings } from './open-countings-rules.ts'
import type { Results, Sight } from './results-types.ts'
import type { SurveyData } from './survey-data-types.ts'
import { MISSING, type Variable } from './variables-types.ts'

/**
 * Opens the results for somebody. Nothing else leads to answers.
 * @returns `survey-results/one-condition` where protected results would be narrowed down twice
 */
export function seeResults(
  data: SurveyData,
  sight: Sight,
  conditions: readonly Condition[] = [],
): Outcome<Results> {
  if (sight.kind === 'open') return { ok: true, value: openResults(data, conditions) }
  return conditions.length > 1
    ? refuse('survey-results/one-condition', { minimum: sight.minimum })
    : { ok: true, value: protectedResults(data, sight, conditions) }
}

function openResults(data: SurveyData, conditions: readonly Condition[]): Results {
  const countings = openCountings({ respondents: data.respondents.length, conditions })
  const isIn = (at: number) => countings.mask[at] === 1
  return {
    data,
    sight: { kind: 'open' },
    conditions,
    all: countings.all,
    counted: (variable) => countings.alone(variable),
    pair: (rows, columns) => countings.together(rows, columns),
    readers: ({ texts }) => positions(texts, (text, at) => text !== null && isIn(at)),
    numbers: ({ numbers }) =>
      numbers && numbers.filter((number, at) => number !== null && isIn(at)).map(Number),
    rows: ({ entries }) => entries && positions(entries.rows, ({ respondent }) => isIn(respondent)),
  }
}

function protectedResults(
  data: SurveyData,
  sight: Extract<Sight, { kind: 'protected' }>,
  conditions: readonly Condition[],
): Results {
  const { minimum } = sight
  const countings = protectedCountings({ all: data.respondents.length, minimum })
  const [condition] = conditions
  const counted = (variable: Variable): Counted =>
    condition === undefined ? countings.alone(variable) : countings.among(condition, variable)
  return {
    data,
    sight,
    conditions,
    all: allOf(),
    counted,
    pair: (rows, columns) => (condition === undefined ? countings.together(rows, columns) : null),
    readers({ question, texts }) {
      // Nobody writes the same twice: by the same text in several filters all that its author answered could be put together.
      if (texts === null || condition !== undefined) return null
      const { answered } = countings.alone(wrote(question.id, texts))
      return answered === null || answered < minimum ? null : positions(texts, (text) => text !== null)
    },
    numbers: () => null,
    rows: () => null,
  }

  function allOf(): number | null {
    if (!countings.isOpen) return null
    if (condition === undefined) return countings.all
    const { codes } = condition.variable
    const count = codes.reduce((sum, code) => sum + (code === condition.category ? 1 : 0), 0)
    // The sum of its own line: with those that it is merged with where it is too small.
    return count === 0 ? 0 : countings.among(condition, condition.variable).all
  }
}

/** Whether somebody wrote anything, as something to be counted. */
function wrote(id: string, texts: readonly (string | null)[]): Variable {
  return {
    id: `${id}#words`,
    label: null,
    categories: [{ code: 'answered', label: null, value: null }],
    order: 'unordered',
    aside: null,
    codes: Int16Array.from(texts, (text) => (text === null ? MISSING : 0)),
    isConditional: true,
  }
}

function positions<Item>(
  items: readonly Item[] | null,
  isMeant: (item: Item, at: number) => boolean,
): number[] | null {
  return items && items.flatMap((item, at) => (isMeant(item, at) ? [at] : []))
}
