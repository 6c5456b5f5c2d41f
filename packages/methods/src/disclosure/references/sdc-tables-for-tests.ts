/* Tables and patterns of ../shared/vectors/sdc. Not part of the package: nothing but tests may import it. */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { CellStatus, Dimension, DisclosureTable } from '../index.ts'
import { cellAt, tableOf } from '../table/example-tables.ts'

const folder = new URL('../../../../../../shared/vectors/sdc/', import.meta.url)
export const there = existsSync(folder)
export const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')
export const csv = (name: string): Record<string, string>[] => parse(text(name), { columns: true })
export const isTrue = (cell: string | undefined) => cell?.toUpperCase() === 'TRUE'

/** Levels are written as @, @@, @@@ in the order of the tree. */
export function dimensionsOf(name: string): Dimension[] {
  const hierarchies: Record<string, { levels: string[]; codes: string[] }> = JSON.parse(
    text(`${name}_hierarchies.json`),
  )
  return Object.entries(hierarchies).map(([dimension, { levels, codes }]) => {
    const parts = new Map<string, string[]>()
    const path: string[] = []
    for (const [at, code] of codes.entries()) {
      const depth = (levels[at] ?? '').length
      path.length = depth - 1
      const parent = path.at(-1)
      if (parent !== undefined) parts.set(parent, [...(parts.get(parent) ?? []), code])
      path.push(code)
    }
    return { name: dimension, sums: [...parts].map(([total, own]) => ({ total, parts: own })) }
  })
}

export function instance(name: string) {
  const rows = csv(`${name}_table.csv`)
  const table = tableOf({
    dimensions: dimensionsOf(name),
    codes: rows.map((row) => [row['area'] ?? '', row['age'] ?? '', row['sex'] ?? '']),
    counts: rows.map((row) => Number(row['freq'])),
  })
  return { table, rows }
}

export const cellOf = (table: DisclosureTable, row: Record<string, string>) =>
  cellAt(table, row['area'] ?? '', row['age'] ?? '', row['sex'] ?? '')

export function patternOf(
  table: DisclosureTable,
  rows: Record<string, string>[],
  method: string,
): CellStatus[] {
  const pattern = Array.from(table.values, (): CellStatus => 'published')
  for (const row of rows) {
    if (isTrue(row[method])) pattern[cellOf(table, row)] = isTrue(row['primary']) ? 'primary' : 'secondary'
  }
  return pattern
}
