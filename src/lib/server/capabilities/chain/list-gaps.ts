import type { AreaLevel } from '../areas/index.ts'
import { declaredIn, filterGaps, gapsOfLevel, type GapListFilter } from './chain-gap-list-rules.ts'
import type { ComputedChain } from './municipal-chain-types.ts'
import type { PlaceCell } from './place-cell-types.ts'

/** Ranked once for as long as the computed chain is remembered. */
const ranked = new WeakMap<ComputedChain, Map<number, PlaceCell[]>>()

export type GapList = {
  readonly gaps: readonly PlaceCell[]
  /** Gaps of the level, unfiltered. */
  readonly total: number
  readonly isInventoryComplete: boolean
  /** Further gaps of the same selection, where not all offers are declared recorded. */
  readonly leftOut: number
}

/**
 * The gaps of a level ranked by children affected. If the filter says nothing about the inventory, those where it is
 * complete are listed if there are any, else all.
 *
 * @param level default: the level that the chain is computed on
 */
export function listGaps(
  computed: ComputedChain,
  {
    level = computed.level,
    isInventoryComplete,
    ...filter
  }: GapListFilter & { level?: AreaLevel | undefined } = {},
): GapList {
  const byLevel = ranked.get(computed) ?? new Map<number, PlaceCell[]>()
  ranked.set(computed, byLevel)
  const gaps = byLevel.get(level.areaLevelId) ?? gapsOfLevel(computed, level.areaLevelId)
  byLevel.set(level.areaLevelId, gaps)
  const all = filterGaps(computed, gaps, filter)
  const complete = isInventoryComplete === false ? [] : all.filter(declaredIn(computed))
  const isFromComplete = isInventoryComplete ?? complete.length > 0
  const listed = isFromComplete ? complete : all
  return {
    gaps: listed,
    total: gaps.length,
    isInventoryComplete: isFromComplete,
    leftOut: all.length - listed.length,
  }
}
