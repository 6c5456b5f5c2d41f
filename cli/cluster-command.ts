import {
  compareTypeCounts,
  profileTypes,
  silhouette,
  standardiseRows,
  type Rows,
  type TypeCount,
} from '@gelingen/methods/typology'
import { stringify } from 'csv-stringify/sync'
import { sampleRecords } from '../src/lib/server/platform/tables/csv-records.ts'
import { recogniseDelimiter } from '../src/lib/server/platform/tables/recognise-delimiter.ts'
import { refuse, type Outcome, type Refusal } from '../src/lib/server/platform/refusal.ts'
import { clusterCommandDe as texts } from './cluster-command.de.ts'
import { readClusterUsage, type ClusterOptions } from './cluster-usage.ts'
import type { CommandIo } from './command.ts'
import { fileCommand } from './file-command.ts'
import { progressLine } from './progress-line.ts'
import { readTextFile } from './read-text-file.ts'
import { readValues } from './read-values.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen cluster`: types of alike areas from a file, without any database. */
export const clusterCommand = fileCommand({
  name: 'cluster',
  texts,
  readUsage: readClusterUsage,
  run: runCluster,
  sentenceOf,
})

/** From here on distances between all pairs take too long. */
const EXACT_UP_TO = 20_000
/** From here on it takes long enough to say how far it is. */
const MANY_AREAS = 2_000
/** Below this a typology hardly holds together (Kaufman and Rousseeuw 1990, table 4). */
const WEAK_SILHOUETTE = 0.25

async function runCluster(options: ClusterOptions, io: CommandIo): Promise<Outcome<null>> {
  const units = await readUnits(options, io)
  if (!units.ok) return units
  const { areas, columns, rows } = units.value
  const complete = rows.filter((row) => !row.includes(null))
  if (complete.length === 0) return refuse('cluster/nothing-complete', { file: options.data })
  const different = new Set(complete.map(String)).size
  if (options.to > different)
    return refuse('cluster/too-many-types', { file: options.data, k: options.to, different })
  sayLeftOut(areas, rows, io)
  const scaled = options.standardise ? standardiseRows(rows).rows : rows
  if (!options.standardise) sayUnequalUnits(columns, rows, io)

  const { method, from, to, seed, restarts } = options
  const progress = progressLine(io)
  const compared = compareTypeCounts({
    rows: scaled,
    method,
    from,
    to,
    seed,
    restarts,
    exactUpTo: EXACT_UP_TO,
    onProgress: (k) => {
      if (areas.length >= MANY_AREAS) progress.say(texts.trying(k))
    },
  })
  progress.end()
  const chosen = compared.table[Math.max(0, compared.bestBySilhouette)]
  if (chosen === undefined) return { ok: true, value: null }
  sayQuality(compared.table, chosen, io)
  if (compared.silhouetteKind === 'simplified') io.stderr(`${texts.simplified}\n`)

  const { types } = chosen.typing
  const { values } = silhouette({ rows: scaled, types, kind: compared.silhouetteKind })
  const csv = stringify([
    ['area', 'type', 'silhouette'],
    ...areas.map((area, at) => [area, typeNumber(types[at]), String(values[at] ?? '')]),
  ])
  const files: [string | undefined, string][] = [
    [options.quality, qualityCsv(compared.table)],
    [options.profile, profileCsv({ areas, columns, rows, types })],
    [options.out, csv],
  ]
  for (const [file, text] of files) {
    const written = file === undefined ? null : await writeTextFile(file, text)
    if (written?.ok === false) return written
  }
  if (options.out === undefined) io.stdout(csv)
  return { ok: true, value: null }
}

type Units = { areas: string[]; columns: string[]; rows: (number | null)[][] }

async function readUnits(
  { data, columns, area, decimal }: ClusterOptions,
  io: CommandIo,
): Promise<Outcome<Units>> {
  const text = await readTextFile(data)
  if (!text.ok) return text
  const keyed = readValues(text.value, { numeric: [], textual: columns ?? [], area })
  if (!keyed.ok) return refuse(keyed.refusal.code, { ...keyed.refusal.details, file: data })
  const { areas, areaColumn, areaColumnIsFirst } = keyed.value
  if (area === undefined && !areaColumnIsFirst) io.stderr(`${texts.areaColumn(data, areaColumn)}\n`)
  const indicators = columns ?? otherColumns(text.value, areaColumn, areaColumnIsFirst)
  if (indicators.length === 0) return refuse('cluster/no-columns', { file: data })
  const table = readValues(text.value, { numeric: indicators, textual: [], area: areaColumn, decimal })
  if (!table.ok) return refuse(table.refusal.code, { ...table.refusal.details, file: data })
  const rows = areas.map((_, row) =>
    indicators.map((column) => {
      const value = table.value.columns[column]?.[row]
      return typeof value === 'number' ? value : null
    }),
  )
  return { ok: true, value: { areas, columns: indicators, rows } }
}

/** All columns behind the key; what stands before it is the same in every row. */
function otherColumns(text: string, areaColumn: string, isFirst: boolean): string[] {
  const sample = text.slice(0, 100_000)
  const [header] = sampleRecords({ sample, delimiter: recogniseDelimiter(sample), most: 1 })
  const names = (header?.cells ?? []).map((name) => name.trim())
  return (isFirst ? names : names.slice(names.indexOf(areaColumn))).filter((name) => name !== areaColumn)
}

function sayLeftOut(areas: readonly string[], rows: Rows, io: CommandIo): void {
  const missing = areas.filter((_, at) => rows[at]?.includes(null) === true)
  const shown = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ', …' : '')
  if (missing.length > 0) io.stderr(`${texts.leftOut(missing.length, shown)}\n`)
}

/** Ten times the SD is a hundred times the say in a squared distance. */
function sayUnequalUnits(columns: readonly string[], rows: Rows, io: CommandIo): void {
  const spread = standardiseRows(rows)
    .sds.map((sd, at) => ({ sd: sd ?? 0, column: columns[at] ?? '' }))
    .filter(({ sd }) => sd > 0)
    .toSorted((a, b) => b.sd - a.sd)
  const [large, small] = [spread[0], spread.at(-1)]
  if (large !== undefined && small !== undefined && large.sd > 10 * small.sd)
    io.stderr(`${texts.unequalUnits(large.column, small.column)}\n`)
}

function sayQuality(table: readonly TypeCount[], chosen: TypeCount, io: CommandIo): void {
  const number = (value: number | null, digits: number, width: number) =>
    (value === null ? '–' : value.toFixed(digits).replace('.', ',').replace('-', '−')).padStart(width)
  io.stderr(`${texts.head}\n`)
  for (const { k, silhouetteMean, calinskiHarabasz, explained, typing } of table) {
    const share = `${number(100 * explained, 1, 6)} %`
    io.stderr(
      `${String(k).padStart(5)}${number(silhouetteMean, 3, 12)}${number(calinskiHarabasz, 1, 19)}${share.padStart(9)}  ${typing.sizes.join(', ')}\n`,
    )
  }
  if (table.length > 1) io.stderr(`${texts.chosen(chosen.k)}\n`)
  if (chosen.silhouetteMean !== null && chosen.silhouetteMean < WEAK_SILHOUETTE) io.stderr(`${texts.weak}\n`)
}

function qualityCsv(table: readonly TypeCount[]): string {
  return stringify([
    ['k', 'silhouette', 'calinski_harabasz', 'explained', 'within', 'sizes'],
    ...table.map(({ k, silhouetteMean, calinskiHarabasz, explained, typing }) => [
      ...[k, silhouetteMean, calinskiHarabasz, explained, typing.totalWithin].map((value) =>
        String(value ?? ''),
      ),
      typing.sizes.join(' '),
    ]),
  ])
}

function profileCsv({ areas, columns, rows, types }: Units & { types: readonly (number | null)[] }): string {
  const lines = profileTypes({ rows, types }).flatMap(
    ({ type, size, means, deviations, standsOut, typical }) =>
      columns.map((column, at) => [
        typeNumber(type),
        String(size),
        column,
        String(means[at]),
        String(deviations[at]),
        standsOut.includes(at) ? 'yes' : 'no',
        typical.map((row) => areas[row]).join(' | '),
      ]),
  )
  return stringify([['type', 'size', 'indicator', 'mean', 'deviation', 'stands_out', 'typical'], ...lines])
}

/** People count from 1. */
function typeNumber(type: number | null | undefined): string {
  return type === null || type === undefined ? '' : String(type + 1)
}

function sentenceOf({ code, details = {} }: Refusal): string {
  const sentences: Record<string, (details: Readonly<Record<string, string | number | null>>) => string> =
    texts.refusals
  return sentences[code]?.(details) ?? code
}
