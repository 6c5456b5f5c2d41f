import {
  codesOfCell,
  describeTable,
  suppress,
  suppressOptimally,
  type Dimension,
  type DisclosureTable,
  type Suppression,
} from '@gelingen/methods/disclosure'
import { stringify } from 'csv-stringify/sync'
import { refuse, type Outcome, type Refusal } from '../src/lib/server/platform/refusal.ts'
import { openSolver } from '../src/lib/server/platform/solver/index.ts'
import type { CommandIo } from './command.ts'
import { fileCommand } from './file-command.ts'
import { readTextFile } from './read-text-file.ts'
import { auditTable, lineDetail } from './suppress-audit.ts'
import { suppressCommandDe as texts } from './suppress-command.de.ts'
import { dimensionsOf, parseSuppressSpec, type SuppressSpec } from './suppress-spec.ts'
import { readLongTable, type LongTable } from './suppress-table.ts'
import { readSuppressUsage, type SuppressOptions } from './suppress-usage.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen suppress`: hides small counts of a table, or audits what others hid; without any database. */
export const suppressCommand = fileCommand({
  name: 'suppress',
  texts,
  readUsage: readSuppressUsage,
  run: runSuppress,
  isGood: ({ isSafe }) => isSafe,
  sentenceOf,
})

async function runSuppress(options: SuppressOptions, io: CommandIo): Promise<Outcome<{ isSafe: boolean }>> {
  const input = await readInput(options)
  if (!input.ok) return input
  const result =
    options.task === 'audit' ? runAudit(input.value, io) : await runTable(input.value, options, io)
  if (!result.ok) return refuse(result.refusal.code, { ...result.refusal.details, file: options.table })
  const { csv, isSafe } = result.value
  if (options.out === undefined) io.stdout(csv)
  else {
    const written = await writeTextFile(options.out, csv)
    if (!written.ok) return written
  }
  return { ok: true, value: { isSafe } }
}

type Input = { spec: SuppressSpec; dimensions: readonly Dimension[]; rows: LongTable }

async function readInput({ spec: specFile, table }: SuppressOptions): Promise<Outcome<Input>> {
  const specText = await readTextFile(specFile)
  if (!specText.ok) return specText
  const spec = parseSuppressSpec(specText.value)
  if (!spec.ok) return refuse(spec.refusal.code, { ...spec.refusal.details, file: specFile })
  const text = await readTextFile(table)
  if (!text.ok) return text
  const rows = readLongTable(text.value, {
    dimensions: Object.keys(spec.value.hierarchies),
    count: spec.value.count,
    others: ['published', 'reason'],
  })
  if (!rows.ok) return refuse(rows.refusal.code, { ...rows.refusal.details, file: table })
  const dimensions = dimensionsOf(spec.value, rows.value.codes)
  if (!dimensions.ok)
    return refuse(dimensions.refusal.code, { ...dimensions.refusal.details, file: specFile })
  return { ok: true, value: { spec: spec.value, dimensions: dimensions.value, rows: rows.value } }
}

type Result = { csv: string; isSafe: boolean }

function runAudit(input: Input, io: CommandIo): Outcome<Result> {
  const report = auditTable(input)
  if (!report.ok) return report
  const { csv, hidden, disclosed, disclosedToSingles, unsettled } = report.value
  io.stderr(`${texts.audited(hidden)}\n`)
  for (const [attacker, count] of Object.entries(disclosed))
    io.stderr(`${texts.disclosed(attacker, count)}\n`)
  if (input.spec.guardSingles ?? true)
    io.stderr(
      `${disclosedToSingles === null ? texts.singlesUnknown : texts.disclosed('single', disclosedToSingles)}\n`,
    )
  if (unsettled > 0) io.stderr(`${texts.unsettled(unsettled)}\n`)
  const isSafe = [...Object.values(disclosed), disclosedToSingles].every(
    (count) => count === 0 || count === null,
  )
  return { ok: true, value: { csv, isSafe } }
}

async function runTable(
  { spec, dimensions, rows }: Input,
  options: SuppressOptions,
  io: CommandIo,
): Promise<Outcome<Result>> {
  const missing = rows.counts.indexOf(null)
  if (missing >= 0)
    return refuse('suppress/count-missing', { line: rows.lines[missing] ?? 0, column: spec.count })
  const described = describeTable({
    dimensions,
    codes: rows.codes,
    counts: rows.counts.map((count) => count ?? 0),
    ...(spec.tables && { tables: spec.tables }),
  })
  if (!described.ok) {
    const { code, row, details } = described.problem
    return refuse(code, { column: spec.count, ...details, ...lineDetail(rows, row, details['earlier']) })
  }
  const { table } = described
  const suppression = await suppressed({ table, spec, options, io })
  io.stderr(
    `${texts.done(
      table.exists.reduce((sum, one) => sum + one, 0),
      suppression.primaries,
      suppression.secondaries,
    )}\n`,
  )
  const isSafe = suppression.unprotected.length === 0
  if (!isSafe)
    return refuse('suppress/unprotected', {
      cells: suppression.unprotected.map((cell) => codesOfCell(table, cell).join(' · ')).join('; '),
    })
  return { ok: true, value: { csv: resultCsv({ table, suppression, count: spec.count }), isSafe } }
}

async function suppressed({
  table,
  spec,
  options: { task, seconds },
  io,
}: {
  table: DisclosureTable
  spec: SuppressSpec
  options: SuppressOptions
  io: CommandIo
}): Promise<Suppression> {
  const { minimum, hideZeros, attackers, protection, seed, guardSingles: guardsSingles = true } = spec
  const rule = { minimumCount: minimum, hidesZeros: hideZeros }
  const request = { table, rule, attackers, protection, guardsSingles }
  if (task !== 'optimal') return suppress({ ...request, seed })
  const solver = openSolver()
  try {
    const optimal = await suppressOptimally({
      ...request,
      solve: solver.solve,
      timeLimitSeconds: seconds,
      onProgress: ({ secondaries, lowerBound }) => io.stderr(`${texts.progress(secondaries, lowerBound)}\n`),
    })
    io.stderr(
      `${optimal.isOptimal ? texts.optimal : texts.notOptimal(optimal.secondaries, optimal.lowerBound)}\n`,
    )
    return optimal
  } finally {
    await solver.close()
  }
}

/** All cells, totals too; the count of a hidden one is left out. */
function resultCsv({
  table,
  suppression,
  count,
}: {
  table: DisclosureTable
  suppression: Suppression
  count: string
}): string {
  const header = [...table.dimensions.map(({ name }) => name), count, 'published', 'reason']
  const lines = suppression.status.flatMap((status, cell) => {
    if (table.exists[cell] === 0) return []
    const isShown = status === 'published'
    return [
      [
        ...codesOfCell(table, cell),
        isShown ? String(table.values[cell]) : '',
        String(isShown),
        isShown ? '–' : status,
      ],
    ]
  })
  return stringify([header, ...lines])
}

function sentenceOf({ code, details = {} }: Refusal): string {
  const sentences: Record<string, (details: Readonly<Record<string, string | number | null>>) => string> =
    texts.refusals
  return sentences[code]?.(details) ?? code
}
