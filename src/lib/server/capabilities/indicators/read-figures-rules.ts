import type { SourceRow } from '../../platform/tables/source-row.ts'
import type { IndicatorsImportDefinition } from './indicators-import-definition.ts'
import { readPeriod } from './period-rules.ts'

/** One figure as the file has it, brought under the recipe's meaning. Texts are the file's own. */
export type FileFigure = {
  line: number
  column: string
  areaCode: string
  indicator: string
  /** Null where the file's cell names none. */
  period: string | null
  /** What stands in the period cell, for the report. */
  periodText: string
  text: string
  /** Number that the recipe gives for this text. */
  mapped?: number
  casesText?: string
  baseText?: string
  /** Of a flat file: the place of the measure in the recipe, and whether the office itself calls the value uncertain. */
  measure?: number
  isUncertain?: boolean
}

/** Brings one row under the recipe; a row may hold many figures (wide), one, or none (other statistics of a flat file). */
export function readFigures(row: SourceRow, definition: IndicatorsImportDefinition): FileFigure[] {
  if (definition.shape === 'wide') return wideFigures(row, definition)
  return definition.shape === 'long' ? longFigure(row, definition) : flatFigure(row, definition)
}

/** The indicator that a row of its own names; undefined where the recipe names all of them. */
export function indicatorNamedIn(
  { cells }: SourceRow,
  definition: IndicatorsImportDefinition,
): string | undefined {
  if (definition.shape !== 'long') return undefined
  const named = (cells[definition.columns.indicator] ?? '').trim()
  return definition.indicatorMap?.[named] ?? named
}

type Shape<Name extends IndicatorsImportDefinition['shape']> = Extract<
  IndicatorsImportDefinition,
  { shape: Name }
>

function wideFigures(
  { line, cells }: SourceRow,
  { columns, period, indicators }: Shape<'wide'>,
): FileFigure[] {
  const areaCode = (cells[columns.code] ?? '').trim()
  const forAll = period === undefined ? never : periodOf(cells, period)
  return indicators.map(({ column, indicator, period: own, cases, base, map, otherwise }) => {
    const when = own === undefined ? forAll : { period: own, periodText: own }
    const text = cells[column] ?? ''
    const mapped =
      map === undefined ? undefined : (map[text.trim()] ?? (text.trim() === '' ? undefined : otherwise))
    return {
      line,
      column,
      areaCode,
      indicator,
      ...when,
      text,
      ...(mapped === undefined ? {} : { mapped }),
      ...(cases === undefined ? {} : { casesText: cells[cases] ?? '' }),
      ...(base === undefined ? {} : { baseText: cells[base] ?? '' }),
    }
  })
}

/** The recipe's form sees to it that every column has a period. */
const never = { period: null, periodText: '' }

function longFigure(row: SourceRow, definition: Shape<'long'>): FileFigure[] {
  const { line, cells } = row
  const { columns, period } = definition
  return [
    {
      line,
      column: columns.value,
      areaCode: (cells[columns.code] ?? '').trim(),
      indicator: indicatorNamedIn(row, definition) ?? '',
      ...periodOf(cells, period),
      text: cells[columns.value] ?? '',
      ...(columns.cases === undefined ? {} : { casesText: cells[columns.cases] ?? '' }),
      ...(columns.base === undefined ? {} : { baseText: cells[columns.base] ?? '' }),
    },
  ]
}

function flatFigure({ line, cells }: SourceRow, { region, measures }: Shape<'ffcsv'>): FileFigure[] {
  const attributes = attributesOf(cells)
  const areaCode = attributes.get(region)
  const variable = cells['value_variable_code'] ?? ''
  if (areaCode === undefined) return []
  const place = measures.findIndex(
    ({ valueVariable, where, unit }) =>
      valueVariable === variable &&
      (unit === undefined || unit === cells['value_unit']) &&
      Object.entries(where).every(([code, attribute]) => (attributes.get(code) ?? '') === attribute),
  )
  const measure = measures[place]
  if (measure === undefined) return []
  const periodText = cells['time'] ?? ''
  return [
    {
      line,
      column: 'value',
      areaCode,
      indicator: measure.indicator,
      period: readPeriod(periodText),
      periodText,
      text: cells['value'] ?? '',
      measure: place,
      // The brackets of German tables: "Aussagewert eingeschränkt".
      isUncertain: cells['value_q'] === '()',
    },
  ]
}

/** Variable → attribute of a flat file's row: `1_variable_code`, `1_variable_attribute_code`, … */
function attributesOf(cells: SourceRow['cells']): Map<string, string> {
  const attributes = new Map<string, string>()
  for (let place = 1; cells[`${place}_variable_code`] !== undefined; place += 1) {
    attributes.set(cells[`${place}_variable_code`] ?? '', cells[`${place}_variable_attribute_code`] ?? '')
  }
  return attributes
}

function periodOf(
  cells: SourceRow['cells'],
  period: Shape<'long'>['period'],
): Pick<FileFigure, 'period' | 'periodText'> {
  if ('fixed' in period) return { period: period.fixed, periodText: period.fixed }
  const periodText = cells[period.column] ?? ''
  return { period: readPeriod(periodText, period.format), periodText }
}
