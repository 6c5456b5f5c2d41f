import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { areaName } from '../areas/index.ts'
import type { CountedIndicator, StoredCount } from './count-series-rules.ts'
import type { Indicator, IndicatorCoverage, IndicatorDirection, IndicatorEntry } from './indicators-types.ts'

/** All indicators of the municipality, by topic and name. */
export async function readIndicators(tx: Tx, { municipalityId }: Municipality): Promise<Indicator[]> {
  const rows = await tx
    .selectFrom('indicator')
    .where('municipality_id', '=', municipalityId)
    .selectAll()
    .orderBy('topic')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    code: row.code,
    name: row.name,
    definition: row.definition,
    unit: row.unit,
    numerator: row.numerator,
    denominator: row.denominator,
    // The column takes no other.
    direction: row.direction as IndicatorDirection,
    topic: row.topic,
    source: row.source,
    licence: row.licence,
    refreshRhythm: row.refresh_rhythm,
    minimumCount: row.minimum_count,
    lowest: row.lowest,
    highest: row.highest,
    decimals: row.decimals,
    version: row.version,
  }))
}

export async function insertIndicator(
  tx: Tx,
  { municipalityId }: Municipality,
  entry: IndicatorEntry,
): Promise<number> {
  const inserted = await tx
    .insertInto('indicator')
    .values({ municipality_id: municipalityId, code: entry.code, ...columnsOf(entry) })
    .returning('indicator_id')
    .executeTakeFirstOrThrow()
  return inserted.indicator_id
}

/** Raises the version. @returns false if the stored version is not the given one, or there is none */
export async function updateIndicator(
  tx: Tx,
  { municipalityId }: Municipality,
  { entry, version }: { entry: IndicatorEntry; version: number },
): Promise<boolean> {
  const changed = await tx
    .updateTable('indicator')
    .set({ ...columnsOf(entry), version: version + 1, updated_at: sql`now()` })
    .where('municipality_id', '=', municipalityId)
    .where('code', '=', entry.code)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

function columnsOf({ code: _code, refreshRhythm, minimumCount, ...same }: IndicatorEntry) {
  return { ...same, refresh_rhythm: refreshRhythm, minimum_count: minimumCount }
}

/** Where the indicators have values: by level and period, the newest first. */
export async function readCoverage(tx: Tx, { municipalityId }: Municipality): Promise<IndicatorCoverage[]> {
  const rows = await tx
    .selectFrom('indicator_value as v')
    .innerJoin('area as a', (join) =>
      join.onRef('a.municipality_id', '=', 'v.municipality_id').onRef('a.area_id', '=', 'v.area_id'),
    )
    .where('v.municipality_id', '=', municipalityId)
    .select((eb) => [
      'v.indicator_id',
      'a.area_level_id',
      'v.period',
      eb.fn.countAll<number>().as('value_count'),
    ])
    .groupBy(['v.indicator_id', 'a.area_level_id', 'v.period'])
    .orderBy('v.period', 'desc')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    areaLevelId: row.area_level_id,
    period: row.period,
    valueCount: row.value_count,
  }))
}

export type WantedCells = {
  indicators: readonly Indicator[]
  period: string
  areaLevelId: number
}

/** The stored figures of several indicators in one period and level, not to be shown as they are. */
export async function readStoredFigures(
  tx: Tx,
  { municipalityId }: Municipality,
  { indicators, period, areaLevelId }: WantedCells,
): Promise<(StoredCount & { areaId: number })[]> {
  if (indicators.length === 0) return []
  const rows = await figuresOf(tx, municipalityId)
    .where(
      'v.indicator_id',
      'in',
      indicators.map(({ indicatorId }) => indicatorId),
    )
    .where('v.period', '=', period)
    .where('a.area_level_id', '=', areaLevelId)
    .execute()
  return rows.map(toStoredCount)
}

/** All figures of all levels and periods that say something about a number of persons, the oldest periods first. */
export async function readStoredCounts(
  tx: Tx,
  { municipalityId }: Municipality,
  indicatorIds: readonly number[],
): Promise<StoredCount[]> {
  if (indicatorIds.length === 0) return []
  const rows = await figuresOf(tx, municipalityId)
    .where('v.indicator_id', 'in', [...indicatorIds])
    .orderBy('v.period')
    .orderBy('v.indicator_id')
    .orderBy('v.area_id')
    .execute()
  return rows.map(toStoredCount)
}

/** The indicators with a case number or a base somewhere, and those that are counts. */
export async function readCountedIndicators(
  tx: Tx,
  { municipalityId }: Municipality,
): Promise<CountedIndicator[]> {
  const rows = await tx
    .selectFrom('indicator as i')
    .where('i.municipality_id', '=', municipalityId)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('i.unit', '=', 'count'),
        exists(
          selectFrom('indicator_value as v')
            .whereRef('v.municipality_id', '=', 'i.municipality_id')
            .whereRef('v.indicator_id', '=', 'i.indicator_id')
            .where((value) => value.or([value('v.cases', 'is not', null), value('v.base', 'is not', null)]))
            .select('v.area_id'),
        ),
      ]),
    )
    .select(['i.indicator_id as indicatorId', 'i.unit', 'i.minimum_count as minimumCount'])
    .execute()
  return rows
}

function figuresOf(tx: Tx, municipalityId: number) {
  return tx
    .selectFrom('indicator_value as v')
    .innerJoin('area as a', (join) =>
      join.onRef('a.municipality_id', '=', 'v.municipality_id').onRef('a.area_id', '=', 'v.area_id'),
    )
    .where('v.municipality_id', '=', municipalityId)
    .select(['v.indicator_id', 'v.period', 'v.area_id', 'v.value', 'v.sign', 'v.cases', 'v.base'])
    .select(['a.area_level_id', 'a.code'])
}

type Row = Awaited<ReturnType<ReturnType<typeof figuresOf>['execute']>>[number]

function toStoredCount(row: Row): StoredCount & { areaId: number } {
  const { value, sign, cases, base } = row
  return {
    indicatorId: row.indicator_id,
    period: row.period,
    areaId: row.area_id,
    area: areaName({ areaLevelId: row.area_level_id, code: row.code }),
    value,
    sign,
    cases,
    base,
  }
}
