import { countsIn, pairCounts } from './count-codes-rules.ts'
import type { Condition, Counted, CountedPair } from './counted-types.ts'
import type { Variable } from './variables-types.ts'

/** All counts of those whom every condition fits, for the eyes of planners in surveys with names only. */
export type OpenCountings = {
  /** One per respondent: 1 = is counted. */
  readonly mask: Uint8Array
  readonly all: number
  alone(variable: Variable): Counted
  together(rows: Variable, columns: Variable): CountedPair
}

export function openCountings({
  respondents,
  conditions,
  isIn = () => true,
}: {
  respondents: number
  conditions: readonly Condition[]
  isIn?: (respondent: number) => boolean
}): OpenCountings {
  const mask = Uint8Array.from({ length: respondents }, (_, at) =>
    isIn(at) && conditions.every(({ variable, category }) => variable.codes[at] === category) ? 1 : 0,
  )
  const all = mask.reduce((sum, one) => sum + one, 0)
  return {
    mask,
    all,
    alone(variable) {
      const { counts, missing, notAsked } = countsIn(variable, mask)
      return {
        variable,
        categories: variable.categories.map((category, at) => ({
          parts: [category],
          withoutAnswer: false,
          count: counts[at] ?? 0,
        })),
        all,
        answered: counts.reduce((a, b) => a + b, 0),
        missing,
        notAsked,
        isWhole: true,
        hidden: null,
        along: [],
      }
    },
    together(rows, columns) {
      const own = ({ categories }: Variable) => ({ count: categories.length, of: (code: number) => code })
      const lines = ({ categories }: Variable) =>
        categories.map((category) => ({ parts: [category], withoutAnswer: false }))
      return {
        rows: lines(rows),
        columns: lines(columns),
        counts: pairCounts({ rows, columns, rowOf: own(rows), columnOf: own(columns), mask }),
        isWhole: true,
      }
    },
  }
}
