import type { ReleasedFigure } from '@gelingen/methods/disclosure'
import type { CountBehind } from '../indicators/index.ts'

type Counts = {
  readonly counts: readonly CountBehind[]
  /** Tells these persons from others: indicator and period. */
  readonly subject: string
  /** Levels that are released. */
  readonly levels: ReadonlySet<number>
  /** What an area is called in an explanation, unlike any other; all areas of a level together with `null`. */
  readonly nameOf: (level: number, code: string | null) => string
  readonly minimumCount: number
}

/**
 * The counts behind a release for the guard: of each area the cases, the others and all of the base, the hidden ones marked. Pieces
 * are the finest areas, cases and others apart. The sums of all areas count as published, if they are not small themselves.
 */
export function figuresOf({ counts, subject, levels, nameOf, minimumCount }: Counts): ReleasedFigure[] {
  const figures = counts
    .filter(({ level, leaves }) => levels.has(level) && leaves.length > 0)
    .flatMap((one) => figuresOfArea(one, { subject, name: nameOf(one.level, one.code) }))
  return [...figures, ...figuresOfWhole({ counts, subject, levels, nameOf, minimumCount })]
}

function figuresOfArea(
  { leaves, cases, rest, isHidden }: CountBehind,
  { subject, name }: { subject: string; name: string },
): ReleasedFigure[] {
  const pieces = (kind: string) => leaves.map((leaf) => `${subject} ${kind} ${leaf}`)
  const hidden = isHidden ? { isHidden: true } : {}
  const figures: ReleasedFigure[] = []
  if (cases !== null) figures.push({ name, pieces: pieces('cases'), count: cases, ...hidden })
  if (cases !== null && rest !== null)
    figures.push({ name: `${name}, übrige`, pieces: pieces('rest'), count: rest, ...hidden })
  return figures
}

function figuresOfWhole({ counts, subject, levels, nameOf, minimumCount }: Counts): ReleasedFigure[] {
  const isFew = (count: number) => count > 0 && count < minimumCount
  return [...levels].flatMap((wanted) => {
    const own = counts.filter(({ level, leaves }) => level === wanted && leaves.length > 0)
    if (own.length === 0 || own.some(({ cases }) => cases === null)) return []
    const sum = (part: 'cases' | 'rest') => own.reduce((all, one) => all + (one[part] ?? 0), 0)
    const hasRest = own.every(({ rest }) => rest !== null)
    if (isFew(sum('cases')) || (hasRest && isFew(sum('rest')))) return []
    const pieces = (kind: string) =>
      own.flatMap(({ leaves }) => leaves.map((leaf) => `${subject} ${kind} ${leaf}`))
    const name = nameOf(wanted, null)
    return [
      { name, pieces: pieces('cases'), count: sum('cases') },
      ...(hasRest ? [{ name: `${name}, übrige`, pieces: pieces('rest'), count: sum('rest') }] : []),
    ]
  })
}
