import { topics, units } from '@gelingen/catalogue'
import { quantileOfSorted } from '@gelingen/methods/composite-index'
import type { Locale } from '#lib/messages/index.ts'
import { readCells, type AreaCell, type Indicator } from '#lib/server/capabilities/indicators/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { IndicatorRow, TopicRows } from '#lib/ui/areas/figure-types.ts'
import { formatCell, formatPeriod } from '#lib/ui/format.ts'
import { numberOf, shortUnit } from '../../../karte/map-view.ts'
import type { MapChoices } from '../../../karte/map-choices.ts'
import { wordsOf } from '../../../indikatoren/indicator-words.ts'
import { rankOf } from './rank.ts'

/** An indicator in its newest period on a level. */
type Figures = {
  readonly indicator: Indicator
  readonly period: string
  readonly byArea: ReadonlyMap<number, AreaCell>
  /** The shown numbers, ascending. */
  readonly sorted: Float64Array
}

const cache = createRevisionCache<readonly Figures[]>({ capacity: 60 })

/** All indicators with values on a level, each in its newest period; remembered until the municipality's data change. */
export function figuresOfLevel(
  tx: Tx,
  municipality: Municipality,
  {
    areaLevelId,
    indicators,
    coverage,
  }: Pick<MapChoices, 'indicators' | 'coverage'> & { areaLevelId: number },
): Promise<readonly Figures[]> {
  const { municipalityId, dataRevision, minimumCount } = municipality
  const key = { municipalityId, name: `${areaLevelId} ${minimumCount}`, dataRevision }
  return cache.get(key, async () => {
    // The coverage has the newest period first.
    const newest = new Map(
      coverage
        .filter((one) => one.areaLevelId === areaLevelId)
        .toReversed()
        .map(({ indicatorId, period }) => [indicatorId, period]),
    )
    const withValues = indicators.filter(({ indicatorId }) => newest.has(indicatorId))
    const byPeriod = Map.groupBy(withValues, ({ indicatorId }) => newest.get(indicatorId) ?? '')
    const figures: Figures[] = []
    for (const [period, own] of byPeriod) {
      const cells = await readCells(tx, municipality, { indicators: own, period, areaLevelId })
      for (const indicator of own) {
        const found = cells.get(indicator.indicatorId) ?? []
        const numbers = found.map(({ cell }) => numberOf(cell)).filter((number) => number !== null)
        figures.push({
          indicator,
          period,
          byArea: new Map(found.map((one) => [one.areaId, one])),
          sorted: Float64Array.from(numbers).sort(),
        })
      }
    }
    return figures
  })
}

/**
 * The figures of one area by topic, each beside its rank and the middle of all areas of the level.
 * @param areaIds the area's versions: a figure belongs to the one in force in its period
 */
export function figuresOfArea(
  figures: readonly Figures[],
  {
    areaIds,
    base,
    level,
    locale,
  }: { areaIds: readonly number[]; base: string; level: string; locale: Locale },
): TopicRows[] {
  const byWords = new Intl.Collator(locale)
  return topics.flatMap(({ code, name }) => {
    const own = figures.filter(({ indicator }) => indicator.topic === code)
    const rows = own
      .map((one) => rowOf(one, { areaIds, base, level, locale }))
      .sort((a, b) => byWords.compare(a.name, b.name))
    return rows.length === 0 ? [] : [{ topic: name[locale], rows }]
  })
}

function rowOf(
  { indicator, period, byArea, sorted }: Figures,
  {
    areaIds,
    base,
    level,
    locale,
  }: { areaIds: readonly number[]; base: string; level: string; locale: Locale },
): IndicatorRow {
  const found = areaIds.flatMap((areaId) => byArea.get(areaId) ?? [])[0]
  const value = numberOf(found?.cell ?? null)
  const sign = units.find(({ code }) => code === indicator.unit)?.sign?.[locale] ?? null
  const format = { locale, decimals: indicator.decimals, unitSign: shortUnit(sign) }
  const long = sign !== null && shortUnit(sign) === null ? ` (${sign})` : ''
  const map = new URLSearchParams({ ebene: level, zeitraum: period })
  return {
    code: indicator.code,
    name: `${wordsOf(indicator, locale).name}${long}`,
    href: `${base}/indikatoren/${encodeURIComponent(indicator.code)}`,
    mapHref: `${base}/karte?zeige=indikator:${encodeURIComponent(indicator.code)}&${map}`,
    period: formatPeriod(period, locale),
    value: formatCell(found?.cell ?? null, format),
    direction: indicator.direction,
    rank: value === null ? null : rankOf(value, sorted, indicator.direction),
    areaCount: sorted.length,
    median:
      sorted.length === 0 ? '' : formatCell({ kind: 'value', value: quantileOfSorted(sorted, 0.5) }, format),
  }
}
