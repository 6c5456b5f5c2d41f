import { indicatorOfFileColumn } from '@gelingen/catalogue'
import type { IndicatorsImportDefinition } from './indicators-import-definition.ts'

const areaColumns =
  /^(plr_?id|raumid|area|code|schl[uü]ssel|gebiet(s(schl[uü]ssel|code|nr))?|stadtteil(_?nr)?|sozialraum(_?nr)?|ags|id|nr)$/i
const periodColumns = /^(zeit|jahr|year|period|zeitraum|stichtag)$/i
const indicatorColumns = /^(indikator|indicator|merkmal|kennzahl)$/i
const valueColumns = /^(wert|value|betrag|anzahl)$/i

/** A proposal from the names of the columns: flat file, one value per row, or a column per indicator. */
export function suggestIndicatorColumns(columns: readonly string[]): Partial<IndicatorsImportDefinition> {
  if (columns.includes('value_variable_code')) return { shape: 'ffcsv' }
  const find = (pattern: RegExp) => columns.find((column) => pattern.test(column.trim()))
  const code = find(areaColumns) ?? columns[0] ?? ''
  const periodColumn = find(periodColumns)
  const period = periodColumn === undefined ? {} : { period: { column: periodColumn } }
  const indicator = find(indicatorColumns)
  const value = find(valueColumns)
  if (indicator !== undefined && value !== undefined)
    return { shape: 'long', columns: { code, indicator, value }, ...period }
  const known = columns.flatMap((column) => {
    const found = indicatorOfFileColumn(column)
    return found === null ? [] : [{ column, indicator: found.code }]
  })
  return { shape: 'wide', columns: { code }, ...(known.length === 0 ? {} : { indicators: known }), ...period }
}
