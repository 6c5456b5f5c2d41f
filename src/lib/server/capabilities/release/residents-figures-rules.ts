import type { ReleasedFigure } from '@gelingen/methods/disclosure'
import type { ResidentsBehind } from '../areas/index.ts'
import { agesKind, pieceName, RESIDENTS } from './same-persons-rules.ts'

/** An area with the counts behind what may be shown of its residents. */
export type ResidentsOfArea = {
  /** Id of the level. */
  readonly level: number
  readonly code: string
  readonly name: string
  /** Unlike that of any other area, and the same in all versions. */
  readonly key: string
  /** The finest areas that it is made of. */
  readonly leaves: readonly string[]
  readonly groups: readonly ResidentsBehind[]
}

/**
 * The residents behind a release for the guard: of each area and age the count, the hidden ones marked. The sums of a level count as
 * published, if they are not small themselves.
 */
export function figuresOfResidents({
  areas,
  year,
  nameOf,
  minimumCount,
}: {
  areas: readonly ResidentsOfArea[]
  year: number
  /** null: all areas of a level together. */
  nameOf: (level: number, area: ResidentsOfArea | null) => string
  minimumCount: number
}): ReleasedFigure[] {
  const figures = areas.flatMap((area) =>
    area.groups.flatMap(({ ageFrom, ageTo, count, shown }): (ReleasedFigure & Placed)[] => {
      if (count === null || area.leaves.length === 0) return []
      const kind = agesKind(ageFrom, ageTo)
      return [
        {
          level: area.level,
          kind,
          name: `${nameOf(area.level, area)}, ${kind}`,
          pieces: area.leaves.map((leaf) =>
            pieceName({ subject: RESIDENTS, period: String(year), kind }, leaf),
          ),
          count,
          ...(shown.kind === 'sign' && shown.sign !== '–' && { isHidden: true }),
        },
      ]
    }),
  )
  const wholes = [...Map.groupBy(figures, ({ level, kind }) => `${level} ${kind}`).values()].flatMap(
    (own) => {
      const [{ level, kind } = { level: 0, kind: '' }] = own
      const count = own.reduce((sum, one) => sum + one.count, 0)
      const isComplete = own.length === areas.filter((area) => area.level === level).length
      if (!isComplete || (count > 0 && count < minimumCount)) return []
      return [{ name: `${nameOf(level, null)}, ${kind}`, pieces: own.flatMap(({ pieces }) => pieces), count }]
    },
  )
  return [...figures.map(withoutPlace), ...wholes]
}

function withoutPlace({ name, pieces, count, isHidden }: ReleasedFigure): ReleasedFigure {
  return { name, pieces, count, ...(isHidden === true && { isHidden }) }
}

type Placed = { readonly level: number; readonly kind: string }
