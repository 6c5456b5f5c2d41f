import { openCountings } from './open-countings-rules.ts'
import type { Results } from './results-types.ts'
import type { QuestionData } from './survey-data-types.ts'

/** The open results of the questions inside a group or roster: rows stand in place of respondents. */
export function resultsOfRows(outer: Results, { entries }: QuestionData, rows: readonly number[]): Results {
  const chosen = new Set(rows)
  const countings = openCountings({
    respondents: entries?.rows.length ?? 0,
    conditions: [],
    isIn: (at) => chosen.has(at),
  })
  return {
    ...outer,
    all: rows.length,
    counted: (variable) => countings.alone(variable),
    pair: (one, other) => countings.together(one, other),
    readers: ({ texts }) => texts && rows.filter((at) => texts[at] != null),
    numbers: ({ numbers }) => numbers && rows.flatMap((at) => numbers[at] ?? []),
    rows: () => null,
  }
}
