import type { AreaResidents, ResidentsGroup } from '#lib/server/capabilities/areas/index.ts'
import type { TableCell } from '#lib/server/platform/tables/table-cell.ts'

export type Ages = Pick<ResidentsGroup, 'ageFrom' | 'ageTo'>

export const everybody: Ages = { ageFrom: 0, ageTo: null }
export const minors: Ages = { ageFrom: 0, ageTo: 18 }

/** The figure of an age group, exactly nobody as its official sign; null where the area has none. */
export function cellOfAges(residents: AreaResidents | undefined, { ageFrom, ageTo }: Ages): TableCell | null {
  const found = residents?.groups.find((group) => group.ageFrom === ageFrom && group.ageTo === ageTo)
  if (found === undefined) return null
  return found.cell.kind === 'value' && found.cell.value === 0 ? { kind: 'sign', sign: '–' } : found.cell
}

/** All age groups that occur, the youngest first, and sums behind their parts. */
export function agesOf(residents: Iterable<AreaResidents>): Ages[] {
  const ages = new Map<string, Ages>()
  for (const { groups } of residents)
    for (const { ageFrom, ageTo } of groups) ages.set(`${ageFrom} ${ageTo}`, { ageFrom, ageTo })
  return [...ages.values()].sort((a, b) => endOf(a) - endOf(b) || b.ageFrom - a.ageFrom)
}

const endOf = ({ ageTo }: Ages) => ageTo ?? Number.MAX_SAFE_INTEGER

/**
 * The sum of the figures that are shown, with the number of areas whose figure is not: nothing hidden is in it.
 * @returns null where no area has the group
 */
export function sumShown(
  residents: readonly (AreaResidents | undefined)[],
  ages: Ages,
): { sum: number; without: number } | null {
  const cells = residents.map((own) => cellOfAges(own, ages))
  if (cells.every((cell) => cell === null)) return null
  const numbers = cells.map(numberOf)
  return {
    sum: numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0),
    without: numbers.filter((number) => number === null).length,
  }
}

/** The share that one figure is of another, from what is shown only; null where one of them is not, or is none. */
export function shareOf(part: TableCell | null, whole: TableCell | null): number | null {
  const [some, all] = [numberOf(part), numberOf(whole)]
  return some === null || all === null || all === 0 ? null : some / all
}

function numberOf(cell: TableCell | null): number | null {
  if (cell?.kind === 'value') return cell.value
  return cell?.sign === '–' ? 0 : null
}
