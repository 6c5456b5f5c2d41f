import type { MapChoices } from '../karte/map-choices.ts'

/** How many areas of each level have an entry in each period, the newest first. */
export type PeriodTable = {
  readonly levels: readonly { readonly code: string; readonly name: string; readonly areaCount: number }[]
  readonly rows: readonly {
    readonly period: string
    /** In the order of the levels; 0 = none. */
    readonly valueCounts: readonly number[]
  }[]
}

export function periodTable(
  { levels, coverage }: Pick<MapChoices, 'levels' | 'coverage'>,
  indicatorId: number,
): PeriodTable {
  const own = coverage.filter((one) => one.indicatorId === indicatorId)
  const covered = levels.filter(({ areaLevelId }) => own.some((one) => one.areaLevelId === areaLevelId))
  const periods = [...new Set(own.map(({ period }) => period))].toSorted().toReversed()
  return {
    levels: covered.map(({ code, name, areaCount }) => ({ code, name, areaCount })),
    rows: periods.map((period) => ({
      period,
      valueCounts: covered.map(
        ({ areaLevelId }) =>
          own.find((one) => one.areaLevelId === areaLevelId && one.period === period)?.valueCount ?? 0,
      ),
    })),
  }
}
