import type { Neighbours } from '@gelingen/methods/rates'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { recogniseDelimiter } from '../src/lib/server/platform/tables/recognise-delimiter.ts'
import { readTextFile } from './read-text-file.ts'

export type NeighboursFile = {
  neighbours: Neighbours
  /** Lines that name an area that is not among the areas. */
  strangers: number
}

type Pair = { line: number; one: string; other: string }

/**
 * Reads which areas are neighbours, one line per pair: the two areas in the first two columns. A pair counts both ways and
 * may be named both ways.
 *
 * @param areas codes of the areas, in the order of the neighbours to be
 */
export async function readNeighbours(
  file: string,
  areas: readonly string[],
): Promise<Outcome<NeighboursFile>> {
  const text = await readTextFile(file)
  if (!text.ok) return text
  const pairs = readPairs(text.value, file)
  if (!pairs.ok) return pairs
  const placeOf = new Map(areas.map((area, at) => [area, at]))
  const around = areas.map(() => new Set<number>())
  let strangers = 0
  for (const { line, one, other } of pairs.value) {
    if (one === '' || other === '') return refuse('rates/neighbour-missing', { file, line })
    if (one === other) return refuse('rates/own-neighbour', { file, line, area: one })
    const [from, to] = [placeOf.get(one), placeOf.get(other)]
    if (from === undefined || to === undefined) strangers++
    else {
      around[from]?.add(to)
      around[to]?.add(from)
    }
  }
  if (around.every(({ size }) => size === 0)) return refuse('rates/no-neighbours', { file })
  return { ok: true, value: { neighbours: around.map((own) => [...own]), strangers } }
}

function readPairs(text: string, file: string): Outcome<Pair[]> {
  const pairs: Pair[] = []
  let columns = -1
  try {
    parse(text, {
      bom: true,
      delimiter: recogniseDelimiter(text.slice(0, 100_000)),
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        const [one = '', other = ''] = cells.map((cell) => cell.trim())
        if (columns < 0) columns = cells.length
        else if (cells.some((cell) => cell.trim() !== '')) pairs.push({ line: lines, one, other })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('values/quotes-broken', { file, line: Number(error['lines'] ?? 1) })
  }
  return columns < 2 ? refuse('rates/neighbour-columns', { file }) : { ok: true, value: pairs }
}
