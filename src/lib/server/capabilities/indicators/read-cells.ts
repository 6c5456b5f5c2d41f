import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readDisclosureProfile } from '../disclosure/index.ts'
import { readStoredFigures, type WantedCells } from './indicators-store.ts'
import type { AreaCell } from './indicators-types.ts'
import { readProtection } from './read-protection.ts'
import { shownCells } from './shown-cells-rules.ts'

/**
 * The publishable cells of several indicators in one period, by indicator id: THE door to indicator values. What is hidden and how
 * counts are rounded follows from the municipality's profile and from everything else that is shown (`hiddenCells`). An area
 * without a row has no cell.
 */
export async function readCells(
  tx: Tx,
  municipality: Municipality,
  wanted: WantedCells,
): Promise<Map<number, AreaCell[]>> {
  const { indicators, period } = wanted
  if (indicators.length === 0) return new Map()
  const profile = await readDisclosureProfile(tx, municipality)
  const protection = await readProtection(tx, municipality, profile)
  const rows = Map.groupBy(
    await readStoredFigures(tx, municipality, wanted),
    ({ indicatorId }) => indicatorId,
  )
  return new Map(
    indicators.map((indicator) => [
      indicator.indicatorId,
      shownCells({ rows: rows.get(indicator.indicatorId) ?? [], indicator, period, profile, protection }),
    ]),
  )
}
