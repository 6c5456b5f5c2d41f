import {
  auditSuppression,
  codesOfCell,
  completeTable,
  describeTable,
  disclosedToSingles,
  type CellStatus,
  type Dimension,
  type DisclosureTable,
} from '@gelingen/methods/disclosure'
import { stringify } from 'csv-stringify/sync'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import type { SuppressSpec } from './suppress-spec.ts'
import type { LongTable } from './suppress-table.ts'

export type AuditReport = {
  csv: string
  hidden: number
  /** Cells per attacker. */
  disclosed: Record<string, number>
  /** Null where it was not asked for, or the hidden counts are not known. */
  disclosedToSingles: number | null
  unsettled: number
}

/**
 * Audits a table with the columns `published` and `reason`: the range of each hidden cell for each attacker of the spec.
 * Hidden counts may be given or not. Without `reason` every hidden cell counts as to be protected.
 */
export function auditTable({
  spec,
  dimensions,
  rows,
}: {
  spec: SuppressSpec
  dimensions: readonly Dimension[]
  rows: LongTable
}): Outcome<AuditReport> {
  const shown = rows.texts['published']?.map((text) => answers.get(text.toLowerCase()))
  if (shown === undefined)
    return refuse('values/column-missing', {
      column: 'published',
      present: Object.keys(spec.hierarchies).join(', '),
    })
  const unclear = shown.indexOf(undefined)
  if (unclear >= 0)
    return refuse('suppress/not-true-or-false', {
      line: rows.lines[unclear] ?? 0,
      text: rows.texts['published']?.[unclear] ?? '',
    })
  const missing = shown.findIndex((own, row) => own === true && rows.counts[row] === null)
  if (missing >= 0)
    return refuse('suppress/count-missing', { line: rows.lines[missing] ?? 0, column: spec.count })

  const table = tableOfPublication({ spec, dimensions, rows, shown })
  if (!table.ok) return table
  const pattern = patternOf({ table: table.value, rows, shown })
  const audits = spec.attackers.map((attacker) => ({
    attacker,
    audit: auditSuppression({
      table: table.value,
      pattern,
      attacker,
      hidesZeros: spec.hideZeros,
      protection: spec.protection,
    }),
  }))
  const knowsCounts = rows.counts.every((count) => count !== null)
  const singles =
    (spec.guardSingles ?? true) && knowsCounts
      ? singleDisclosures({ spec, table: table.value, pattern })
      : null
  const cells = [...pattern.keys()].filter((cell) => pattern[cell] !== 'published')
  const header = [
    ...dimensions.map(({ name }) => name),
    'reason',
    ...spec.attackers.flatMap((attacker) => [`${attacker}_lower`, `${attacker}_upper`]),
    'disclosed',
  ]
  const lines = cells.map((cell) => [
    ...codesOfCell(table.value, cell),
    pattern[cell] ?? '',
    ...audits.flatMap(({ audit }) => [bound(audit.lower[cell]), bound(audit.upper[cell])]),
    [
      ...audits.filter(({ audit }) => audit.disclosed.includes(cell)).map(({ attacker }) => attacker),
      ...(singles?.has(cell) ? ['single'] : []),
    ].join(' ') || '–',
  ])
  return {
    ok: true,
    value: {
      csv: stringify([header, ...lines]),
      hidden: cells.length,
      disclosedToSingles: singles?.size ?? null,
      disclosed: Object.fromEntries(audits.map(({ attacker, audit }) => [attacker, audit.disclosed.length])),
      unsettled: new Set(audits.flatMap(({ audit }) => audit.unsettled)).size,
    },
  }
}

function singleDisclosures({
  spec,
  table,
  pattern,
}: {
  spec: SuppressSpec
  table: DisclosureTable
  pattern: CellStatus[]
}) {
  const { hideZeros: hidesZeros, protection } = spec
  return new Set(disclosedToSingles({ table, pattern, hidesZeros, protection }).map(({ cell }) => cell))
}

/** What somebody may have written for yes and no. */
const answers = new Map([
  ...['true', 'ja', 'yes', '1', 'wahr'].map((text) => [text, true] as const),
  ...['false', 'nein', 'no', '0', 'falsch'].map((text) => [text, false] as const),
])

function tableOfPublication({
  spec,
  dimensions,
  rows,
  shown,
}: {
  spec: SuppressSpec
  dimensions: readonly Dimension[]
  rows: LongTable
  shown: readonly (boolean | undefined)[]
}): Outcome<DisclosureTable> {
  const counts = rows.counts.map((count, row) => (shown[row] === true ? count : null))
  const linked = spec.tables && { tables: spec.tables }
  const isKnown = rows.counts.every((count) => count !== null)
  const result = isKnown
    ? describeTable({
        dimensions,
        codes: rows.codes,
        counts: rows.counts.map((count) => count ?? 0),
        ...linked,
      })
    : completeTable({ dimensions, codes: rows.codes, counts, ...linked })
  if (result.ok) return { ok: true, value: result.table }
  const { code, row, details } = result.problem
  return refuse(code, { ...details, ...lineDetail(rows, row, details['earlier']) })
}

/** The line of a row, and of the row that it repeats. */
export function lineDetail(rows: LongTable, row: number, earlier?: string | number): Record<string, number> {
  return {
    line: rows.lines[row] ?? 0,
    ...(typeof earlier === 'number' && { earlierLine: rows.lines[earlier] ?? 0 }),
  }
}

function patternOf({
  table,
  rows,
  shown,
}: {
  table: DisclosureTable
  rows: LongTable
  shown: readonly (boolean | undefined)[]
}): CellStatus[] {
  const rowOf = new Map(rows.codes.map((codes, row) => [codes.join('\u0000'), row]))
  return Array.from(table.values, (_, cell) => {
    const row = rowOf.get(codesOfCell(table, cell).join('\u0000'))
    if (row === undefined || shown[row] !== false) return 'published'
    return rows.texts['reason']?.[row] === 'secondary' ? 'secondary' : 'primary'
  })
}

function bound(value: number | null | undefined): string {
  return value === Infinity ? 'Inf' : String(value ?? '')
}
