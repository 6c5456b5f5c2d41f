/** Which parts of two variables are counted together: number of the part → number of its group. */
export type MergedPair = { readonly rowGroup: readonly number[]; readonly columnGroup: readonly number[] }

type Side = { readonly isOrdered: boolean; readonly isKept: boolean }

/**
 * Merges rows and columns of a table until each cell holds nobody or at least the minimum. As the sums of rows and columns are at least the
 * minimum, every number that follows from the merged cells and these sums is one of nobody or of at least the minimum: within merged cells
 * whole rows or whole columns can be told apart, and nothing else.
 *
 * @param counts rows by columns; every row and column holds nobody or at least the minimum
 * @param rows, columns `isKept`: rather the other side is merged
 */
export function mergePair({
  counts,
  rows,
  columns,
  minimum,
}: {
  counts: readonly (readonly number[])[]
  rows: Side
  columns: Side
  minimum: number
}): MergedPair {
  const across: Lines = { groups: filledLines(counts), side: rows }
  const down: Lines = { groups: filledLines(turned(counts)), side: columns }
  for (;;) {
    const small = smallestCell(counts, across.groups, down.groups, minimum)
    if (small === null) break
    const merged = isMergedFirst(across, down) ? [across, small.row] : [down, small.column]
    mergeAt(merged[0] as Lines, merged[1] as number, merged[0] === across ? counts : turned(counts))
  }
  return {
    rowGroup: groupsOf(across.groups, counts.length),
    columnGroup: groupsOf(down.groups, counts[0]?.length ?? 0),
  }
}

type Lines = { groups: number[][]; readonly side: Side }

/** Lines that hold anybody, each for itself. */
function filledLines(counts: readonly (readonly number[])[]): number[][] {
  return counts.flatMap((line, at) => (line.some((count) => count > 0) ? [[at]] : []))
}

function smallestCell(
  counts: readonly (readonly number[])[],
  rows: readonly number[][],
  columns: readonly number[][],
  minimum: number,
): { row: number; column: number } | null {
  let found: { row: number; column: number; count: number } | null = null
  rows.forEach((row, at) => {
    columns.forEach((column, place) => {
      const count = sumOver(counts, row, column)
      if (count > 0 && count < minimum && (found === null || count < found.count))
        found = { row: at, column: place, count }
    })
  })
  return found
}

/** The side that has more to give; one that is kept gives only where the other has two left. */
function isMergedFirst(rows: Lines, columns: Lines): boolean {
  const [across, down] = [rows.groups.length, columns.groups.length]
  if (across < 2) return false
  if (down < 2) return true
  if (rows.side.isKept === columns.side.isKept) return across > down
  return rows.side.isKept ? down === 2 && across > 2 : !(across === 2 && down > 2)
}

/** With a neighbour where there is an order, else with the smallest. */
function mergeAt(lines: Lines, at: number, counts: readonly (readonly number[])[]): void {
  const { groups, side } = lines
  const size = (group: readonly number[]) =>
    group.reduce((sum, line) => sum + (counts[line] ?? []).reduce((a, b) => a + b, 0), 0)
  const candidates = groups
    .map((group, place) => ({ group, place }))
    .filter(({ place }) => (side.isOrdered ? Math.abs(place - at) === 1 : place !== at))
  const partner = candidates.sort((a, b) => size(a.group) - size(b.group))[0]
  if (partner === undefined) return
  const merged = [...(groups[at] ?? []), ...partner.group].sort((a, b) => a - b)
  const kept = groups.filter((_, place) => place !== at && place !== partner.place)
  kept.splice(Math.min(at, partner.place), 0, merged)
  lines.groups = kept
}

/** −1 for lines that hold nobody. */
function groupsOf(groups: readonly number[][], count: number): number[] {
  return Array.from({ length: count }, (_, line) => groups.findIndex((group) => group.includes(line)))
}

function sumOver(
  counts: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number {
  let sum = 0
  for (const row of rows) for (const column of columns) sum += counts[row]?.[column] ?? 0
  return sum
}

function turned(counts: readonly (readonly number[])[]): number[][] {
  return (counts[0] ?? []).map((_, column) => counts.map((row) => row[column] ?? 0))
}
