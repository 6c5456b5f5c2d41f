import type { ResidentsGroup } from '../areas/index.ts'
import type { AreaCell } from '../indicators/index.ts'
import type { TableCell } from '../../platform/tables/table-cell.ts'
import type { IndexColumn } from './index-result-types.ts'

/** The cells as a column in the order of the areas; an area without a cell has nothing. */
export function columnOfCells(areaIds: readonly number[], cells: readonly AreaCell[]): IndexColumn {
  const byArea = new Map(cells.map(({ areaId, cell }) => [areaId, cell]))
  const inOrder = areaIds.map((areaId) => byArea.get(areaId) ?? null)
  return {
    values: inOrder.map((cell) => (cell === null ? null : numberOf(cell))),
    signs: inOrder.map((cell) => (cell?.kind === 'sign' ? cell.sign : null)),
  }
}

/** `–` is exactly zero, `0` less than half of the smallest unit; no other sign can be calculated with. */
function numberOf(cell: TableCell): number | null {
  if (cell.kind === 'value') return cell.value
  return cell.sign === '–' || cell.sign === '0' ? 0 : null
}

/**
 * The residents of all ages: the total if it is there, else the sum of groups that follow one another from birth on.
 *
 * @returns null where it is unknown, or under the minimum: otherwise who tries one limit after the other
 *   ("fewer than 2", "fewer than 3" …) learns the number
 */
export function allResidents(groups: readonly ResidentsGroup[], minimumCount: number): number | null {
  const total = totalFrom(groups, 0)
  return total !== null && total > 0 && total < minimumCount ? null : total
}

function totalFrom(groups: readonly ResidentsGroup[], age: number): number | null {
  const next = groups.filter(({ ageFrom }) => ageFrom === age)
  const open = next.find(({ ageTo }) => ageTo === null)
  if (open !== undefined) return numberOf(open.cell)
  for (const { ageTo, cell } of next) {
    const count = numberOf(cell)
    const rest = ageTo === null || count === null ? null : totalFrom(groups, ageTo)
    if (count !== null && rest !== null) return count + rest
  }
  return null
}
