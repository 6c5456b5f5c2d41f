import { summarise, type ChainSummary } from './chain-summary-rules.ts'
import type { Chain } from './chain-result-types.ts'
import type { Judgement, ReasonCode } from './chain-types.ts'

export type MatrixChoice = {
  /** Positions; absent = all. */
  readonly areas?: readonly number[]
  /** Whether an offer is to be expected in this step and field at all; what is not takes no part in its block. */
  readonly isExpected?: (step: number, field: number) => boolean
}

/** A life-phase block × field: as strong as its weakest step. */
export type BlockSummary = {
  readonly block: string
  readonly field: number
  readonly judgement: Judgement
  readonly reason: ReasonCode
  /** The step that the judgement comes from; null = no step is judged. */
  readonly weakest: ChainSummary | null
  /** Of the expected steps. */
  readonly stepsJudged: number
  readonly stepsNotKnown: number
}

export type ChainMatrix = {
  /** By step, then field. */
  readonly steps: readonly (readonly ChainSummary[])[]
  /** By block in the order of the steps, then field. */
  readonly blocks: readonly (readonly BlockSummary[])[]
}

/**
 * The matrix life phase × field for some areas, or for the municipality. A chain holds as much as its weakest
 * link: a block takes the worst judgement of its steps (of equals the one with most children affected),
 * because a mean over steps would hide the break that the matrix is there to show. Steps not known are
 * counted beside it.
 */
export function chainMatrix(
  chain: Chain,
  { areas, isExpected = () => true }: MatrixChoice = {},
): ChainMatrix {
  const { steps, fields } = chain.input
  const wanted = areas ?? chain.input.areas.map((_, position) => position)
  const summaries = steps.map((_, step) =>
    fields.map((_, field) => summarise(chain, { step, field, areas: wanted })),
  )
  const blockCodes = [...new Set(steps.map(({ block }) => block))]
  const blocks = blockCodes.map((block) =>
    fields.map((_, field) => {
      const ofBlock = summaries.flatMap((row, step) =>
        steps[step]?.block === block && isExpected(step, field) ? (row[field] ?? []) : [],
      )
      return { block, field, ...weakestOf(ofBlock) }
    }),
  )
  return { steps: summaries, blocks }
}

const weakestFirst: readonly Judgement[] = ['white-spot', 'gap', 'thin', 'balanced', 'more-than-needed']

function weakestOf(summaries: readonly ChainSummary[]): Omit<BlockSummary, 'block' | 'field'> {
  const judged = summaries.filter(({ judgement }) => judgement !== 'not-known')
  const counts = { stepsJudged: judged.length, stepsNotKnown: summaries.length - judged.length }
  const weakest = judged.toSorted(
    (a, b) =>
      weakestFirst.indexOf(a.judgement) - weakestFirst.indexOf(b.judgement) ||
      (b.childrenAffected ?? 0) - (a.childrenAffected ?? 0),
  )[0]
  if (weakest !== undefined)
    return { judgement: weakest.judgement, reason: weakest.reason, weakest, ...counts }
  return {
    judgement: 'not-known',
    reason: summaries[0]?.reason ?? 'residents-unknown',
    weakest: null,
    ...counts,
  }
}
