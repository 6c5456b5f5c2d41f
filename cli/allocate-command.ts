import { allocate, type Allocation, type AllocationRefusal } from '@gelingen/methods/allocation'
import { stringify } from 'csv-stringify/sync'
import { refuse, type Outcome, type Refusal } from '../src/lib/server/platform/refusal.ts'
import { germanAmount, plainAmount, toUnits } from './allocate-amounts.ts'
import { allocateCommandDe as texts } from './allocate-command.de.ts'
import { readAllocateUsage, type AllocateOptions } from './allocate-usage.ts'
import type { CommandIo } from './command.ts'
import { fileCommand } from './file-command.ts'
import { readTextFile } from './read-text-file.ts'
import { readValues } from './read-values.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen allocate`: shares a total among the rows of a file, without any database. */
export const allocateCommand = fileCommand({
  name: 'allocate',
  texts,
  readUsage: readAllocateUsage,
  run: runAllocate,
  sentenceOf,
})

async function runAllocate(options: AllocateOptions, io: CommandIo): Promise<Outcome<null>> {
  const recipients = await readRecipients(options, io)
  if (!recipients.ok) return recipients
  const { areas, weights, floors, caps, eligible } = recipients.value
  const { method, totalUnits: total, ties, out } = options
  const outcome = allocate({ method, total, weights, floors, caps, eligible, ties })
  if (!outcome.ok) return refusedWith(outcome.refusal, areas, options)

  const { tie } = outcome.allocation
  if (tie !== null) {
    const named = (positions: readonly number[]) => positions.map((at) => areas[at] ?? '').join(', ')
    const waiting = tie.between.filter((at) => !tie.given.includes(at))
    const rule = typeof ties === 'object' ? 'lot' : ties
    io.stderr(
      `${texts.tie(named(tie.given), named(waiting), rule === 'refuse' ? '' : texts.tieRules[rule])}\n`,
    )
  }
  const csv = resultCsv(recipients.value, outcome.allocation, options)
  if (out !== undefined) return writeTextFile(out, csv)
  io.stdout(csv)
  return { ok: true, value: null }
}

type Recipients = {
  areas: string[]
  weights: (number | null)[]
  floors: (bigint | null)[]
  caps: (bigint | null)[]
  eligible: boolean[]
}

async function readRecipients(
  { data, weight, floor, cap, eligible, unit, area, decimal }: AllocateOptions,
  io: CommandIo,
): Promise<Outcome<Recipients>> {
  const text = await readTextFile(data)
  if (!text.ok) return text
  const numeric = [...new Set([weight, floor, cap])].filter((column) => column !== undefined)
  const textual = eligible === undefined ? [] : [eligible]
  const table = readValues(text.value, { numeric, textual, area, decimal })
  if (!table.ok) return refuse(table.refusal.code, { ...table.refusal.details, file: data })
  if (area === undefined && !table.value.areaColumnIsFirst)
    io.stderr(`${texts.areaColumn(data, table.value.areaColumn)}\n`)
  const { areas, columns } = table.value
  const numbers = (column: string | undefined) =>
    areas.map((_, row) => {
      const value = column === undefined ? null : columns[column]?.[row]
      return typeof value === 'number' ? value : null
    })
  const takesPart: boolean[] = []
  for (const [row, code] of areas.entries()) {
    const cell = eligible === undefined ? 'ja' : String(columns[eligible]?.[row] ?? '')
    const answer = answers.get(cell.toLowerCase())
    if (answer === undefined)
      return refuse('allocate/not-yes-or-no', { file: data, column: eligible ?? '', area: code, value: cell })
    takesPart.push(answer)
  }
  // The weight of somebody who does not take part may be missing, and then it counts as nothing.
  const weights = numbers(weight).map((value, row) => (takesPart[row] === true ? value : (value ?? 0)))
  const missing = weights.indexOf(null)
  if (missing >= 0)
    return refuse('allocate/weight-missing', { file: data, column: weight, area: areas[missing] ?? '' })
  const negative = weights.findIndex((value) => value !== null && value < 0)
  if (negative >= 0)
    return refuse('allocate/negative', {
      file: data,
      column: weight,
      area: areas[negative] ?? '',
      value: weights[negative] ?? 0,
    })
  const bounds: (bigint | null)[][] = []
  for (const column of [floor, cap]) {
    const values = numbers(column)
    const units = values.map((value) => (value === null ? null : toUnits(value, unit)))
    const wrong = units.findIndex((bound, row) => bound === null && values[row] !== null)
    if (wrong >= 0)
      return refuse('allocate/not-an-amount', {
        file: data,
        column: column ?? '',
        area: areas[wrong] ?? '',
        value: String(values[wrong]),
      })
    bounds.push(units)
  }
  const [floors = [], caps = []] = bounds
  return { ok: true, value: { areas, weights, floors, caps, eligible: takesPart } }
}

const answers = new Map([
  ...['ja', 'j', 'x', '1', 'wahr', 'true', 'yes', 'y'].map((text) => [text, true] as const),
  ...['nein', 'n', '', '0', '-', '–', 'falsch', 'false', 'no'].map((text) => [text, false] as const),
])

function resultCsv(
  { areas, weights }: Recipients,
  { amounts, reasons, tie }: Allocation,
  { unit }: AllocateOptions,
): string {
  const given = new Set(tie?.given)
  const between = new Set(tie?.between)
  const rows = areas.map((area, at) => [
    area,
    String(weights[at] ?? ''),
    plainAmount(amounts[at] ?? 0n, unit),
    reasons[at] ?? '',
    between.has(at) ? (given.has(at) ? 'given' : 'waiting') : '',
  ])
  return stringify([['area', 'weight', 'amount', 'reason', 'tie'], ...rows])
}

function refusedWith(
  refusal: AllocationRefusal,
  areas: readonly string[],
  { unit, data }: AllocateOptions,
): { ok: false; refusal: Refusal } {
  const details: Record<string, string> = { file: data }
  for (const [name, value] of Object.entries(refusal.details)) {
    if (typeof value === 'bigint') details[name] = germanAmount(value, unit)
  }
  if (refusal.code === 'allocation/floor-above-cap') details['area'] = areas[refusal.details.position] ?? ''
  if (refusal.code === 'allocation/tie')
    details['areas'] = refusal.details.tie.between.map((at) => areas[at] ?? '').join(', ')
  return refuse(refusal.code, details)
}

function sentenceOf({ code, details = {} }: Refusal): string {
  const sentences: Record<string, (details: Readonly<Record<string, string | number | null>>) => string> =
    texts.refusals
  return sentences[code]?.(details) ?? code
}
