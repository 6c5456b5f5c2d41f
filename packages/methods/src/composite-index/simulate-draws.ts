import type { Draw } from './draw-plan.ts'
import type { Moments } from './moments.ts'
import { createRanker } from './rank-kernel.ts'
import type { Refused } from './refusals.ts'
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
  /** The first block of each normalisation: together they show how far every unit moves. */
  readonly pilotBlocks: readonly number[]
  /** Computes a block; the same block always comes out the same. */
  readonly run: (block: number) => DrawBlock | Refused
}

/**
 * @param plan sorted by normalisation
 * @param scorers one per normalisation
 * @param reference moments (population) that every draw's scores are brought to, so that draws on different scales
 *   can be laid side by side
 */
export function createSimulation({
  plan,
  scorers,
  unitCount,
  reference,
}: {
  readonly plan: readonly Draw[]
  readonly scorers: readonly DrawScorer[]
  readonly unitCount: number
  readonly reference: Moments
}): Simulation {
  const blocks = blocksOf(plan)
  const scores = new Float64Array(drawsPerBlock * unitCount)
  const ranks = new Float64Array(drawsPerBlock * unitCount)
  const rank = createRanker(unitCount)
  const pilotBlocks = [...blocks.keys()].filter(
    (at) => blocks[at]![0]!.normalisation !== blocks[at - 1]?.[0]!.normalisation,
  )

  const run = (block: number): DrawBlock | Refused => {
    const draws = blocks[block]!
    const refused = scorers[draws[0]!.normalisation]!(draws, scores)
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
    const fits = last && last.length < drawsPerBlock && last[0]!.normalisation === draw.normalisation
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
