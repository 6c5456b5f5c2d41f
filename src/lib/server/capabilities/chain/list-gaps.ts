import type { AreaLevel } from '../areas/index.ts'
import { filterGaps, gapsOfLevel, type GapListFilter } from './chain-gap-list-rules.ts'
import type { ComputedChain } from './municipal-chain-types.ts'
import type { PlaceCell } from './place-cell-types.ts'

/** Ranked once for as long as the computed chain is remembered. */
const ranked = new WeakMap<ComputedChain, Map<number, PlaceCell[]>>()

/**
 * The gaps of a level ranked by children affected.
 *
 * @param level default: the level that the chain is computed on
 * @returns those that the filter leaves, and how many the level has in all
 */
export function listGaps(
  computed: ComputedChain,
  { level = computed.level, ...filter }: GapListFilter & { level?: AreaLevel } = {},
): { gaps: PlaceCell[]; total: number } {
  const byLevel = ranked.get(computed) ?? new Map<number, PlaceCell[]>()
  ranked.set(computed, byLevel)
  const gaps = byLevel.get(level.areaLevelId) ?? gapsOfLevel(computed, level.areaLevelId)
  byLevel.set(level.areaLevelId, gaps)
  return { gaps: filterGaps(computed, gaps, filter), total: gaps.length }
}
