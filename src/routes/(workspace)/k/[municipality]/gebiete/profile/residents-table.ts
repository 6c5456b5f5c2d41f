import { messages, type Locale } from '#lib/messages/index.ts'
import { readResidentsYears, type AreaResidents } from '#lib/server/capabilities/areas/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { formatCell } from '#lib/ui/format.ts'
import { agesOf, cellOfAges } from '../residents-cells.ts'
import { shownResidents } from '../shown-residents.ts'

/** As many years as a table holds on a screen. */
const MOST_YEARS = 7

export type ResidentsTable = {
  /** The oldest first. */
  readonly years: readonly number[]
  readonly rows: readonly {
    readonly ages: string
    readonly isSum: boolean
    readonly cells: readonly string[]
  }[]
  readonly isSummedUp: boolean
}

/** An area's residents by age and year, as far as they may be shown; null where there are none. */
export async function residentsTable(
  tx: Tx,
  municipality: Municipality,
  { areaId, today, locale }: { areaId: number; today: string; locale: Locale },
): Promise<ResidentsTable | null> {
  const known = await residentsByYear(tx, municipality, { areaId, today })
  if (known.length === 0) return null
  const texts = messages(locale).areas
  return {
    years: known.map(({ year }) => year),
    rows: agesOf(known.map(({ residents }) => residents)).map((ages) => ({
      ages: texts.ages(ages.ageFrom, ages.ageTo),
      isSum: ages.ageFrom === 0 && (ages.ageTo === null || ages.ageTo === 18),
      cells: known.map(({ residents }) => formatCell(cellOfAges(residents, ages), { locale, decimals: 0 })),
    })),
    isSummedUp: known.some(({ residents }) => residents.isSummedUp),
  }
}

/** An area's residents as they may be shown, of the newest years that have any, the oldest first. */
export async function residentsByYear(
  tx: Tx,
  municipality: Municipality,
  { areaId, today }: { areaId: number; today: string },
): Promise<{ year: number; residents: AreaResidents }[]> {
  const years = (await readResidentsYears(tx, municipality, today)).slice(0, MOST_YEARS).reverse()
  const known: { year: number; residents: AreaResidents }[] = []
  for (const year of years) {
    const residents = (await shownResidents(tx, municipality, { year, date: today })).byArea.get(areaId)
    if (residents !== undefined) known.push({ year, residents })
  }
  return known
}
