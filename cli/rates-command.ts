import { stringify } from 'csv-stringify/sync'
import type { Outcome, Refusal } from '../src/lib/server/platform/refusal.ts'
import type { CommandIo } from './command.ts'
import { fileCommand } from './file-command.ts'
import { ratesColumns, type Column, type Period } from './rates-columns.ts'
import { ratesCommandDe as texts } from './rates-command.de.ts'
import { readCounts, type CountsFile } from './rates-counts.ts'
import { readNeighbours } from './rates-neighbours.ts'
import { readRatesUsage, type RatesOptions } from './rates-usage.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen rates`: rates of small areas with their uncertainty, without any database. */
export const ratesCommand = fileCommand({
  name: 'rates',
  texts,
  readUsage: readRatesUsage,
  run: runRates,
  sentenceOf,
})

async function runRates(options: RatesOptions, io: CommandIo): Promise<Outcome<null>> {
  const { data, countColumns, populationColumns, out } = options
  const file = await readCounts({ file: data, countColumns, populationColumns, options })
  if (!file.ok) return file
  if (options.area === undefined && !file.value.areaColumnIsFirst)
    io.stderr(`${texts.areaColumn(data, file.value.areaColumn)}\n`)
  const { areas } = file.value
  const earlier = await readEarlier(areas, options, io)
  if (!earlier.ok) return earlier
  const around =
    options.neighbours === undefined ? undefined : await readNeighbours(options.neighbours, areas)
  if (around !== undefined && !around.ok) return around
  if (options.neighbours !== undefined && (around?.value.strangers ?? 0) > 0)
    io.stderr(`${texts.strangers(options.neighbours, around?.value.strangers ?? 0)}\n`)

  const columns = ratesColumns({
    periods: periodsOf(file.value),
    earlier: earlier.value,
    neighbours: around?.value.neighbours,
    options,
  })
  sayInShort(columns, io)
  const text = written(areas, columns, options.format)
  if (out !== undefined) return writeTextFile(out, text)
  io.stdout(text)
  return { ok: true, value: null }
}

function periodsOf({ counts, populations }: CountsFile): Period[] {
  return counts.map((own, period) => ({ counts: own, populations: populations[period] ?? [] }))
}

/** The earlier period in the order of the areas; areas that it does not have are missing. */
async function readEarlier(
  areas: readonly string[],
  options: RatesOptions,
  io: CommandIo,
): Promise<Outcome<Period | undefined>> {
  const { compareWith } = options
  if (compareWith === undefined) return { ok: true, value: undefined }
  const file = await readCounts({
    file: compareWith,
    countColumns: options.countColumns.slice(-1),
    populationColumns: options.populationColumns.slice(-1),
    options,
  })
  if (!file.ok) return file
  const [period] = periodsOf(file.value)
  const placeOf = new Map(file.value.areas.map((area, at) => [area, at]))
  const known = new Set(areas)
  const strangers = file.value.areas.filter((area) => !known.has(area)).length
  if (strangers > 0) io.stderr(`${texts.strangers(compareWith, strangers)}\n`)
  const inOrder = (values: readonly (number | null)[] = []) =>
    areas.map((area) => values[placeOf.get(area) ?? -1] ?? null)
  return {
    ok: true,
    value: { counts: inOrder(period?.counts), populations: inOrder(period?.populations) },
  }
}

function sayInShort({ value = [], judgement = [] }: Record<string, Column>, io: CommandIo): void {
  const missing = value.filter((one) => one === null).length
  if (missing > 0) io.stderr(`${texts.withoutResult(missing)}\n`)
  const number = (wanted: string) => judgement.filter((one) => one === wanted).length
  io.stderr(`${texts.remarkable(number('remarkably-high'), number('remarkably-low'))}\n`)
}

/** `String` gives the shortest digits that read back as the same number. */
function written(
  areas: readonly string[],
  columns: Record<string, Column>,
  format: RatesOptions['format'],
): string {
  const names = Object.keys(columns)
  if (format === 'json') {
    const rows = areas.map((area, at) => ({
      area,
      ...Object.fromEntries(names.map((name) => [name, columns[name]?.[at] ?? null])),
    }))
    return `${JSON.stringify(rows, null, 1)}\n`
  }
  const rows = areas.map((area, at) => [area, ...names.map((name) => String(columns[name]?.[at] ?? ''))])
  return stringify([['area', ...names], ...rows])
}

function sentenceOf({ code, details = {} }: Refusal): string {
  const sentences: Record<string, (details: Readonly<Record<string, string | number | null>>) => string> =
    texts.refusals
  return sentences[code]?.(details) ?? code
}
