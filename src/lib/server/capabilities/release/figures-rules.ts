import type { ReleasedFigure } from '@gelingen/methods/disclosure'
import type { CountBehind } from '../indicators/index.ts'
import { pieceName } from './same-persons-rules.ts'

type Counts = {
  readonly counts: readonly CountBehind[]
  /** Code of the indicator. */
  readonly subject: string
  readonly period: string
  /** Levels that are released. */
  readonly levels: ReadonlySet<number>
  /** What an area is called in an explanation, unlike any other; all areas of a level together with `null`. */
  readonly nameOf: (level: number, code: string | null) => string
  readonly minimumCount: number
}

const kinds = ['cases', 'rest', 'base'] as const
type Kind = (typeof kinds)[number]
/** In an explanation, after the name of the area. */
const kindNames: Readonly<Record<Kind, string>> = { cases: '', rest: ', übrige', base: ', Bezug' }

/**
 * The counts behind a release for the guard: of each area the cases, the others and all of the base, the hidden ones marked. Pieces
 * are the finest areas, each kind apart: since cases and others are shown together, nothing else follows from their sum than what the bases
 * tell. The sums of all areas count as published, if they are not small themselves.
 */
export function figuresOf(wanted: Counts): ReleasedFigure[] {
  const { counts, levels } = wanted
  const figures = counts
    .filter(({ level, leaves }) => levels.has(level) && leaves.length > 0)
    .flatMap((one) => figuresOfArea(one, wanted))
  return [...figures, ...figuresOfWhole(wanted)]
}

function figuresOfArea(
  { level, code, leaves, isHidden, ...counts }: CountBehind,
  { subject, period, nameOf }: Counts,
): ReleasedFigure[] {
  return kinds.flatMap((kind) => {
    const count = counts[kind]
    if (count === null) return []
    return {
      name: nameOf(level, code) + kindNames[kind],
      pieces: leaves.map((leaf) => pieceName({ subject, period, kind }, leaf)),
      count,
      ...(isHidden && { isHidden }),
    }
  })
}

function figuresOfWhole({ counts, subject, period, levels, nameOf, minimumCount }: Counts): ReleasedFigure[] {
  const isFew = (count: number) => count > 0 && count < minimumCount
  return [...levels].flatMap((wanted) => {
    const own = counts.filter(({ level, leaves }) => level === wanted && leaves.length > 0)
    const known = kinds.filter((kind) => own.length > 0 && own.every((one) => one[kind] !== null))
    const sums = known.map((kind) => ({ kind, count: own.reduce((all, one) => all + (one[kind] ?? 0), 0) }))
    if (sums.some(({ count }) => isFew(count))) return []
    return sums.map(({ kind, count }) => ({
      name: nameOf(wanted, null) + kindNames[kind],
      pieces: own.flatMap(({ leaves }) => leaves.map((leaf) => pieceName({ subject, period, kind }, leaf))),
      count,
    }))
  })
}
