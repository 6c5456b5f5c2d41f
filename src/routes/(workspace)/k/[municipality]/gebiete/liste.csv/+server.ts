import { error, type RequestHandler } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { csvAnswer, type CsvCell } from '#lib/server/csv-answer.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import type { TableCell } from '#lib/server/platform/tables/table-cell.ts'
import { levelVersions } from '../../karte/level-outlines.ts'
import { areaDirectory } from '../area-directory.ts'
import { agesOf, cellOfAges } from '../residents-cells.ts'
import { shownResidents } from '../shown-residents.ts'

/** The areas of a level with their residents by age in the newest year; figures of too few persons are the sign `.`. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const today = context().today()
  return inWorkspace(event, 'areas.read', async (tx, municipality) => {
    const directory = await areaDirectory(tx, municipality, today)
    const wanted = event.url.searchParams.get('ebene')
    const level = wanted === null ? directory.levels[0] : directory.levels.find(({ code }) => code === wanted)
    if (level === undefined) error(404)
    const areas = directory.areas.filter(({ areaLevelId }) => areaLevelId === level.areaLevelId)
    const residents = await shownResidents(tx, municipality, { year: Number(today.slice(0, 4)), date: today })
    const ages = agesOf(areas.flatMap(({ areaId }) => residents.byArea.get(areaId) ?? []))
    const versions = await levelVersions(tx, municipality, level.areaLevelId)
    const surfaces = new Map(versions.map(({ areaId, extent }) => [areaId, extent?.areaKm2 ?? null]))
    return csvAnswer({
      header: headerOf({ ages, year: residents.year, locale: event.locals.locale }),
      rows: areas.map(({ areaId, code, name, parentAreaId }) => {
        const parent = directory.byId.get(parentAreaId ?? 0)
        return [
          code,
          name,
          parent?.code ?? null,
          parent?.name ?? null,
          surfaces.get(areaId) ?? null,
          ...ages.map((age) => csvCell(cellOfAges(residents.byArea.get(areaId), age))),
        ]
      }),
      fileName: `${level.code}-${municipality.slug}-${today}`,
    })
  })
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
