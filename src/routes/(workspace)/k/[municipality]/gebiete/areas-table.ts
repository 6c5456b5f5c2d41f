import { messages, type Locale } from '#lib/messages/index.ts'
import type { CsvCell } from '#lib/server/platform/tables/csv-answer.ts'
import type { TableCell } from '#lib/server/platform/tables/table-cell.ts'
import { levelVersions } from '../karte/level-outlines.ts'
import type { ReadTable } from '../table.ts'
import { areaDirectory } from './area-directory.ts'
import { agesOf, cellOfAges } from './residents-cells.ts'
import { shownResidents } from './shown-residents.ts'

/**
 * The areas of a level (`ebene`, else the coarsest) with their residents by age in the newest year; figures of too few
 * persons are the sign `.`.
 */
export const areasTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const directory = await areaDirectory(tx, municipality, today)
  const wanted = address.get('ebene')
  const level = wanted === null ? directory.levels[0] : directory.levels.find(({ code }) => code === wanted)
  if (level === undefined) return null
  const areas = directory.areas.filter(({ areaLevelId }) => areaLevelId === level.areaLevelId)
  const residents = await shownResidents(tx, municipality, { year: Number(today.slice(0, 4)), date: today })
  const ages = agesOf(areas.flatMap(({ areaId }) => residents.byArea.get(areaId) ?? []))
  const versions = await levelVersions(tx, municipality, level.areaLevelId)
  const surfaces = new Map(versions.map(({ areaId, extent }) => [areaId, extent?.areaKm2 ?? null]))
  const rows = areas.map(({ areaId, code, name, parentAreaId }) => {
    const parent = directory.byId.get(parentAreaId ?? 0)
    return [
      code,
      name,
      parent?.code ?? null,
      parent?.name ?? null,
      surfaces.get(areaId) ?? null,
      ...ages.map((age) => csvCell(cellOfAges(residents.byArea.get(areaId), age))),
    ]
  })
  return {
    name: `${level.code} ${municipality.slug} ${today}`,
    records: [headerOf({ ages, year: residents.year, locale }), ...rows],
  }
}

function headerOf({
  ages,
  year,
  locale,
}: {
  ages: ReturnType<typeof agesOf>
  year: number | null
  locale: Locale
}): string[] {
  const { areas, areasPages } = messages(locale)
  const { list } = areasPages
  const ofYear = (text: string) => (year === null ? text : `${text} (${year})`)
  return [
    list.code,
    list.name,
    `${list.parent} (${list.code})`,
    `${list.parent} (${list.name})`,
    list.surface,
    ...ages.map(({ ageFrom, ageTo }) => ofYear(areas.ages(ageFrom, ageTo))),
  ]
}

function csvCell(cell: TableCell | null): CsvCell {
  if (cell === null) return null
  return cell.kind === 'value' ? cell.value : cell.sign
}
