import type { Rows } from './points.ts'

export type Standardised = {
  /** z-scores; `null` stays `null`; 0 in an indicator that is the same everywhere. */
  readonly rows: (number | null)[][]
  /** Mean and SD (divisor n − 1) per indicator over the present values; `null` where none, for the SD fewer than two. */
  readonly means: (number | null)[]
  readonly sds: (number | null)[]
}

/**
 * Brings every indicator to mean 0 and SD 1, so that none counts for more only because its unit is small.
 *
 * An indicator that is the same everywhere (SD 0) sets nobody apart: its z-scores are 0.
 *
 * @throws RangeError `rows`: of different length, not finite
 *
 * SD with n − 1, as R's scale(). Checked against the shared vector cluster/swiss_z.csv.
 */
export function standardiseRows(rows: Rows): Standardised {
  const dimensions = rows[0]?.length ?? 0
  const moments = Array.from({ length: dimensions }, (_, at) => momentsOf(rows, at))
  return {
    rows: rows.map((row, position) => {
      if (row.length !== dimensions)
        throw new RangeError(`rows: ${row.length} values at position ${position}, ${dimensions} before`)
      return row.map((value, at) => {
        const { mean, sd } = moments[at]!
        if (value === null || mean === null) return null
        return sd === null || sd === 0 ? 0 : (value - mean) / sd
      })
    }),
    means: moments.map(({ mean }) => mean),
    sds: moments.map(({ sd }) => sd),
  }
}

function momentsOf(rows: Rows, at: number): { mean: number | null; sd: number | null } {
  let count = 0
  let sum = 0
  for (const [position, row] of rows.entries()) {
    const value = row[at] ?? null
    if (value === null) continue
    if (!Number.isFinite(value))
      throw new RangeError(`rows: a value at position ${position} is no finite number`)
    count++
    sum += value
  }
  if (count === 0) return { mean: null, sd: null }
  const mean = sum / count
  if (count < 2) return { mean, sd: null }
  let squares = 0
  for (const row of rows) {
    const value = row[at] ?? null
    if (value !== null) squares += (value - mean) ** 2
  }
  const sd = Math.sqrt(squares / (count - 1))
  // What is left of equal values after rounding is no spread.
  return { mean, sd: sd <= 1e-14 * Math.abs(mean) ? 0 : sd }
}
