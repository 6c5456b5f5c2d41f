import { MISSING, NOT_ASKED, type Variable } from './variables-types.ts'

/** How many respondents are in each category. @param mask only those with 1 */
export function countsIn(
  { categories, codes }: Variable,
  mask?: Uint8Array,
): { counts: number[]; missing: number; notAsked: number } {
  const counts = categories.map(() => 0)
  let missing = 0
  let notAsked = 0
  for (let at = 0; at < codes.length; at++) {
    if (mask !== undefined && mask[at] !== 1) continue
    const code = codes[at]!
    if (code === MISSING) missing++
    else if (code === NOT_ASKED) notAsked++
    else counts[code]!++
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
  for (let at = 0; at < rows.codes.length; at++) {
    if (mask !== undefined && mask[at] !== 1) continue
    const row = rowOf.of(rows.codes[at]!)
    const column = columnOf.of(columns.codes[at]!)
    if (row >= 0 && column >= 0) counts[row]![column]!++
  }
  return counts
}
