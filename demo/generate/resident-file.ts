import type { CityMap } from './city-map.ts'
import { ageGroups, type Residents } from './residents.ts'
import { csvText, germanNumber, type DemoFile } from './tables.ts'

export const ageColumns = ageGroups.map(({ ageFrom, ageTo }) =>
  ageTo === null
    ? `${ageFrom} Jahre und älter`
    : ageFrom === 0
      ? 'unter 1 Jahr'
      : `${ageFrom} bis unter ${ageTo} Jahre`,
)

/** The register of residents as a statistics office exports it: title lines, then one line per area and year. */
export function residentFile({ plan, neighbourhoods }: CityMap, residents: readonly Residents[]): DemoFile {
  const names = new Map(neighbourhoods.map(({ code, name }) => [code, name]))
  const lines = residents.map(({ code, year, counts }) => {
    const total = counts.reduce((sum, count) => sum + count, 0)
    return [
      code,
      names.get(code) ?? '',
      String(year),
      ...counts.map((count) => germanNumber(count)),
      germanNumber(total),
    ]
  })
  const text = csvText([
    [`${plan.name}: Einwohnerinnen und Einwohner mit Hauptwohnung nach Altersgruppen`],
    ['Stichtag 31. Dezember, Quelle: Melderegister'],
    ['Raum', 'Bezeichnung', 'Jahr', ...ageColumns, 'Insgesamt'],
    ...lines,
  ])
  return { name: `${plan.slug}-einwohner.csv`, text, encoding: 'windows-1252' }
}
