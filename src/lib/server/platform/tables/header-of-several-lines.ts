import type { TextRecord } from './csv-records.ts'

const MOST_LINES = 4

/**
 * Joins names that stand one under the other, as merged cells of a workbook leave them: an indicator once above its years, the
 * names of the first columns in the upper line only. „Kinderarmut“ over „2022“ and „2023“ becomes „Kinderarmut, 2022“ and
 * „Kinderarmut, 2023“.
 *
 * @param found place of the line that was taken for the header
 * @returns the places of the first and the last line, and the joined names
 */
export function underGroups(
  records: readonly TextRecord[],
  found: number,
): { first: number; last: number; cells: string[] } {
  let first = found
  while (first > 0 && isBelow(records[first], records[first - 1])) first -= 1
  let last = first
  while (last - first < MOST_LINES - 1 && isBelow(records[last + 1], records[last])) last += 1
  // Names have rows below them.
  if (last > found && last === records.length - 1) last = found
  const lines = records.slice(first, last + 1).map(({ cells }) => cells)
  return { first, last, cells: lines.length === 1 ? (lines[0] ?? []) : joined(lines) }
}

/** Whether a line only says more about the names above it: nothing in its first column, years, units or what a group holds. */
function isBelow(below: TextRecord | undefined, above: TextRecord | undefined): boolean {
  if (below === undefined || above === undefined) return false
  const names = placesFilled(below)
  const groups = placesFilled(above)
  const [start = Infinity] = groups
  if (groups.length < 2 || names.length < 2 || (names[0] ?? 0) < Math.max(start, 1)) return false
  const texts = names.map((place) => below.cells[place]?.trim() ?? '')
  if (!texts.every(isName)) return false
  const holdsMore = names.some((place) => !groups.includes(place) && place > (groups[1] ?? Infinity))
  return holdsMore || texts.every(isYear) || texts.every(isUnit)
}

function placesFilled({ cells }: TextRecord): number[] {
  return [...cells.keys()].filter((place) => cells[place]?.trim() !== '')
}

/** No figure, unless it is a year. */
function isName(text: string): boolean {
  return isYear(text) || !/^[-–+]?[\d.,\s]*\d[\d.,\s]*%?$|^([-–./x…*]|\.\.\.)$/i.test(text)
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d([/-](\d\d){1,2})?$/.test(text)
}

function isUnit(text: string): boolean {
  return /^[([]?(in )?(%|prozent|anzahl|absolut|quote|db|€|euro|je [\d.]+.*|pro [\d.]+.*)[)\]]?$/i.test(text)
}

/** A group goes on to its right, over the empty cells that have a name further down. */
function joined(lines: readonly (readonly string[])[]): string[] {
  const width = Math.max(...lines.map((cells) => cells.length))
  const groups = lines.map(() => '')
  return Array.from({ length: width }, (_, place) => {
    const names = lines.map((cells, at) => {
      const own = cells[place]?.trim() ?? ''
      const isHeld = lines.slice(at + 1).some((lower) => (lower[place]?.trim() ?? '') !== '')
      // Where a higher group ends, the lower ones end with it.
      if (own !== '') groups.fill('', at + 1)
      if (own !== '' || !isHeld) groups[at] = own
      return groups[at] ?? ''
    })
    return [...new Set(names.filter((name) => name !== ''))].join(', ')
  })
}
