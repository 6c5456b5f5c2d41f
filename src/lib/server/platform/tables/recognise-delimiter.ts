import { sampleRecords } from './csv-records.ts'
import type { Delimiter } from './table-types.ts'

const delimiters = [';', ',', '\t', '|'] as const
const RECORDS_LOOKED_AT = 60

/**
 * The delimiter under which the first rows have the most even number of cells; of two such, the one that gives more.
 * A file of one column has none: then `,`.
 */
export function recogniseDelimiter(sample: string): Delimiter {
  let best: { delimiter: Delimiter; evenness: number; cells: number } = {
    delimiter: ',',
    evenness: 0,
    cells: 1,
  }
  for (const delimiter of delimiters) {
    const lengths = sampleRecords({ sample, delimiter, most: RECORDS_LOOKED_AT }).map(
      ({ cells }) => cells.length,
    )
    const cells = mostFrequent(lengths)
    const evenness = lengths.filter((length) => length === cells).length / lengths.length
    if (cells < 2 || evenness < best.evenness) continue
    if (evenness > best.evenness || cells > best.cells) best = { delimiter, evenness, cells }
  }
  return best.delimiter
}

/** The most frequent of some numbers, the greater of two equally frequent; 0 where there are none. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [first] = [...counts].toSorted(
    ([one, oneCount], [other, otherCount]) => otherCount - oneCount || other - one,
  )
  return first?.[0] ?? 0
}
