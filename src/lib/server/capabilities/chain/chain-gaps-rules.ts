import { readCell, type ChainCell } from './chain-cell-rules.ts'
import { amountsOf, childrenAffected, stepFieldAt, type CellPosition } from './chain-coverage-rules.ts'
import type { Chain } from './chain-result-types.ts'
import { judgements, type Judgement } from './chain-types.ts'

export type GapFilter = {
  /** Default: white spots, gaps and thin cells. */
  readonly judgements?: readonly Judgement[]
  /** Positions; absent = all. */
  readonly areas?: readonly number[]
  readonly steps?: readonly number[]
  readonly fields?: readonly number[]
  readonly limit?: number
}

/**
 * The cells where supply is missing, those first where most children are affected; of equals the least
 * covered.
 */
export function rankGaps(chain: Chain, filter: GapFilter = {}): ChainCell[] {
  const { input } = chain
  const wanted = new Set(
    (filter.judgements ?? ['white-spot', 'gap', 'thin']).map((name) => judgements.indexOf(name)),
  )
  wanted.delete(judgements.indexOf('not-known'))
  const found: (CellPosition & { affected: number; coverage: number })[] = []
  for (const step of filter.steps ?? input.steps.keys()) {
    for (const field of filter.fields ?? input.fields.keys()) {
      const { judgement } = stepFieldAt(chain, { step, field })
      for (const area of filter.areas ?? input.areas.keys()) {
        if (!wanted.has(judgement[area] ?? -1)) continue
        const amounts = amountsOf(chain, { area, step, field })
        found.push({
          area,
          step,
          field,
          affected: childrenAffected(amounts),
          coverage: amounts.coverage ?? 0,
        })
      }
    }
  }
  return found
    .sort(
      (a, b) =>
        b.affected - a.affected ||
        a.coverage - b.coverage ||
        a.step - b.step ||
        a.field - b.field ||
        a.area - b.area,
    )
    .slice(0, filter.limit)
    .map(({ area, step, field }) => readCell(chain, { area, step, field }))
}
