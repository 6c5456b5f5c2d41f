import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import type { RatesOptions } from './rates-usage.ts'
import { readTextFile } from './read-text-file.ts'
import { readValues } from './read-values.ts'

export type CountsFile = {
  areas: string[]
  areaColumn: string
  areaColumnIsFirst: boolean
  /** Per period one value per area; `null` = missing or secret. */
  counts: (number | null)[][]
  populations: (number | null)[][]
}

/**
 * Reads counts and populations, one row per area, and checks what can be counted at all.
 *
 * @param columns names of the columns, one of each per period
 */
export async function readCounts({
  file,
  countColumns,
  populationColumns,
  options: { area, decimal, measure },
}: {
  file: string
  countColumns: readonly string[]
  populationColumns: readonly string[]
  options: RatesOptions
}): Promise<Outcome<CountsFile>> {
  const text = await readTextFile(file)
  if (!text.ok) return text
  const columns = [...countColumns, ...populationColumns]
  const table = readValues(text.value, { numeric: [...new Set(columns)], textual: [], area, decimal })
  if (!table.ok) return refuse(table.refusal.code, { ...table.refusal.details, file })
  const { areas, areaColumn, areaColumnIsFirst } = table.value
  // `readValues` gives numbers for columns that it was asked to read as such.
  const column = (name: string) => (table.value.columns[name] ?? []) as (number | null)[]
  const read = { areas, counts: countColumns.map(column), populations: populationColumns.map(column) }
  const wrong = [...new Set(columns)].flatMap((name) => {
    const mustBeWhole = measure.kind === 'share' || countColumns.includes(name)
    const at = column(name).findIndex((value) => value !== null && !isCount(value, mustBeWhole))
    return at < 0 ? [] : [{ name, area: areas[at] ?? '', value: column(name)[at] ?? 0 }]
  })[0]
  if (wrong !== undefined) {
    const code = wrong.value < 0 ? 'rates/negative' : 'rates/not-whole'
    return refuse(code, { file, area: wrong.area, column: wrong.name, value: wrong.value })
  }
  const tooMany = measure.kind === 'share' ? findMoreThanAll(read) : undefined
  if (tooMany !== undefined) return refuse('rates/more-than-all', { file, ...tooMany })
  return { ok: true, value: { ...read, areaColumn, areaColumnIsFirst } }
}

function isCount(value: number, mustBeWhole: boolean): boolean {
  return value >= 0 && (!mustBeWhole || Number.isSafeInteger(value))
}

function findMoreThanAll({
  areas,
  counts,
  populations,
}: Pick<CountsFile, 'areas' | 'counts' | 'populations'>):
  { area: string; count: number; population: number } | undefined {
  for (const [period, own] of counts.entries()) {
    for (const [at, count] of own.entries()) {
      const population = populations[period]?.[at] ?? null
      if (count !== null && population !== null && count > population)
        return { area: areas[at] ?? '', count, population }
    }
  }
  return undefined
}
