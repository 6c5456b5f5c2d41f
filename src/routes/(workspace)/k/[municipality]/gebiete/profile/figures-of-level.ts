import { quantileOfSorted } from '@gelingen/methods/composite-index'
import type { Judgement } from '@gelingen/methods/rates'
import { readCells, type AreaCell, type Indicator } from '#lib/server/capabilities/indicators/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { numberOf } from '../../karte/map-view.ts'
import type { MapChoices } from '../../karte/map-choices.ts'
import { judgeFigures } from './judge-figures.ts'

type CellsByArea = ReadonlyMap<number, AreaCell>

/** An indicator in its newest period on a level. */
export type Figures = {
  readonly indicator: Indicator
  readonly period: string
  readonly byArea: CellsByArea
  /** The shown numbers, ascending. */
  readonly sorted: Float64Array
  /** Of the shown numbers; 0 where there is none. */
  readonly median: number
  /** By area, for those whose case numbers are known. */
  readonly judged: ReadonlyMap<number, Judgement>
  /** The period before, where there is one. */
  readonly previous: { readonly period: string; readonly byArea: CellsByArea } | null
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
    const own = coverage.filter((one) => one.areaLevelId === areaLevelId)
    const periods = Map.groupBy(own, ({ indicatorId }) => indicatorId)
    const read = async (at: number) => {
      const known = indicators.filter(({ indicatorId }) => periods.get(indicatorId)?.[at] !== undefined)
      const cells = new Map<number, { period: string; cells: readonly AreaCell[] }>()
      const byPeriod = Map.groupBy(known, ({ indicatorId }) => periods.get(indicatorId)?.[at]?.period ?? '')
      for (const [period, some] of byPeriod) {
        const found = await readCells(tx, municipality, { indicators: some, period, areaLevelId })
        for (const { indicatorId } of some)
          cells.set(indicatorId, { period, cells: found.get(indicatorId) ?? [] })
      }
      return cells
    }
    const [newest, before] = [await read(0), await read(1)]
    return indicators.flatMap((indicator) => {
      const now = newest.get(indicator.indicatorId)
      const previous = before.get(indicator.indicatorId)
      return now === undefined ? [] : figuresOf(indicator, now, previous)
    })
  })
}

type PeriodCells = { period: string; cells: readonly AreaCell[] }

function figuresOf(
  indicator: Indicator,
  { period, cells }: PeriodCells,
  previous: PeriodCells | undefined,
): Figures {
  const numbers = cells.map(({ cell }) => numberOf(cell)).filter((number) => number !== null)
  const sorted = Float64Array.from(numbers).sort()
  return {
    indicator,
    period,
    byArea: byArea(cells),
    sorted,
    median: sorted.length === 0 ? 0 : quantileOfSorted(sorted, 0.5),
    judged: judgeFigures(cells, { isShare: isShareOf(indicator) }),
    previous: previous === undefined ? null : { period: previous.period, byArea: byArea(previous.cells) },
  }
}

function byArea(cells: readonly AreaCell[]): CellsByArea {
  return new Map(cells.map((one) => [one.areaId, one]))
}

/** Whether an indicator counts people out of people, each once at most; else events. */
export function isShareOf({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit === 'percent'
}
