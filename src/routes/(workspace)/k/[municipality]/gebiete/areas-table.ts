import { messages, type Locale } from '#lib/messages/index.ts'
import type { DataCell, DataColumn } from '#lib/server/platform/downloads/index.ts'
import { levelVersions } from '../karte/level-outlines.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../table.ts'
import { areaDirectory } from './area-directory.ts'
import { agesOf, cellOfAges, type Ages } from './residents-cells.ts'
import { shownResidents } from './shown-residents.ts'

/**
 * The areas of a level (`ebene`, else the coarsest), all or those that lie directly in one (`in`: its id), with their residents
 * by age in the newest year; figures of too few persons are the sign `.`.
 */
export const areasTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const directory = await areaDirectory(tx, municipality, today)
  const wanted = address.get('ebene')
  const level = wanted === null ? directory.levels[0] : directory.levels.find(({ code }) => code === wanted)
  if (level === undefined) return null
  const { areaLevelId } = level
  const within = address.get('in')
  const areas = directory.areas.filter(
    (area) => area.areaLevelId === areaLevelId && (within === null || String(area.parentAreaId) === within),
  )
  const residents = await shownResidents(tx, municipality, { year: Number(today.slice(0, 4)), date: today })
  const ages = agesOf(areas.flatMap(({ areaId }) => residents.byArea.get(areaId) ?? []))
  const versions = await levelVersions(tx, municipality, areaLevelId)
  const surfaces = new Map(versions.map(({ areaId, extent }) => [areaId, extent?.areaKm2 ?? null]))
  const rows = areas.map(({ areaId, code, name, parentAreaId }): DataCell[] => {
    const parent = directory.byId.get(parentAreaId ?? 0)
    return [
      code,
      name,
      parent?.code ?? null,
      parent?.name ?? null,
      figure(surfaces.get(areaId), 2),
      ...ages.map((age) => cellOfAges(residents.byArea.get(areaId), age)),
    ]
  })
  const { list } = messages(locale).areasPages
  const { period: periodTerm, level: levelTerm } = messages(locale).downloads.notes
  const year = residents.year === null ? '' : String(residents.year)
  return {
    name: `${level.code} ${municipality.slug} ${today}`,
    title: list.heading(level.name, String(areas.length)),
    columns: columnsOf({ ages, year, locale }),
    rows,
    notes: [
      { term: levelTerm, text: level.name },
      { term: periodTerm, text: year === '' ? '' : messages(locale).downloads.residentsOf(year) },
    ],
    source: '',
    cube: {
      dimensions: [
        {
          code: 'gebiet',
          title: list.name,
          role: 'geo',
          of: { keyColumns: ['schluessel'], nameColumn: 'name' },
        },
        {
          code: 'zeitraum',
          title: periodTerm,
          role: 'time',
          of: { key: year || today, name: year || today },
        },
      ],
    },
    areas: { areaLevelId, date: today, ofRows: areas.map(({ areaId }) => areaId) },
  }
}

/** `einwohner_0_18` and so on, the end exclusive as everywhere; `einwohner_ab_65` is open, `einwohner` everybody. */
function columnsOf({
  ages,
  year,
  locale,
}: {
  ages: readonly Ages[]
  year: string
  locale: Locale
}): DataColumn[] {
  const { areas, areasPages } = messages(locale)
  const { list } = areasPages
  const ofYear = (text: string) => (year === '' ? text : `${text} (${year})`)
  return [
    textColumn('schluessel', list.code),
    textColumn('name', list.name),
    textColumn('gehoert_zu', `${list.parent} (${list.code})`),
    textColumn('gehoert_zu_name', `${list.parent} (${list.name})`),
    numberColumn('flaeche_km2', list.surface),
    ...ages.map(({ ageFrom, ageTo }) =>
      numberColumn(
        `einwohner${ageTo === null ? (ageFrom === 0 ? '' : `_ab_${ageFrom}`) : `_${ageFrom}_${ageTo}`}`,
        ofYear(areas.ages(ageFrom, ageTo)),
      ),
    ),
  ]
}
