import { endOf, hideDerivableAges, type ProtectedGroup } from './derivable-ages-rules.ts'
import type { ResidentsFamily, ResidentsGroup } from './areas-types.ts'
import { closeLoops } from './close-loops-rules.ts'

/**
 * What may be shown of the residents of a municipality's areas in one year: counts of fewer persons than the minimum
 * become `.`, and so do as many others, the smallest first, as it takes that no hidden one can be had by subtraction –
 * neither within an area (all ages minus the shown ones) nor between areas (an area minus its shown parts).
 *
 * Exactly nobody is about nobody and stays. A `.` of the file is kept as well as a number hidden here; the other signs
 * are passed on.
 *
 * Several areas and age groups solved at once as one system of equations (loops of hidden counts crosswise, of which each single sum
 * has two) are looked at last: see `closeLoops`.
 *
 * @param figures groups by area id
 * @param minimum smallest number of persons that may be shown, at least 1
 * @throws RangeError `minimum`
 *
 * Method: primary suppression by a frequency threshold, greedy secondary suppression (Hundepool et al., Statistical
 * Disclosure Control, 2012, chapter 4, doi 10.1002/9781118348239).
 */
export function protectResidents({
  figures,
  families,
  minimum,
}: {
  figures: ReadonlyMap<number, readonly ResidentsGroup[]>
  families: readonly ResidentsFamily[]
  minimum: number
}): Map<number, ResidentsGroup[]> {
  if (!Number.isInteger(minimum) || minimum < 1)
    throw new RangeError('minimum must be a whole number from 1 on')
  const states = new Map(
    [...figures].map(([areaId, groups]) => [areaId, groups.map((group) => stateOf(group, minimum))]),
  )
  const columns = columnsOf(families, states)
  let isChanged = true
  while (isChanged) {
    isChanged = false
    for (const groups of states.values()) if (hideDerivableAges(groups, minimum)) isChanged = true
    for (const column of columns) if (hideDerivablePart(column, minimum)) isChanged = true
  }
  closeLoops({ states, families, minimum })
  return new Map(
    [...figures].map(([areaId, groups]) => [
      areaId,
      groups.map((group, at) => (states.get(areaId)?.[at]?.state === 'hidden' ? hidden(group) : group)),
    ]),
  )
}

function stateOf({ ageFrom, ageTo, cell }: ResidentsGroup, minimum: number): ProtectedGroup {
  const ages = { ageFrom, ageEnd: endOf(ageTo) }
  if (cell.kind === 'value')
    return {
      ...ages,
      count: cell.value,
      state: cell.value !== 0 && cell.value < minimum ? 'hidden' : 'shown',
    }
  if (cell.sign === '–') return { ...ages, count: 0, state: 'shown' }
  return { ...ages, count: null, state: cell.sign === '.' ? 'hidden' : 'without-number' }
}

function hidden(group: ResidentsGroup): ResidentsGroup {
  return { ...group, cell: { kind: 'sign', sign: '.' } }
}

/** One age group of a family: the parent is the sum of its parts. */
type Column = { readonly whole: ProtectedGroup | null; readonly parts: readonly Part[] }
type Part = { readonly group: ProtectedGroup; readonly ofArea: readonly ProtectedGroup[] }

/** Only groups that every child has: else nothing can be subtracted. */
function columnsOf(
  families: readonly ResidentsFamily[],
  states: ReadonlyMap<number, readonly ProtectedGroup[]>,
): Column[] {
  return families.flatMap(({ parent, children }) => {
    const [first, ...others] = children.map((child) => states.get(child) ?? [])
    return (first ?? []).flatMap((group): Column[] => {
      const same = (groups: readonly ProtectedGroup[]) =>
        groups.find(({ ageFrom, ageEnd }) => ageFrom === group.ageFrom && ageEnd === group.ageEnd)
      const parts = [first ?? [], ...others].flatMap((ofArea): Part[] => {
        const found = same(ofArea)
        return found === undefined ? [] : [{ group: found, ofArea }]
      })
      const whole = parent === null ? null : same(states.get(parent) ?? [])
      return parts.length < children.length || whole === undefined ? [] : [{ whole, parts }]
    })
  })
}

/**
 * Where one part, or the whole, alone is hidden, or those hidden are too few persons together, another part is, too: of
 * an area that hides something anyway, else the next smallest.
 */
function hideDerivablePart({ whole, parts }: Column, minimum: number): boolean {
  const hiddenParts = parts.filter(({ group }) => isHidden(group))
  const isWholeHidden = whole !== null && isHidden(whole)
  const hiddenCount = hiddenParts.length + Number(isWholeHidden)
  if (hiddenCount === 0) return false
  const persons = hiddenParts.reduce((sum, { group }) => sum + (group.count ?? minimum), 0)
  const isTogetherTooFew = !isWholeHidden && persons > 0 && persons < minimum
  if (hiddenCount > 1 && !isTogetherTooFew) return false
  const open = parts
    .filter(({ group }) => group.state === 'shown')
    .sort(
      (one, other) =>
        Number(other.ofArea.some(isHidden)) - Number(one.ofArea.some(isHidden)) ||
        (one.group.count ?? 0) - (other.group.count ?? 0),
    )
    .map(({ group }) => group)
  const wholeIfShown = whole?.state === 'shown' ? whole : undefined
  // Nobody hides little: those come last.
  const chosen = open.find(({ count }) => count !== 0) ?? wholeIfShown ?? open[0]
  if (chosen === undefined) return false
  chosen.state = 'hidden'
  return true
}

function isHidden({ state }: ProtectedGroup): boolean {
  return state === 'hidden'
}
