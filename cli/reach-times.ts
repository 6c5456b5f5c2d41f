import { pairsFromColumns, type SparsePairs } from '@gelingen/methods/accessibility'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { parseCell } from '../src/lib/server/platform/tables/parse-cell.ts'
import { recogniseDelimiter } from '../src/lib/server/platform/tables/recognise-delimiter.ts'
import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'
import { readTextFile } from './read-text-file.ts'

export type TimesFile = {
  pairs: SparsePairs
  /** Lines whose area or site is in neither of the other files. */
  strangers: number
}

/**
 * Reads a matrix of travel times, one line per pair: area, site, minutes in the first three columns.
 *
 * @param areas codes of the areas, sites the codes of the sites, in the order of the pairs to be
 * @param decimal mark of the minutes; undefined = a comma in files parted by semicolons, else a point
 * @returns pairs in minutes; a pair without a line or without minutes is out of reach
 */
export async function readTimes({
  file,
  areas,
  sites,
  decimal,
}: {
  file: string
  areas: readonly string[]
  sites: readonly string[]
  decimal: Decimal | undefined
}): Promise<Outcome<TimesFile>> {
  const text = await readTextFile(file)
  if (!text.ok) return text
  const areaAt = positions(areas)
  const siteAt = positions(sites)
  const delimiter = recogniseDelimiter(text.value.slice(0, 100_000))
  const mark = decimal ?? (delimiter === ',' ? '.' : ',')
  const columns: Columns = { supply: [], demand: [], value: [], line: [] }
  let strangers = 0
  let header: string[] | undefined
  const takeUp = (cells: string[], line: number): void => {
    if (header === undefined) {
      header = cells
      if (cells.length < 3) throw new Refused('reach/times-columns', { found: cells.length })
      return
    }
    const [area = '', site = '', minutes = ''] = cells.map((cell) => cell.trim())
    const [demand, supply] = [areaAt.get(area), siteAt.get(site)]
    if (demand === undefined || supply === undefined) return void strangers++
    const value = minutesOf(minutes, mark)
    if (value === null) return
    if (!(value >= 0))
      throw new Refused('reach/not-minutes', { line, column: header[2] ?? '', text: minutes, decimal: mark })
    columns.supply.push(supply)
    columns.demand.push(demand)
    columns.value.push(value)
    columns.line.push(line)
  }
  try {
    parse(text.value, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        takeUp(cells, lines)
        return null
      },
    })
  } catch (error) {
    if (error instanceof Refused) return refuse(error.code, { ...error.details, file })
    if (error instanceof CsvError)
      return refuse('values/quotes-broken', { file, line: Number(error['lines'] ?? 1) })
    throw error
  }
  const twice = pairTwice(columns, areas.length)
  if (twice !== null) {
    const { demand, supply, earlier, line } = twice
    return refuse('reach/pair-twice', {
      file,
      line,
      earlier,
      area: areas[demand] ?? '',
      site: sites[supply] ?? '',
    })
  }
  const pairs = pairsFromColumns({ supplyCount: sites.length, demandCount: areas.length, ...columns })
  return { ok: true, value: { pairs, strangers } }
}

type Columns = { supply: number[]; demand: number[]; value: number[]; line: number[] }

/** The first pair of the file that came before. Sorted numbers are a tenth of the memory of a map of millions. */
function pairTwice({ supply, demand, line }: Columns, areaCount: number) {
  const keys = Float64Array.from(supply, (site, at) => site * areaCount + (demand[at] ?? 0)).sort()
  if (keys.every((key, at) => key !== keys[at + 1])) return null
  const lineOf = new Map<number, number>()
  for (const [at, site] of supply.entries()) {
    const place = demand[at] ?? 0
    const earlier = lineOf.get(site * areaCount + place)
    if (earlier !== undefined) return { supply: site, demand: place, earlier, line: line[at] ?? 0 }
    lineOf.set(site * areaCount + place, line[at] ?? 0)
  }
  return null
}

/** Ends the reading at the first line that is wrong. */
class Refused extends Error {
  readonly code: string
  readonly details: Record<string, string | number>
  constructor(code: string, details: Record<string, string | number>) {
    super(code)
    this.code = code
    this.details = details
  }
}

function positions(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(codes.map((code, at) => [code, at]))
}

/** null where the minutes are unknown, NaN where they are no number. */
function minutesOf(text: string, decimal: Decimal): number | null {
  const cell = parseCell(text, decimal)
  if (cell.kind === 'number') return cell.value
  if (cell.kind === 'not-a-number') return NaN
  return cell.kind === 'sign' && cell.sign === '–' ? 0 : null
}
