import {
  leavingNumber,
  type Cube,
  type DataCell,
  type DataTable,
  type Dimension,
  type FileWords,
} from './data-table.ts'

type Category = {
  readonly index: readonly string[]
  readonly label: Readonly<Record<string, string>>
  readonly unit?: Readonly<Record<string, { label?: string; decimals: number }>>
}

export type JsonStat = {
  readonly version: '2.0'
  readonly class: 'dataset'
  readonly label: string
  readonly source?: string
  readonly updated: string
  readonly note: readonly string[]
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly role: Readonly<Partial<Record<'geo' | 'time' | 'metric', readonly string[]>>>
  readonly dimension: Readonly<Record<string, { label: string; category: Category }>>
  readonly value: readonly (number | null)[] | Readonly<Record<number, number>>
  readonly status?: Readonly<Record<number, string>>
}

/**
 * The table as a cube in JSON-stat 2.0 (https://json-stat.org/full/), class `dataset`. What stands in place of a
 * number (a sign, "fewer than five") is none: the value is null and it is the status; what was never delivered has neither. Text columns that are no dimension are left out.
 *
 * @param madeOn ISO date
 * @throws RangeError two rows are about the same
 */
export function jsonStat(
  table: DataTable & { cube: Cube },
  { madeOn, words }: { madeOn: string; words: Pick<FileWords, 'metric'> },
): JsonStat {
  const own = table.cube.dimensions.map((dimension) => categoriesOf(dimension, table))
  const metric = metricsOf(table, words.metric)
  const id = [...own.map(({ code }) => code), METRIC]
  const size = [...own.map(({ keys }) => keys.size), metric.keys.size]
  const { values, signs } = figuresOf(table, { own, metric, size })
  return {
    version: '2.0',
    class: 'dataset',
    label: table.title,
    ...(table.source !== '' && { source: table.source }),
    updated: madeOn,
    note: table.notes.map(({ term, text }) => `${term}: ${text}`),
    id,
    size,
    role: { ...rolesOf(table.cube), metric: [METRIC] },
    dimension: Object.fromEntries(
      [...own, metric].map(({ code, title, keys, unit }) => [
        code,
        {
          label: title,
          category: { index: [...keys.keys()], label: Object.fromEntries(keys), ...(unit && { unit }) },
        },
      ]),
    ),
    value: denseOrSparse(
      values,
      size.reduce((product, one) => product * one, 1),
    ),
    ...(signs.size > 0 && { status: Object.fromEntries(signs) }),
  }
}

const METRIC = 'merkmal'

type Categories = {
  readonly code: string
  readonly title: string
  /** Name by key, in order of appearance. */
  readonly keys: ReadonlyMap<string, string>
  /** A row's key; of metrics, of one of its columns. */
  readonly keyOf: (row: readonly DataCell[], column: number) => string
  readonly unit?: Readonly<Record<string, { label?: string; decimals: number }>>
}

function rolesOf({ dimensions }: Cube): Partial<Record<'geo' | 'time', string[]>> {
  const withRole = (role: string) => dimensions.filter((one) => one.role === role).map(({ code }) => code)
  const roles = { geo: withRole('geo'), time: withRole('time') }
  return Object.fromEntries(Object.entries(roles).filter(([, codes]) => codes.length > 0))
}

function categoriesOf({ code, title, of }: Dimension, { columns, rows }: DataTable): Categories {
  if ('key' in of) return { code, title, keys: new Map([[of.key, of.name]]), keyOf: () => of.key }
  const places = of.keyColumns.map((wanted) => placeOf(wanted, columns))
  const named = placeOf(of.nameColumn, columns)
  const keyOf = (row: readonly DataCell[]) => places.map((place) => textOf(row[place])).join('/')
  return { code, title, keys: new Map(rows.map((row) => [keyOf(row), textOf(row[named])])), keyOf }
}

/** Each column of numbers; where the rows have different metrics, each of those that occurs, of each. */
function metricsOf({ columns, rows, cube }: DataTable & { cube: Cube }, title: string): Categories {
  const { metrics } = cube
  const which = metrics === undefined ? null : placeOf(metrics.column, columns)
  const keys = new Map<string, string>()
  const unit: Record<string, { label?: string; decimals: number }> = {}
  const keyOf = (row: readonly DataCell[], column: number): string => {
    const code = columns[column]?.code ?? ''
    return which === null ? code : `${textOf(row[which])}/${code}`
  }
  for (const row of rows)
    for (const [at, column] of columns.entries()) {
      const cell = row[at] ?? null
      if (column.kind !== 'number' || (which !== null && cell === null)) continue
      const about = which === null ? undefined : metrics?.about.get(textOf(row[which]))
      const isValue = column.code === metrics?.valueColumn
      const key = keyOf(row, at)
      const joined = about === undefined ? column.title : `${about.title}: ${column.title}`
      keys.set(key, (isValue ? about?.title : undefined) ?? joined)
      const label = (isValue ? about?.unit : undefined) ?? column.unit ?? null
      const decimals = Math.max(unit[key]?.decimals ?? 0, decimalsOf(cell))
      unit[key] = { ...(label !== null && { label }), decimals }
    }
  return { code: METRIC, title, keys, keyOf, unit }
}

const MOST_DECIMALS = 6

function decimalsOf(cell: DataCell): number {
  if (cell === null || typeof cell === 'string' || cell.kind === 'sign') return 0
  if (cell.decimals !== undefined) return cell.decimals
  return Math.min(MOST_DECIMALS, String(cell.value).split('.')[1]?.length ?? 0)
}

function figuresOf(
  { columns, rows }: DataTable,
  { own, metric, size }: { own: readonly Categories[]; metric: Categories; size: readonly number[] },
) {
  const values = new Map<number, number>()
  const signs = new Map<number, string>()
  const places = [...own, metric].map(
    ({ keys }) => new Map([...keys.keys()].map((key, at) => [key, at] as const)),
  )
  const seen = new Set<number>()
  for (const row of rows)
    for (const [column, { kind }] of columns.entries()) {
      const cell = row[column] ?? null
      if (kind !== 'number' || cell === null || cell === '') continue
      // Row-major: the last dimension changes fastest.
      const index = [...own, metric].reduce(
        (sum, { keyOf }, at) => sum * (size[at] ?? 1) + (places[at]?.get(keyOf(row, column)) ?? 0),
        0,
      )
      if (seen.has(index))
        throw new RangeError(`rows: two are about ${metric.keyOf(row, column)} of the same`)
      seen.add(index)
      if (typeof cell === 'string') signs.set(index, cell)
      else if (cell.kind === 'sign') signs.set(index, cell.sign)
      else values.set(index, leavingNumber(cell))
    }
  return { values, signs }
}

/** A list with gaps as long as at least a part of it is filled, else only what there is. */
function denseOrSparse(values: ReadonlyMap<number, number>, length: number): JsonStat['value'] {
  const LARGE = 10_000
  if (length > LARGE && values.size < length / 4) return Object.fromEntries(values)
  return Array.from({ length }, (_, at) => values.get(at) ?? null)
}

function placeOf(code: string, columns: DataTable['columns']): number {
  const place = columns.findIndex((column) => column.code === code)
  if (place < 0) throw new RangeError(`cube: there is no column ${code}`)
  return place
}

function textOf(cell: DataCell | undefined): string {
  return typeof cell === 'string' ? cell : ''
}
