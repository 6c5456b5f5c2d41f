/** Which parts of two variables are counted together: number of the part → number of its group. */
export type MergedPair = { readonly rowGroup: readonly number[]; readonly columnGroup: readonly number[] }

type Side = {
  readonly isOrdered: boolean
  readonly isKept: boolean
  /** Line of those without an answer; null = has none. */
  readonly apart: number | null
}

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
  const turnedCounts = turned(counts)
  const down: Lines = { groups: filledLines(turnedCounts), side: columns }
  for (;;) {
    const small = smallestCell(counts, across.groups, down.groups, minimum)
    if (small === null) break
    const isRow = isRowMerged(lineOf(across, small.row, counts), lineOf(down, small.column, turnedCounts))
    if (isRow) mergeAt(across, small.row, counts)
    else mergeAt(down, small.column, turnedCounts)
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

/**
 * The line with fewer people gives way: it makes the other small cells, too. A side does not give its last distinction as long as the
 * other has more to give.
 */
function isRowMerged(rows: Line, columns: Line): boolean {
  if (rows.lines < 2) return false
  if (columns.lines < 2) return true
  if (rows.lines === 2 && columns.lines > 2) return false
  if (columns.lines === 2 && rows.lines > 2) return true
  return rows.size === columns.size ? !rows.isKept : rows.size < columns.size
}

type Line = { readonly lines: number; readonly size: number; readonly isKept: boolean }

function lineOf({ groups, side }: Lines, at: number, counts: readonly (readonly number[])[]): Line {
  return { lines: groups.length, size: sizeOf(groups[at] ?? [], counts), isKept: side.isKept }
}

function sizeOf(group: readonly number[], counts: readonly (readonly number[])[]): number {
  return group.reduce((sum, line) => sum + (counts[line] ?? []).reduce((a, b) => a + b, 0), 0)
}

/** With a neighbour where there is an order, else with the smallest. */
function mergeAt(lines: Lines, at: number, counts: readonly (readonly number[])[]): void {
  const { groups, side } = lines
  const others = groups.map((group, place) => ({ group, place })).filter(({ place }) => place !== at)
  const isOnScale = (place: number) => side.apart === null || !(groups[place] ?? []).includes(side.apart)
  // Those apart from the scale are nobody's neighbours.
  const beside = (place: number) =>
    !side.isOrdered || (Math.abs(place - at) === 1 && isOnScale(place)) || !isOnScale(at)
  const near = others.filter(({ place }) => beside(place))
  const [partner] = (near.length === 0 ? others : near).sort(
    (a, b) => sizeOf(a.group, counts) - sizeOf(b.group, counts),
  )
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
