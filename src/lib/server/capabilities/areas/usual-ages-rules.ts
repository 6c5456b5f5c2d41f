import { byAge, isSameGroup, OPEN_AGE } from './age-group-rules.ts'
import type { ResidentsCell, ResidentsGroup } from './areas-types.ts'
import { endOf, personsBetween, type ProtectedGroup } from './derivable-ages-rules.ts'

/** Everybody. */
export const everybody = { ageFrom: 0, ageTo: null } as const
/** Children and young people until they come of age. */
export const minors = { ageFrom: 0, ageTo: 18 } as const

/**
 * Adds the groups that every table has, everybody and those under 18, where the file does not name them but its other
 * groups tell them; unknown (`.`) where groups begin and end there, but a part has no number.
 */
export function withUsualAges(groups: readonly ResidentsGroup[]): ResidentsGroup[] {
  const known = groups.map(knownOf)
  const added = [everybody, minors]
    .filter((usual) => !groups.some((group) => isSameGroup(group, usual)))
    .filter(
      ({ ageTo }) =>
        groups.some(({ ageFrom }) => ageFrom === 0) && groups.some((group) => group.ageTo === ageTo),
    )
    .map(({ ageFrom, ageTo }): ResidentsGroup => {
      const persons = personsBetween(known, { from: ageFrom, to: ageTo ?? OPEN_AGE })
      const cell: ResidentsCell =
        persons === null || persons < 0 ? { kind: 'sign', sign: '.' } : { kind: 'value', value: persons }
      return { ageFrom, ageTo, cell }
    })
  return [...groups, ...added].sort(byAge)
}

function knownOf({ ageFrom, ageTo, cell }: ResidentsGroup): ProtectedGroup {
  const isZero = cell.kind === 'sign' && cell.sign === '–'
  const count = cell.kind === 'value' ? cell.value : isZero ? 0 : null
  return { ageFrom, ageEnd: endOf(ageTo), count, state: 'shown' }
}
