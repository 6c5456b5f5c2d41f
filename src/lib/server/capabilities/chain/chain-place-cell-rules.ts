import { expectedOffer, type FieldCode, type LifePhaseStepCode } from '@gelingen/catalogue'
import { readCell } from './chain-cell-rules.ts'
import { chainMatrix } from './chain-matrix-rules.ts'
import type { Chain } from './chain-result-types.ts'
import { summarise, type ChainSummary } from './chain-summary-rules.ts'
import { judgements } from './chain-types.ts'
import type { ChainPlace } from './municipal-chain-types.ts'
import type { PlaceBlock, PlaceCell } from './place-cell-types.ts'

type Position = { readonly step: number; readonly field: number }

/**
 * One place × step × field by the codes of step and field.
 *
 * @throws RangeError a step or field that the chain does not have: codes from outside are to be checked before
 */
export function placeCell(
  { chain }: { chain: Chain },
  { place, step: stepCode, field: fieldCode }: { place: ChainPlace; step: string; field: string },
): PlaceCell {
  const step = chain.input.steps.findIndex(({ code }) => code === stepCode)
  const field = chain.input.fields.indexOf(fieldCode)
  if (step < 0 || field < 0) throw new RangeError(`cell: there is no ${stepCode} × ${fieldCode}`)
  return cellAt(chain, place, { step, field })
}

/** The same by the positions of step and field; of a single area without going through all offers. */
export function cellAt(
  chain: Chain,
  place: ChainPlace,
  { step, field }: Position,
  summary?: ChainSummary,
): PlaceCell {
  const { positions } = place
  const [only] = positions
  return only === undefined || positions.length > 1
    ? joinedCell(chain, place, summary ?? summarise(chain, { step, field, areas: positions }))
    : singleCell(chain, place, { area: only, step, field })
}

/** All cells of a place by field and step, and the same joined to blocks. */
export function placeMatrix(
  { chain }: { chain: Chain },
  place: ChainPlace,
): { cells: PlaceCell[][]; blocks: PlaceBlock[][] } {
  const { steps, fields } = chain.input
  const { steps: summaries, blocks } = chainMatrix(chain, {
    areas: place.positions,
    isExpected: (step, field) => isExpectedAt(chain, { step, field }),
  })
  const cells = fields.map((_, field) =>
    steps.map((_, step) => cellAt(chain, place, { step, field }, summaries[step]?.[field])),
  )
  const joined = fields.map((code, field) =>
    blocks.flatMap((row) => {
      const found = row[field]
      if (found === undefined) return []
      const { block, judgement, weakest, stepsJudged, stepsNotKnown } = found
      return {
        block,
        field: code,
        judgement,
        weakest: weakest && (cells[field]?.[weakest.step] ?? null),
        stepsJudged,
        stepsNotKnown,
      }
    }),
  )
  return { cells, blocks: joined }
}

/** The cells of a place that lack something, the worst judgement first, of equals the most children affected. */
export function worstCells(cells: readonly (readonly PlaceCell[])[], limit: number): PlaceCell[] {
  return cells
    .flat()
    .filter(({ isExpected, judgement }) => isExpected && isGap(judgement))
    .toSorted(
      (a, b) =>
        judgements.indexOf(a.judgement) - judgements.indexOf(b.judgement) ||
        (b.childrenAffected ?? 0) - (a.childrenAffected ?? 0),
    )
    .slice(0, limit)
}

export function isGap(judgement: PlaceCell['judgement']): boolean {
  return judgement === 'white-spot' || judgement === 'gap' || judgement === 'thin'
}

/** Whether the catalogue expects an offer there; steps and fields are those of the catalogue. */
export function isExpectedAt({ input }: Pick<Chain, 'input'>, { step, field }: Position): boolean {
  // The chain of a municipality is computed over the catalogue's codes (chain-input-rules.ts).
  return expectedOffer({
    step: input.steps[step]?.code as LifePhaseStepCode,
    field: input.fields[field] as FieldCode,
  }).expected
}

function namesAt(chain: Chain, place: ChainPlace, { step, field }: Position) {
  return {
    place,
    step: chain.input.steps[step]?.code ?? '',
    field: chain.input.fields[field] ?? '',
    isExpected: isExpectedAt(chain, { step, field }),
  }
}

function singleCell(chain: Chain, place: ChainPlace, position: Position & { area: number }): PlaceCell {
  const cell = readCell(chain, position)
  // What arrives in an area that is left out, or where nothing is recorded, is no statement about it.
  const isJudged = cell.judgement !== 'not-known'
  const coverage = isJudged ? cell.coverage : null
  return {
    ...namesAt(chain, place, position),
    judgement: cell.judgement,
    reason: cell.reason,
    children: cell.children,
    sign: cell.sign,
    childrenEstimated: cell.childrenEstimated,
    childrenAffected: cell.childrenAffected,
    need: cell.need,
    isScoreMissing: cell.scoreMissing,
    placesArriving: isJudged ? cell.placesArriving : null,
    coverage,
    coveredShare: coverage === null ? null : Math.min(1, coverage),
    offersInReach: cell.offersInReach,
    nearestMinutes: cell.nearestMinutes,
    shareInReach: cell.offersInReach === 0 ? null : cell.shareInReach,
    staleShare: isJudged ? cell.staleShare : null,
    oldestConfirmedOn: cell.oldestConfirmedOn,
    offersNeverConfirmed: cell.offersNeverConfirmed,
    areasByJudgement: null,
  }
}

function joinedCell(chain: Chain, place: ChainPlace, summary: ChainSummary): PlaceCell {
  return {
    ...namesAt(chain, place, summary),
    judgement: summary.judgement,
    reason: summary.reason,
    children: knownChildren(chain, place, summary.step),
    sign: null,
    childrenEstimated: summary.childrenEstimated,
    childrenAffected: summary.childrenAffected,
    need: summary.need,
    isScoreMissing: false,
    placesArriving: summary.placesArriving,
    coverage: summary.coverage,
    coveredShare: summary.coveredShare,
    offersInReach: summary.offersInReach,
    nearestMinutes: null,
    shareInReach: null,
    staleShare: summary.staleShare,
    oldestConfirmedOn: summary.oldestConfirmedOn,
    offersNeverConfirmed: summary.offersNeverConfirmed,
    areasByJudgement: summary.areasByJudgement,
  }
}

/** Also where nothing is judged; areas left out for too few children are 0 in the chain itself. */
function knownChildren(chain: Chain, { positions }: ChainPlace, step: number): number | null {
  const { children, leftOutBecause } = chain.children[step] ?? { children: [], leftOutBecause: [] }
  const known = positions.filter((position) => leftOutBecause[position] === null)
  return known.length === 0 ? null : known.reduce((sum, position) => sum + (children[position] ?? 0), 0)
}
