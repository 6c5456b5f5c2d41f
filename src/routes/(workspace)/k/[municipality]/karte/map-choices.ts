import { readLevels, type AreaLevel } from '#lib/server/capabilities/areas/index.ts'
import { readChainSettings } from '#lib/server/capabilities/chain/index.ts'
import {
  readCoverage,
  readIndicators,
  type Indicator,
  type IndicatorCoverage,
} from '#lib/server/capabilities/indicators/index.ts'
import { listIndices, type IndexDefinition } from '#lib/server/capabilities/index/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Subject } from './map-query.ts'

/** What a municipality has that a map could show. */
export type MapChoices = {
  readonly levels: readonly (AreaLevel & { areaCount: number })[]
  readonly indicators: readonly Indicator[]
  readonly coverage: readonly IndicatorCoverage[]
  /** The one that weighs the chain first, then by name. */
  readonly indices: readonly IndexDefinition[]
}

const cache = createRevisionCache<MapChoices>({ capacity: 200 })

/** Remembered until the municipality's data change: counting all its values takes longer than drawing a map. */
export function readMapChoices(tx: Tx, municipality: Municipality, today: string): Promise<MapChoices> {
  const { municipalityId, dataRevision } = municipality
  return cache.get({ municipalityId, name: `map-choices ${today}`, dataRevision }, async () => ({
    levels: await readLevels(tx, municipality, today),
    indicators: await readIndicators(tx, municipality),
    coverage: await readCoverage(tx, municipality),
    indices: await readIndices(tx, municipality),
  }))
}

async function readIndices(tx: Tx, municipality: Municipality): Promise<IndexDefinition[]> {
  const { indexDefinitionId: chosen } = await readChainSettings(tx, municipality)
  const indices = await listIndices(tx, municipality)
  const isChosen = ({ indexDefinitionId }: IndexDefinition) => indexDefinitionId === chosen
  return [...indices.filter(isChosen), ...indices.filter((one) => !isChosen(one))]
}

/** What is shown to whoever has not chosen yet: an index if there is one, else the first indicator with values. */
export function usualSubject({ indices, indicators, coverage }: MapChoices): Subject | null {
  const [index] = indices
  if (index !== undefined) return { kind: 'index', code: index.code, subIndex: null }
  const withValues = new Set(coverage.map(({ indicatorId }) => indicatorId))
  const indicator = indicators.find(({ indicatorId }) => withValues.has(indicatorId)) ?? indicators[0]
  return indicator === undefined ? null : { kind: 'indicator', code: indicator.code }
}

export type PlaceInTime = { readonly areaLevelId: number; readonly period: string }

/** Where one or more indicators have values, the finest level first and the newest period first. */
export function whereCovered(
  { levels, coverage, indicators }: MapChoices,
  codes: readonly string[],
): PlaceInTime[] {
  const ids = new Set(
    indicators.filter(({ code }) => codes.includes(code)).map(({ indicatorId }) => indicatorId),
  )
  const position = new Map(levels.map((level) => [level.areaLevelId, level.position]))
  const found = new Map<string, PlaceInTime>()
  for (const { indicatorId, areaLevelId, period } of coverage)
    if (ids.has(indicatorId) && position.has(areaLevelId))
      found.set(`${areaLevelId} ${period}`, { areaLevelId, period })
  return [...found.values()].sort(
    (a, b) =>
      (position.get(b.areaLevelId) ?? 0) - (position.get(a.areaLevelId) ?? 0) ||
      (a.period < b.period ? 1 : a.period > b.period ? -1 : 0),
  )
}

/**
 * The level and period that come nearest to what is wanted: both, else the wanted level in its newest period, else the
 * wanted period at the finest level that has it, else the first.
 */
export function nearestCovered(
  covered: readonly PlaceInTime[],
  wanted: { areaLevelId: number | null; period: string | null },
): PlaceInTime | null {
  const isLevel = (one: PlaceInTime) => one.areaLevelId === wanted.areaLevelId
  const isPeriod = (one: PlaceInTime) => one.period === wanted.period
  return (
    covered.find((one) => isLevel(one) && isPeriod(one)) ??
    covered.find(isLevel) ??
    covered.find(isPeriod) ??
    covered[0] ??
    null
  )
}
