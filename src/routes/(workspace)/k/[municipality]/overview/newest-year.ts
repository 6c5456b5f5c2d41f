import type { IndicatorCoverage } from '#lib/server/capabilities/indicators/index.ts'

const yearOf = (period: string) => Number(period.slice(0, 4))

/** The latest year of which an indicator has any values; null = none. */
export function newestYear(coverage: readonly IndicatorCoverage[], indicatorId: number): number | null {
  const years = coverage.filter((one) => one.indicatorId === indicatorId).map(({ period }) => yearOf(period))
  return years.length === 0 ? null : Math.max(...years)
}

/** The latest year of which all the indicators have values at the level; null = there is none. */
export function newestYearOfAll(
  coverage: readonly IndicatorCoverage[],
  { indicatorIds, areaLevelId }: { indicatorIds: readonly number[]; areaLevelId: number },
): number | null {
  const [first = new Set<number>(), ...others] = indicatorIds.map(
    (indicatorId) =>
      new Set(
        coverage
          .filter((one) => one.indicatorId === indicatorId && one.areaLevelId === areaLevelId)
          .map(({ period }) => yearOf(period)),
      ),
  )
  const common = [...first].filter((year) => others.every((years) => years.has(year)))
  return common.length === 0 ? null : Math.max(...common)
}
