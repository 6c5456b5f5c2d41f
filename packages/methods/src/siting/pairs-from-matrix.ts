import { pairsFromColumns, type SparsePairs } from '../accessibility/index.ts'

/**
 * The pairs of a full table of times or distances.
 *
 * @param rows one row per demand place with one number per candidate, from 0 up; null = cannot be reached
 * @throws RangeError `rows`: of different length, none, or a value that is negative or not a number
 */
export function pairsFromMatrix(rows: readonly (readonly (number | null)[])[]): SparsePairs {
  const supplyCount = rows[0]?.length ?? 0
  if (supplyCount === 0) throw new RangeError('rows: there is none, or it is empty')
  const uneven = rows.findIndex((row) => row.length !== supplyCount)
  if (uneven >= 0) throw new RangeError(`rows: row ${uneven} has not ${supplyCount} values`)
  const demandCount = rows.length
  return pairsFromColumns({
    supplyCount,
    demandCount,
    supply: Uint32Array.from({ length: supplyCount * demandCount }, (_, at) => at % supplyCount),
    demand: Uint32Array.from({ length: supplyCount * demandCount }, (_, at) => Math.floor(at / supplyCount)),
    value: rows.flat(),
  })
}
