import { messages, type Locale } from '#lib/messages/index.ts'
import { readResidentsYears, type AreaInTree } from '#lib/server/capabilities/areas/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { formatCell, formatNumber } from '#lib/ui/format.ts'
import type { AreaDirectory } from '../area-directory.ts'
import { agesOf, cellOfAges, everybody, shareOf, sumShown } from '../residents-cells.ts'
import { shownResidents } from '../shown-residents.ts'

export type ChildrenOfArea = {
  readonly year: number
  /** The year before that is known; null = none. */
  readonly yearBefore: number | null
  readonly rows: readonly {
    readonly ages: string
    readonly isSum: boolean
    /** A number or an official sign. */
    readonly count: string
    readonly before: string
    /** Of all residents, where both numbers are shown; '' = not. */
    readonly share: string
    readonly shareOfAll: string
  }[]
}

/** Those under 18 by age: how many here, and their share here and in the municipality; null where there are none. */
export async function childrenOfArea(
  tx: Tx,
  municipality: Municipality,
  {
    area,
    directory,
    today,
    locale,
  }: { area: AreaInTree; directory: AreaDirectory; today: string; locale: Locale },
): Promise<ChildrenOfArea | null> {
  const [year, yearBefore = null] = await readResidentsYears(tx, municipality, today)
  if (year === undefined) return null
  const { byArea } = await shownResidents(tx, municipality, { year, date: today })
  const residents = byArea.get(area.areaId)
  if (residents === undefined) return null
  const before =
    yearBefore === null
      ? undefined
      : (await shownResidents(tx, municipality, { year: yearBefore, date: today })).byArea.get(area.areaId)
  const [coarsest] = directory.levels
  const all = directory.areas
    .filter(({ areaLevelId }) => areaLevelId === coarsest?.areaLevelId)
    .map(({ areaId }) => byArea.get(areaId))
  const everyone = sumShown(all, everybody)
  const percent = (share: number | null) =>
    share === null ? '' : `${formatNumber(share * 100, locale, 1)}\u00a0%`
  const text = (cell: Parameters<typeof formatCell>[0]) => formatCell(cell, { locale, decimals: 0 })
  const rows = agesOf([residents])
    .filter(({ ageTo }) => ageTo !== null && ageTo <= 18)
    .map((ages) => {
      const own = cellOfAges(residents, ages)
      const sum = sumShown(all, ages)
      const isWhole = sum !== null && everyone !== null && sum.without + everyone.without === 0
      return {
        ages: messages(locale).areas.ages(ages.ageFrom, ages.ageTo),
        isSum: ages.ageFrom === 0 && ages.ageTo === 18,
        count: text(own),
        before: text(cellOfAges(before, ages)),
        share: percent(shareOf(own, cellOfAges(residents, everybody))),
        shareOfAll: percent(isWhole ? sum.sum / everyone.sum : null),
      }
    })
  return rows.length === 0 ? null : { year, yearBefore: before === undefined ? null : yearBefore, rows }
}
