import { stringify } from 'csv-stringify/sync'
import { refuse, type Outcome, type Refusal } from '../src/lib/server/platform/refusal.ts'
import type { CommandIo } from './command.ts'
import { fileCommand } from './file-command.ts'
import { inequalityCommandDe as texts } from './inequality-command.de.ts'
import { measureSegregation, measureSlope, measureSpread, type Measured } from './inequality-measures.ts'
import { readInequalityUsage, type InequalityOptions, type Question } from './inequality-usage.ts'
import { readTextFile } from './read-text-file.ts'
import { readValues } from './read-values.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen inequality`: measures of one file, without any database. */
export const inequalityCommand = fileCommand({
  name: 'inequality',
  texts,
  readUsage: readInequalityUsage,
  run: runInequality,
  sentenceOf,
})

async function runInequality(options: InequalityOptions, io: CommandIo): Promise<Outcome<null>> {
  const { data, question, area, decimal, out } = options
  const text = await readTextFile(data)
  if (!text.ok) return text
  const { numeric, textual } = columnsOf(question)
  const table = readValues(text.value, { numeric, textual, area, decimal })
  if (!table.ok) return refuse(table.refusal.code, { ...table.refusal.details, file: data })
  const rows = table.value.areas.map((code, at) => ({
    area: code,
    // `readValues` gives numbers for columns that it was asked to read as such, texts for the others.
    numbers: numeric.map((name) => (table.value.columns[name]?.[at] ?? null) as number | null),
    texts: textual.map((name) => String(table.value.columns[name]?.[at] ?? '')),
  }))
  const problem = findProblem(rows, question, data)
  if (problem !== undefined) return problem
  const complete = rows.filter(({ numbers }) => isComplete(numbers, question))
  if (complete.length < rows.length) io.stderr(`${texts.leftOut(rows.length - complete.length)}\n`)
  const measured = measure(complete, options)
  if (measured === null) {
    const groups = question.kind === 'slope' ? question.groups : 0
    return refuse('inequality/too-few-areas', { file: data, areas: complete.length, groups })
  }
  const csv = written(measured)
  if (out !== undefined) return writeTextFile(out, csv)
  io.stdout(csv)
  return { ok: true, value: null }
}

type Row = { area: string; numbers: (number | null)[]; texts: string[] }

/** Counts before the people among whom they were counted; what must be whole numbers stands first. */
function columnsOf(question: Question): { numeric: string[]; textual: string[] } {
  if (question.kind === 'segregation') return { numeric: [question.group, question.total], textual: [] }
  if (question.kind === 'slope')
    return { numeric: [question.count, question.population, question.deprivation], textual: [] }
  const { value, weight, within } = question
  return {
    numeric: weight === undefined ? [value] : [value, weight],
    textual: within === undefined ? [] : [within],
  }
}

function findProblem(
  rows: readonly Row[],
  question: Question,
  file: string,
): { ok: false; refusal: Refusal } | undefined {
  const names = columnsOf(question).numeric
  const counted = question.kind === 'spread' ? 0 : 2
  for (const { area, numbers } of rows) {
    for (const [at, value] of numbers.entries()) {
      // Deprivation may be any number.
      if (value === null || (question.kind === 'slope' && at === 2)) continue
      const details = { file, area, column: names[at] ?? '', value }
      if (value < 0) return refuse('inequality/negative', details)
      if (at < counted && !Number.isSafeInteger(value)) return refuse('inequality/not-whole', details)
    }
    const [count = null, population = null] = numbers
    if (counted === 2 && count !== null && population !== null && count > population)
      return refuse('inequality/more-than-all', { file, area, count, population })
  }
  return undefined
}

function isComplete(numbers: readonly (number | null)[], question: Question): boolean {
  const people = question.kind === 'spread' && question.weight === undefined ? 1 : (numbers[1] ?? null)
  return !numbers.includes(null) && people !== 0
}

function measure(rows: readonly Row[], options: InequalityOptions): Measured[] | null {
  const { question, confidence, draws, seed } = options
  const drawing = { confidence, draws, seed }
  const column = (at: number) => rows.map(({ numbers }) => numbers[at] ?? 0)
  if (question.kind === 'segregation')
    return measureSegregation({ group: column(0), total: column(1) }, drawing)
  if (question.kind === 'slope') {
    const { groups } = question
    const areas = { counts: column(0), populations: column(1), deprivation: column(2), groups }
    return rows.length < groups ? null : measureSlope(areas, drawing)
  }
  const given = { values: column(0), ...(question.weight !== undefined && { weights: column(1) }) }
  const within = question.within === undefined ? undefined : rows.map((row) => row.texts[0] ?? '')
  return measureSpread(given, within, drawing)
}

/** `String` gives the shortest digits that read back as the same number. */
function written(measured: readonly Measured[]): string {
  const cell = (value: number | null | undefined) => String(value ?? '')
  return stringify([
    ['measure', 'value', 'lower', 'upper', 'by_chance'],
    ...measured.map(({ measure: name, value, lower, upper, byChance }) => [
      name,
      cell(value),
      cell(lower),
      cell(upper),
      cell(byChance),
    ]),
  ])
}

function sentenceOf({ code, details = {} }: Refusal): string {
  const sentences: Record<string, (details: Readonly<Record<string, string | number | null>>) => string> =
    texts.refusals
  return sentences[code]?.(details) ?? code
}
