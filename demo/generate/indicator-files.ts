import type { CityMap } from './city-map.ts'
import type { IndicatorCode } from './indicator-models.ts'
import type { AreaYear, IndicatorValue } from './indicators.ts'
import { csvText, germanNumber, type DemoFile } from './tables.ts'

/** A column group of an office's table: the value, and the case numbers where the office hands them over. */
type Column = {
  readonly code: IndicatorCode
  readonly title: string
  readonly cases?: string
  readonly base?: string
  readonly decimals?: number
}

const jobcentre: readonly Column[] = [
  {
    code: 'basic-income-under-15',
    title: 'SGB-II-Quote unter 15',
    cases: 'Kinder unter 15 im SGB II',
    base: 'Kinder unter 15',
  },
  {
    code: 'basic-income-under-6',
    title: 'SGB-II-Quote unter 6',
    cases: 'Kinder unter 6 im SGB II',
    base: 'Kinder unter 6',
  },
]

const statistics: readonly Column[] = [
  {
    code: 'migration-background-under-18',
    title: 'Anteil Migrationsgeschichte unter 18',
    cases: 'mit Migrationsgeschichte unter 18',
    base: 'unter 18',
  },
  { code: 'immigration-previous-year', title: 'Zuzug unter 18 aus dem Ausland', base: 'unter 18' },
  { code: 'residence-under-3-years', title: 'Wohndauer unter 3 Jahren' },
]

const health: readonly Column[] = [
  { code: 'german-insufficient', title: 'Deutsch nicht ausreichend', base: 'untersucht' },
  { code: 'overweight-at-school-entry', title: 'übergewichtig oder adipös', base: 'untersucht' },
  { code: 'u8-u9-participation', title: 'U8 und U9 vollständig', base: 'untersucht' },
  { code: 'dmft-index', title: 'dmft-Mittelwert', decimals: 2 },
  { code: 'development-deficits', title: 'Entwicklung auffällig', base: 'untersucht' },
  { code: 'short-day-care', title: 'Kita unter 3 Jahren', base: 'untersucht' },
]

const environment: readonly Column[] = [
  { code: 'noise-exposure', title: 'Mittlerer Pegel Lden in dB(A)' },
  { code: 'heat-island', title: 'Wärmeinsel in °C' },
]

const schools: readonly Column[] = [
  { code: 'recommendation-hauptschule', title: 'Empfehlung Hauptschule' },
  { code: 'recommendation-gymnasium', title: 'Empfehlung Gymnasium' },
  { code: 'language-support-need', title: 'Sprachförderung vor der Schule' },
]

/** Auenstadt: five offices, each with a table of its own; the schools' one is long, with a line per area, year and feature. */
export function indicatorFiles(map: CityMap, table: readonly AreaYear[]): DemoFile[] {
  const { slug } = map.plan
  return [
    wideFile({ name: `${slug}-jobcenter.csv`, columns: jobcentre, table, encoding: 'windows-1252' }),
    wideFile({ name: `${slug}-statistik.csv`, columns: statistics, table, encoding: 'windows-1252' }),
    wideFile({ name: `${slug}-gesundheit.csv`, columns: health, table, encoding: 'utf-8' }),
    longFile(`${slug}-schulverwaltung.csv`, schools, table),
    wideFile({ name: `${slug}-umwelt.csv`, columns: environment, table, encoding: 'utf-8' }),
  ]
}

/** Quellbach: one table for everything. */
export function oneIndicatorFile(map: CityMap, table: readonly AreaYear[]): DemoFile {
  const columns = [...jobcentre, ...statistics, ...health, ...schools, ...environment]
  return wideFile({ name: `${map.plan.slug}-kennzahlen.csv`, columns, table, encoding: 'windows-1252' })
}

function wideFile({
  name,
  columns,
  table,
  encoding,
}: {
  name: string
  columns: readonly Column[]
  table: readonly AreaYear[]
  encoding: DemoFile['encoding']
}): DemoFile {
  // A base that several columns share, like the children examined, stands in the table once.
  const bases = new Map(
    columns.flatMap(({ base, code }) => (base === undefined ? [] : [[base, code] as const])).reverse(),
  )
  const header = [
    'Raum',
    'Bezeichnung',
    'Jahr',
    ...bases.keys(),
    ...columns.flatMap(({ title, cases }) => (cases === undefined ? [title] : [cases, title])),
  ]
  const lines = table.map(({ code, name: area, year, values }) => [
    code,
    area,
    String(year),
    ...[...bases.values()].map((of) => whole(values[of].base)),
    ...columns.flatMap((column) => {
      const value = values[column.code]
      const printed = cell(value, column.decimals)
      return column.cases === undefined ? [printed] : [whole(value.cases), printed]
    }),
  ])
  return { name, text: csvText([header, ...lines]), encoding }
}

function longFile(name: string, columns: readonly Column[], table: readonly AreaYear[]): DemoFile {
  const lines = table.flatMap(({ code, year, values }) =>
    columns.map((column) => {
      const value = values[column.code]
      return [code, String(year), column.title, cell(value, 1), whole(value.cases), whole(value.base)]
    }),
  )
  const header = ['Sozialraum', 'Jahr', 'Merkmal', 'Anteil in %', 'Kinder', 'von']
  return { name, text: csvText([header, ...lines]), encoding: 'windows-1252' }
}

function cell({ value }: IndicatorValue, decimals = 1): string {
  return typeof value === 'number' ? germanNumber(value, decimals) : (value ?? '')
}

function whole(count: number | '.' | null): string {
  return typeof count === 'number' ? germanNumber(count) : (count ?? '')
}
