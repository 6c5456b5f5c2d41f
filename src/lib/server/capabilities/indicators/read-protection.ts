import { createRevisionCache } from '../../platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readAreaLines, readTotalResidents } from '../areas/index.ts'
import { type AreaLine, type DisclosureProfile } from '../disclosure/index.ts'
import { countSeries, type CountSeries, type StoredCount } from './count-series-rules.ts'
import { hiddenCells, figureKey, type HiddenCells } from './hidden-cells-rules.ts'
import { readCountedIndicators, readStoredCounts } from './indicators-store.ts'

/** What of the municipality's figures may be shown under a profile. */
export type Protection = {
  readonly hidden: HiddenCells
  /** By `figureKey`; only where there are counts. */
  readonly series: ReadonlyMap<string, CountSeries>
  readonly lines: ReadonlyMap<string, AreaLine>
  /** Whether an area has fewer residents in a period than the profile asks for. */
  readonly isTooSmall: (area: string, period: string) => boolean
}

const cache = createRevisionCache<Protection>({ capacity: 40 })

/**
 * What may be shown of all indicators on all levels in all periods, since each of them may give away another. Remembered until the
 * municipality's data change; ask in a reading transaction only.
 */
export function readProtection(
  tx: Tx,
  municipality: Municipality,
  profile: DisclosureProfile,
): Promise<Protection> {
  const { municipalityId, dataRevision } = municipality
  return cache.get({ municipalityId, name: JSON.stringify(profile), dataRevision }, () =>
    compute(tx, municipality, profile),
  )
}

async function compute(tx: Tx, municipality: Municipality, profile: DisclosureProfile): Promise<Protection> {
  const indicators = await readCountedIndicators(tx, municipality)
  const rows = await readStoredCounts(
    tx,
    municipality,
    indicators.map(({ indicatorId }) => indicatorId),
  )
  const lines = await readAreaLines(tx, municipality)
  const isTooSmall = await smallAreas(tx, municipality, { profile, rows })
  const byIndicator = new Map(indicators.map((indicator) => [indicator.indicatorId, indicator]))
  const groups = Map.groupBy(rows, figureKey)
  const series = new Map(
    [...groups].flatMap(([key, own]) => {
      const indicator = byIndicator.get(own[0]?.indicatorId ?? -1)
      if (indicator === undefined) return []
      const period = own[0]?.period ?? ''
      return [
        [
          key,
          countSeries({ rows: own, indicator, profile, isTooSmall: (area) => isTooSmall(area, period) }),
        ] as const,
      ]
    }),
  )
  const hidden = hiddenCells({ series: [...series.values()], lines, hidesNone: !profile.showsNone })
  return { hidden, series, lines, isTooSmall }
}

async function smallAreas(
  tx: Tx,
  municipality: Municipality,
  { profile: { minimumResidents }, rows }: { profile: DisclosureProfile; rows: readonly StoredCount[] },
): Promise<Protection['isTooSmall']> {
  if (minimumResidents === 0) return () => false
  const totals = new Map<string, Map<string, number>>()
  for (const year of new Set(['9999', ...rows.map(({ period }) => period.slice(0, 4))]))
    totals.set(
      year,
      await readTotalResidents(tx, municipality, {
        year: Math.min(Number(year), 2200),
        date: `${year}-12-31`,
      }),
    )
  return (area, period) => {
    const ofYear = totals.get(period.slice(0, 4))
    const residents = ofYear?.get(area) ?? totals.get('9999')?.get(area)
    return residents !== undefined && residents < minimumResidents
  }
}
