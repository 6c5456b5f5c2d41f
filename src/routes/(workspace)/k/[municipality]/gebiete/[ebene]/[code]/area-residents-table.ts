import { messages } from '#lib/messages/index.ts'
import type { DataCell } from '#lib/server/platform/downloads/index.ts'
import { numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { agesOf, cellOfAges } from '../../residents-cells.ts'
import { areaOfAddress, type WantedArea } from '../../area-of-address.ts'
import { residentsByYear } from '../../profile/residents-table.ts'

/** An area's residents by age and year, as its page shows them. */
export const areaResidentsTable: ReadTable<WantedArea> = async (tx, municipality, wanted) => {
  const found = await areaOfAddress(tx, municipality, wanted)
  if (found === null) return null
  const { area, level } = found
  const { locale, today } = wanted
  const known = await residentsByYear(tx, municipality, { areaId: area.areaId, today })
  const { downloads, areas, areasPages } = messages(locale)
  const ages = agesOf(known.map(({ residents }) => residents))
  return {
    name: `${downloads.what.residents} ${area.name} ${today}`,
    title: `${area.name}: ${areasPages.area.residents}`,
    columns: [
      textColumn('alter', downloads.columns.ages),
      ...known.map(({ year }) => numberColumn(`einwohner_${year}`, String(year))),
    ],
    rows: ages.map((group): DataCell[] => [
      areas.ages(group.ageFrom, group.ageTo),
      ...known.map(({ residents }) => cellOfAges(residents, group)),
    ]),
    notes: [{ term: downloads.notes.level, text: level.name }],
    source: '',
  }
}
