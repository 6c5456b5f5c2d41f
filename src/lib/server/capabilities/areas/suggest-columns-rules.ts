import { ageColumns } from './age-columns-rules.ts'
import type { AreasDefinition, ResidentsDefinition } from './areas-form.ts'

/** The columns that probably hold code and name, so that the user starts from a proposal. */
export function suggestAreas(columns: readonly string[]): Partial<AreasDefinition> {
  const code = codeColumn(columns)
  const name = columns.find((column) => /name$|^gen$|bezeichnung/i.test(column))
  return code === undefined || name === undefined ? {} : { columns: { code, name } }
}

/** The columns that probably hold the area, the year and the age groups. */
export function suggestResidents(
  columns: readonly string[],
): Partial<Exclude<ResidentsDefinition, { shape: 'long' }>> {
  const code = codeColumn(columns)
  const year = columns.find((column) => /^(jahr|year|stichtag|datum)$/i.test(column))
  const groups = ageColumns(columns)
  return {
    ...(code === undefined ? {} : { columns: { code } }),
    ...(year === undefined ? {} : { year: { column: year } }),
    ...(groups.length === 0 ? {} : { groups }),
  }
}

function codeColumn(columns: readonly string[]): string | undefined {
  return (
    columns.find((column) =>
      /(^|[_\s-])(id|nr|nummer|code|key|ags|ars|schl(ü|ue)ssel|kennung|kennziffer)\.?$/i.test(column),
    ) ?? columns.find((column) => /^(raum|gebiet|stadtteil|bezirk)$/i.test(column))
  )
}
