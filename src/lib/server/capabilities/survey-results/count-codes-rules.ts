import { MISSING, NOT_ASKED, type Variable } from './variables-types.ts'

/** How many respondents are in each category. @param mask only those with 1 */
export function countsIn(
  { categories, codes }: Variable,
  mask?: Uint8Array,
): { counts: number[]; missing: number; notAsked: number } {
  const counts = categories.map(() => 0)
  let missing = 0
  let notAsked = 0
  for (const [at, code] of codes.entries()) {
    if (mask !== undefined && mask[at] !== 1) continue
    if (code === MISSING) missing++
    else if (code === NOT_ASKED) notAsked++
    else counts[code] = (counts[code] ?? 0) + 1
  }
  return { counts, missing, notAsked }
}

/** Respondents by two variables; `of` gives the line of a code, negative = is left out. */
export function pairCounts({
  rows,
  columns,
  rowOf,
  columnOf,
  mask,
}: {
  rows: Variable
  columns: Variable
  rowOf: { readonly count: number; of(code: number): number }
  columnOf: { readonly count: number; of(code: number): number }
  mask?: Uint8Array | undefined
}): number[][] {
  const counts = Array.from({ length: rowOf.count }, () => Array.from({ length: columnOf.count }, () => 0))
  for (const [at, code] of rows.codes.entries()) {
    if (mask !== undefined && mask[at] !== 1) continue
    const line = counts[rowOf.of(code)]
    const column = columnOf.of(columns.codes[at] ?? MISSING)
    if (line?.[column] !== undefined) line[column]++
  }
  return counts
}
