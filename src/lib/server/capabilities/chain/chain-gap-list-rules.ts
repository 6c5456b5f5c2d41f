import { rankGaps } from './chain-gaps-rules.ts'
import { stepFieldAt } from './chain-coverage-rules.ts'
import { cellAt, isExpectedAt, isGap } from './chain-place-cell-rules.ts'
import { placesWithin } from './chain-places-rules.ts'
import type { Judgement } from './chain-types.ts'
import type { ChainPlace, ComputedChain } from './municipal-chain-types.ts'
import type { PlaceCell } from './place-cell-types.ts'

/** Absent = not filtered. All that are given must hold. */
export type GapListFilter = {
  /** The gaps of its areas, not its own. */
  readonly within?: ChainPlace | undefined
  readonly step?: string | undefined
  readonly field?: string | undefined
  readonly judgement?: Judgement | undefined
  /** Only where nothing that comes to the families arrives. */
  readonly withoutOutreach?: boolean | undefined
  /** true = only where all offers are declared recorded: elsewhere a gap may be one in the list of offers. */
  readonly isInventoryComplete?: boolean | undefined
}

/**
 * All gaps of a level: those first where most children lack something, of equals the least covered. What the catalogue
 * does not expect is no gap.
 */
export function gapsOfLevel(computed: ComputedChain, areaLevelId: number): PlaceCell[] {
  return areaLevelId === computed.level.areaLevelId ? leafGaps(computed) : joinedGaps(computed, areaLevelId)
}

function leafGaps({ chain, places, level }: ComputedChain): PlaceCell[] {
  const leaves = places.filter((place) => place.level?.areaLevelId === level.areaLevelId)
  const byPosition = new Map(leaves.map((place) => [place.positions[0], place]))
  return rankGaps(chain)
    .filter((cell) => isExpectedAt(chain, cell))
    .flatMap(({ area, step, field }) => {
      const place = byPosition.get(area)
      return place === undefined ? [] : cellAt(chain, place, { step, field })
    })
}

function joinedGaps(computed: ComputedChain, areaLevelId: number): PlaceCell[] {
  const { chain, whole } = computed
  const { steps, fields } = chain.input
  return placesWithin(computed, { areaLevelId, within: whole })
    .flatMap((place) =>
      steps.flatMap((_, step) =>
        fields.flatMap((_, field) => {
          if (!isExpectedAt(chain, { step, field })) return []
          const cell = cellAt(chain, place, { step, field })
          return isGap(cell.judgement) ? cell : []
        }),
      ),
    )
    .sort(
      (a, b) =>
        (b.childrenAffected ?? 0) - (a.childrenAffected ?? 0) ||
        (a.coveredShare ?? 0) - (b.coveredShare ?? 0),
    )
}

/** Those of the gaps that the filter leaves, in the same order. */
export function filterGaps(
  computed: ComputedChain,
  gaps: readonly PlaceCell[],
  { within, step, field, judgement, withoutOutreach }: Omit<GapListFilter, 'isInventoryComplete'>,
): PlaceCell[] {
  const inside = within && new Set(within.positions)
  const reached = withoutOutreach === true ? outreachFinder(computed) : () => false
  return gaps.filter(
    (cell) =>
      (inside === undefined || cell.place.positions.every((position) => inside.has(position))) &&
      (step === undefined || cell.step === step) &&
      (field === undefined || cell.field === field) &&
      (judgement === undefined || cell.judgement === judgement) &&
      !reached(cell),
  )
}

/** Whether all offers of the cell's step and field are declared recorded. */
export function declaredIn({
  declarations,
}: Pick<ComputedChain, 'declarations'>): (cell: { step: string; field: string }) => boolean {
  const declared = new Set(declarations.map(({ step, field }) => `${step} ${field}`))
  return ({ step, field }) => declared.has(`${step} ${field}`)
}

/** Whether an outreach offer arrives in an area of the cell. */
function outreachFinder({ chain }: ComputedChain): (cell: PlaceCell) => boolean {
  const { steps, fields, offers } = chain.input
  const areasReached = new Map<string, Set<number>>()
  for (const [step, { code }] of steps.entries()) {
    for (const [field, fieldCode] of fields.entries()) {
      const { supply, reach } = stepFieldAt(chain, { step, field })
      const areas = new Set<number>()
      for (const offer of supply.offers) {
        if (offers[offer]?.outreach !== true) continue
        const { start, demand } = reach.weights
        for (const area of demand.subarray(start[offer], start[offer + 1])) areas.add(area)
      }
      areasReached.set(`${code} ${fieldCode}`, areas)
    }
  }
  return ({ step, field, place }) =>
    place.positions.some((position) => areasReached.get(`${step} ${field}`)?.has(position) === true)
}
