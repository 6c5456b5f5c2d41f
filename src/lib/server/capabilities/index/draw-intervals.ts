import { setImmediate as otherWork } from 'node:timers/promises'
import {
  rankIntervalSteps,
  type IndexColumns,
  type IndexSpec,
  type RankIntervals,
} from '@gelingen/methods/composite-index'

export const DRAWS = 1000
/** Share of the draws between the ends of an interval. */
export const COVERAGE = 0.9
const SLICE_MILLISECONDS = 20

/**
 * The rank intervals over 1,000 draws; lets the server answer others in between.
 * @returns null where one of the drawn variants cannot be computed (the index itself could)
 */
export async function drawIntervals({
  spec,
  columns,
  seed,
}: {
  spec: IndexSpec
  columns: IndexColumns
  seed: number
}): Promise<RankIntervals | null> {
  const steps = rankIntervalSteps({ spec, columns, draws: DRAWS, seed, coverage: COVERAGE })
  let sliceEnds = performance.now() + SLICE_MILLISECONDS
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.ok ? step.value.result : null
    if (performance.now() < sliceEnds) continue
    await otherWork()
    sliceEnds = performance.now() + SLICE_MILLISECONDS
  }
}
