import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { readPlaces, type Place } from './reach-places.ts'
import { readTextFile } from './read-text-file.ts'
import { readValues } from './read-values.ts'
import type { SiteOptions } from './site-usage.ts'

export type SitePlace = Place & {
  /** 1 where no column was named; null = missing. */
  need: number | null
  existing: boolean
}

export type SitePlacesFile = {
  places: SitePlace[]
  metric: Exclude<Awaited<ReturnType<typeof readPlaces>>, { ok: false }>['value']['metric']
}

/** Areas with demand and need. */
export async function readAreas({
  demand: file,
  demandColumn,
  needColumn,
  decimal,
}: SiteOptions): Promise<Outcome<SitePlacesFile>> {
  const read = await readPlaces({ file, amountColumn: demandColumn, decimal })
  if (!read.ok) return read
  const needs =
    needColumn === undefined ? undefined : await readPlaces({ file, amountColumn: needColumn, decimal })
  if (needs?.ok === false) return needs
  const places = read.value.places.map((place, row) => ({
    ...place,
    need: needs === undefined ? 1 : (needs.value.places[row]?.amount ?? null),
    existing: false,
  }))
  return { ok: true, value: { places, metric: read.value.metric } }
}

/** Candidates with capacity (null = not given) and whether they are there already. */
export async function readCandidates({
  candidates: file,
  capacityColumn,
  existingColumn,
  decimal,
}: SiteOptions): Promise<Outcome<SitePlacesFile>> {
  const read = await readPlaces({ file, amountColumn: capacityColumn ?? null, decimal })
  if (!read.ok) return read
  const existing = await readExisting(file, existingColumn)
  if (!existing.ok) return existing
  const places = read.value.places.map((place, row) => ({
    ...place,
    need: 1,
    existing: existing.value[row] ?? false,
  }))
  return { ok: true, value: { places, metric: read.value.metric } }
}

const YES = new Set(['1', 'x', 'ja', 'j', 'yes', 'true', 'wahr'])
const NO = new Set(['', '0', '-', '–', 'nein', 'n', 'no', 'false', 'falsch'])

async function readExisting(file: string, column: string | undefined): Promise<Outcome<boolean[]>> {
  if (column === undefined) return { ok: true, value: [] }
  const text = await readTextFile(file)
  if (!text.ok) return text
  const table = readValues(text.value, { numeric: [], textual: [column] })
  if (!table.ok) return refuse(table.refusal.code, { ...table.refusal.details, file })
  const { areas, columns } = table.value
  const cells = (columns[column] ?? []).map((cell) => String(cell ?? '').toLowerCase())
  const odd = cells.findIndex((cell) => !YES.has(cell) && !NO.has(cell))
  if (odd >= 0)
    return refuse('site/not-yes-or-no', { file, column, code: areas[odd] ?? '', text: cells[odd] ?? '' })
  return { ok: true, value: cells.map((cell) => YES.has(cell)) }
}
