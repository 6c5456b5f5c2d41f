import {
  computeIndex,
  indexUncertainty,
  parseIndexDesign,
  type IndexColumns,
  type IndexDesign,
  type IndexResult,
  type Interval,
} from '@gelingen/methods/composite-index'
import { stringify } from 'csv-stringify/sync'
import { indexDe } from '../src/lib/messages/index-room.de.ts'
import { refuse, type Outcome, type Refusal } from '../src/lib/server/platform/refusal.ts'
import type { CommandIo } from './command.ts'
import { fileCommand } from './file-command.ts'
import { indexCommandDe as texts } from './index-command.de.ts'
import { indexDesignRefusalsDe } from './index-design-refusals.de.ts'
import { readIndexUsage, type IndexOptions } from './index-usage.ts'
import { progressLine } from './progress-line.ts'
import { readTextFile } from './read-text-file.ts'
import { readValues } from './read-values.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen index`: an index from two files, without any database. */
export const indexCommand = fileCommand({
  name: 'index',
  texts,
  readUsage: readIndexUsage,
  run: runIndex,
  sentenceOf,
})

async function runIndex(
  { spec: specFile, data, out, area, decimal, draws, seed }: IndexOptions,
  io: CommandIo,
): Promise<Outcome<null>> {
  const spec = await readSpec(specFile)
  if (!spec.ok) return spec
  const text = await readTextFile(data)
  if (!text.ok) return text
  const table = readValues(text.value, { ...columnsOf(spec.value), area, decimal })
  if (!table.ok) return inFile(data, table.refusal)
  if (area === undefined && !table.value.areaColumnIsFirst)
    io.stderr(`${texts.areaColumn(data, table.value.areaColumn)}\n`)

  const computed = computeIndex({ spec: spec.value, columns: table.value.columns })
  if (!computed.ok) return inFile(specFile, computed.refusal)
  const drawn = drawRanks({ spec: spec.value, columns: table.value.columns, draws, seed, io })
  if (!drawn.ok) return inFile(specFile, drawn.refusal)
  const csv = resultCsv({ areas: table.value.areas, result: computed.result, ranks: drawn.ranks })
  if (out !== undefined) return writeTextFile(out, csv)
  io.stdout(csv)
  return { ok: true, value: null }
}

async function readSpec(file: string): Promise<Outcome<IndexDesign>> {
  const text = await readTextFile(file)
  if (!text.ok) return text
  const json = parseJson(text.value)
  if (!json.ok) return inFile(file, json.refusal)
  const parsed = parseIndexDesign(json.value)
  if (parsed.ok) return { ok: true, value: parsed.design }
  const [problem] = parsed.problems
  return refuse(problem?.code ?? '', { ...problem?.details, path: problem?.path ?? '', file })
}

function parseJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(String(error)) ?? []
    return refuse('spec/not-json', line === undefined || column === undefined ? {} : { line, column })
  }
}

/** A column with both kinds of rule is numeric: `notIn` compares numbers with their text too. */
function columnsOf({ indicators, exclude, impute }: IndexDesign): { numeric: string[]; textual: string[] } {
  const limits = exclude.filter((rule) => 'below' in rule)
  const numeric = new Set([...indicators, ...limits].map(({ column }) => column))
  const named = [...exclude.map(({ column }) => column), ...(impute?.by === undefined ? [] : [impute.by])]
  const textual = new Set(named.filter((column) => !numeric.has(column)))
  return { numeric: [...numeric], textual: [...textual] }
}

type Drawn =
  | { readonly ok: true; readonly ranks: Interval | null }
  | { readonly ok: false; readonly refusal: Pick<Refusal, 'code'> & { details?: Details } }

/** The span of every rank over the draws, or null if none were asked for. */
function drawRanks({
  spec,
  columns,
  draws,
  seed,
  io,
}: {
  spec: IndexDesign
  columns: IndexColumns
  draws: number | undefined
  seed: number
  io: CommandIo
}): Drawn {
  if (draws === undefined) return { ok: true, ranks: null }
  const progress = progressLine(io)
  const outcome = indexUncertainty({
    spec,
    columns,
    draws,
    seed,
    onProgress: (share) => progress.say(texts.drawing(Math.floor(100 * share))),
  })
  progress.end()
  return outcome.ok ? { ok: true, ranks: outcome.result.rankInterval } : outcome
}

/** `String` gives the shortest digits that read back as the same number. */
function resultCsv({
  areas,
  result,
  ranks,
}: {
  areas: readonly string[]
  result: IndexResult
  ranks: Interval | null
}): string {
  const drawn = ranks ? (['low', 'median', 'high'] as const) : []
  const rows = areas.map((area, unit) => [
    area,
    String(result.index[unit] ?? ''),
    result.class[unit] ?? '',
    String(result.rank[unit] ?? ''),
    ...drawn.map((end) => String(ranks?.[end][unit] ?? '')),
  ])
  return stringify([['area', 'index', 'class', 'rank', ...drawn.map((end) => `rank_${end}`)], ...rows])
}

function inFile(
  file: string,
  { code, details }: Pick<Refusal, 'code'> & { details?: Details },
): { ok: false; refusal: Refusal } {
  const present = Object.entries(details ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  return refuse(code, { ...Object.fromEntries(present), file })
}

type Details = Readonly<Record<string, string | number | null>>

function sentenceOf({ code, details = {} }: Refusal): string {
  const own: Record<string, (details: Details) => string> = texts.refusals
  const ofTheSpec: Record<string, (details: Details) => string> = {
    ...indexDe.refusals,
    ...indexDesignRefusalsDe,
  }
  const sentence =
    own[code]?.(details) ?? texts.inSpec(String(details['file']), ofTheSpec[code]?.(details) ?? code)
  return sentence
}
