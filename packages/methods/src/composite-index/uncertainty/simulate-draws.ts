import type { Draw } from './draw-plan.ts'
import type { Moments } from '../columns/moments.ts'
import { createRanker } from '../columns/rank-kernel.ts'
import type { Refused } from '../refusals.ts'
import type { DrawScorer } from './score-draws.ts'

/** Draws computed together: enough that later steps touch a unit's memory once per block, few enough to stay small. */
const drawsPerBlock = 16

/** Valid until the next block is run. `scores[draw · unitCount + unit]`, `ranks` likewise. */
export type DrawBlock = {
  readonly count: number
  readonly scores: Float64Array
  readonly ranks: Float64Array
}

export type Simulation = {
  readonly unitCount: number
  readonly drawCount: number
  readonly blockCount: number
  /** The first block of each variant, of many variants some: together they show how far every unit moves. */
  readonly pilotBlocks: readonly number[]
  /** Computes a block; the same block always comes out the same. */
  readonly run: (block: number) => DrawBlock | Refused
}

/** More pilots would cost more than the better ranges save. */
const mostPilots = 12

/**
 * @param plan sorted by variant
 * @param scorerOf the scorer of a variant, or why it has none
 * @param reference moments (population) that every draw's scores are brought to, so that draws on different scales
 *   can be laid side by side
 */
export function createSimulation({
  plan,
  scorerOf,
  unitCount,
  reference,
}: {
  readonly plan: readonly Draw[]
  readonly scorerOf: (variant: number) => DrawScorer | Refused
  readonly unitCount: number
  readonly reference: Moments
}): Simulation {
  const blocks = blocksOf(plan)
  const scores = new Float64Array(drawsPerBlock * unitCount)
  const ranks = new Float64Array(drawsPerBlock * unitCount)
  const rank = createRanker(unitCount)
  const firstOfVariants = [...blocks.keys()].filter(
    (at) => blocks[at]![0]!.variant !== blocks[at - 1]?.[0]!.variant,
  )
  const every = Math.ceil(firstOfVariants.length / mostPilots)
  const pilotBlocks = firstOfVariants.filter((_, at) => at % every === 0)

  const run = (block: number): DrawBlock | Refused => {
    const draws = blocks[block]!
    const scorer = scorerOf(draws[0]!.variant)
    if ('ok' in scorer) return scorer
    const refused = scorer(draws, scores)
    if (refused) return refused
    for (let draw = 0; draw < draws.length; draw++) {
      const ofDraw = scores.subarray(draw * unitCount, (draw + 1) * unitCount)
      rank(ofDraw, ranks.subarray(draw * unitCount, (draw + 1) * unitCount))
      bringTo(reference, ofDraw)
    }
    return { count: draws.length, scores, ranks }
  }
  return { unitCount, drawCount: plan.length, blockCount: blocks.length, pilotBlocks, run }
}

function blocksOf(plan: readonly Draw[]): Draw[][] {
  const blocks: Draw[][] = []
  for (const draw of plan) {
    const last = blocks.at(-1)
    const fits = last && last.length < drawsPerBlock && last[0]!.variant === draw.variant
    if (fits) last.push(draw)
    else blocks.push([draw])
  }
  return blocks
}

/** Both moments in one pass: taken about the score of a unit from the middle of the ranks, the squares keep their digits. */
function bringTo(reference: Moments, scores: Float64Array): void {
  const anchor = scores[scores.length >> 1] ?? 0
  let sum = 0
  let squares = 0
  for (let unit = 0; unit < scores.length; unit++) {
    const distance = scores[unit]! - anchor
    sum += distance
    squares += distance * distance
  }
  const meanDistance = sum / scores.length
  const variance = squares / scores.length - meanDistance * meanDistance
  const factor = variance > 0 ? reference.sd / Math.sqrt(variance) : 0
  const mean = anchor + meanDistance
  for (let unit = 0; unit < scores.length; unit++) {
    scores[unit] = reference.mean + factor * (scores[unit]! - mean)
  }
}
