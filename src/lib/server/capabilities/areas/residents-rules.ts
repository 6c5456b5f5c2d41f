import type { OfficialSign, ParsedCell } from '../../platform/tables/parse-cell.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { byAge, OPEN_AGE } from './age-group-rules.ts'
import type { AreaInTree, AreaResidents, ResidentsCell, ResidentsGroup } from './areas-types.ts'

/** More people than any German municipality has: a shifted column, a phone number. */
const MOST_RESIDENTS = 20_000_000

/**
 * A count of persons: a whole number, not negative, or an official sign.
 * @returns null for an empty cell
 */
export function readCount(cell: ParsedCell): Outcome<ResidentsCell | null> {
  if (cell.kind === 'empty') return { ok: true, value: null }
  if (cell.kind === 'sign') return { ok: true, value: { kind: 'sign', sign: cell.sign } }
  if (cell.kind === 'not-a-number') return refuse('areas/count-not-a-number')
  if (cell.value < 0) return refuse('areas/count-negative')
  if (!Number.isInteger(cell.value)) return refuse('areas/count-fraction')
  if (cell.value > MOST_RESIDENTS) return refuse('areas/count-too-high', { most: MOST_RESIDENTS })
  return { ok: true, value: { kind: 'value', value: cell.value } }
}

/** The year out of `2024`, `2024-12-31` or `31.12.2024`. */
export function readYear(text: string): number | null {
  const found = /^(\d{4})(?:-\d{2}(?:-\d{2})?)?$|^\d{1,2}\.\d{1,2}\.(\d{4})$/.exec(text.trim())
  const year = Number(found?.[1] ?? found?.[2] ?? NaN)
  return year >= 1900 && year <= 2200 ? year : null
}

/**
 * The largest sum of groups that do not overlap: no more than this can be, if the total is right.
 * Groups without a number count nothing.
 */
export function largestDisjointSum(groups: readonly ResidentsGroup[]): number {
  const ends = groups
    .filter(({ ageFrom, ageTo }) => ageFrom > 0 || ageTo !== null)
    .map(({ ageFrom, ageTo, cell }) => ({
      ageFrom,
      ageTo: ageTo ?? OPEN_AGE,
      count: cell.kind === 'value' ? cell.value : 0,
    }))
    .sort((a, b) => a.ageTo - b.ageTo)
  const best: number[] = [0]
  ends.forEach(({ ageFrom, count }, at) => {
    const before = ends.findLastIndex(({ ageTo }, other) => other < at && ageTo <= ageFrom)
    best.push(Math.max(best[at] ?? 0, (best[before + 1] ?? 0) + count))
  })
  return best.at(-1) ?? 0
}

/**
 * The residents of each area: its own figures, or, where it has none, the sums over the areas below it.
 *
 * A sum is known only where every part is: `–` is exactly zero and adds nothing, every other sign and every area without
 * figures makes the sum unknown (`.`). Where no area below has figures, neither has this one.
 */
export function withSums(
  areas: readonly AreaInTree[],
  groupsByArea: ReadonlyMap<number, ResidentsGroup[]>,
): Map<number, AreaResidents> {
  const byId = new Map(areas.map((area) => [area.areaId, area]))
  const residents = new Map<number, AreaResidents>()
  const of = (areaId: number): AreaResidents => {
    const known = residents.get(areaId)
    if (known !== undefined) return known
    // Kept while the parts are summed, so that a tree that is none ends too.
    residents.set(areaId, { areaId, groups: [], isSummedUp: false })
    const own = groupsByArea.get(areaId) ?? []
    const found =
      own.length > 0
        ? { areaId, groups: own, isSummedUp: false }
        : { areaId, ...sumOf((byId.get(areaId)?.childIds ?? []).map((child) => of(child).groups)) }
    residents.set(areaId, found)
    return found
  }
  for (const { areaId } of areas) of(areaId)
  return residents
}

function sumOf(parts: readonly ResidentsGroup[][]): { groups: ResidentsGroup[]; isSummedUp: boolean } {
  const cells = new Map<string, { group: ResidentsGroup; cells: ResidentsCell[] }>()
  for (const group of parts.flat()) {
    const key = `${group.ageFrom}-${group.ageTo}`
    const gathered = cells.get(key) ?? { group, cells: [] }
    gathered.cells.push(group.cell)
    cells.set(key, gathered)
  }
  const groups = [...cells.values()].map((gathered) => ({
    ageFrom: gathered.group.ageFrom,
    ageTo: gathered.group.ageTo,
    cell: gathered.cells.length < parts.length ? unknown : sumOfCells(gathered.cells),
  }))
  return { groups: groups.sort(byAge), isSummedUp: groups.length > 0 }
}

function sumOfCells(cells: readonly ResidentsCell[]): ResidentsCell {
  if (cells.every(isExactlyZero)) return exactlyZero
  let sum = 0
  for (const cell of cells) {
    if (cell.kind === 'value') sum += cell.value
    else if (!isExactlyZero(cell)) return unknown
  }
  return { kind: 'value', value: sum }
}

const sign = (official: OfficialSign): ResidentsCell => ({ kind: 'sign', sign: official })
const unknown = sign('.')
const exactlyZero = sign('–')
const isExactlyZero = (cell: ResidentsCell) => cell.kind === 'sign' && cell.sign === '–'
