import { guardDifferences, type Chain, type Release, type ReleasedFigure } from '@gelingen/methods/disclosure'
import { KNOWN, nameByPersons } from './same-persons-rules.ts'

/** Something small that a planned release would give away together with earlier ones. */
export type Collision = {
  readonly kind: 'hidden-figure' | 'small-group' | 'small-correction'
  /** The figure that comes out; null for a group that no figure counts. */
  readonly figure: string | null
  /** How to work it out; names of figures and releases. */
  readonly chain: Chain
  /** Earlier releases that it takes. */
  readonly releases: readonly string[]
}

/** Name of the planned release in the chains. */
export const PLANNED = 'planned'

/**
 * What a planned release gives away by adding and subtracting all that was ever released: the same figure on another level, before a
 * correction, under another profile, the same persons in another subject. Only what is new, and about fewer persons than the minimum.
 */
export function checkRelease({
  earlier,
  figures,
  today = [],
  minimumCount,
}: {
  /** All releases there ever were, withdrawn ones included. */
  earlier: readonly Release[]
  figures: readonly ReleasedFigure[]
  /** All that is true now of subjects that were released; see `nameByPersons`. */
  today?: readonly ReleasedFigure[]
  minimumCount: number
}): Collision[] {
  const { known, named } = nameByPersons([...earlier, { name: PLANNED, figures }], today)
  const planned = named.at(-1) ?? { name: PLANNED, figures }
  const { findings } = guardDifferences({
    earlier: [known, ...touching(named.slice(0, -1), { planned, known })],
    planned,
    minimum: minimumCount,
  })
  return findings
    .filter(({ isNew, count }) => isNew && count !== 0 && Math.abs(count) < minimumCount)
    .map(({ kind, figure, chain }) => ({
      kind,
      figure: figure?.name ?? null,
      // What everybody knows cancels out.
      chain: { ...chain, links: chain.links.filter(({ release }) => release !== KNOWN) },
      releases: [...new Set(chain.links.map(({ release }) => release))].filter(
        (name) => name !== PLANNED && name !== KNOWN,
      ),
    }))
}

/** Releases about the same persons, or about the same persons as one of these, and so on. */
function touching(
  earlier: readonly Release[],
  { planned, known }: { planned: Release; known: Release },
): Release[] {
  const groups = [
    ...earlier.map(({ figures }) => figures.flatMap(({ pieces }) => pieces)),
    ...known.figures.map(({ pieces }) => pieces),
  ]
  const met = new Set(planned.figures.flatMap(({ pieces }) => pieces))
  const found = new Set<number>()
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const [at, pieces] of groups.entries()) {
      if (found.has(at) || !pieces.some((piece) => met.has(piece))) continue
      found.add(at)
      for (const piece of pieces) met.add(piece)
    }
  }
  return earlier.filter((_, at) => found.has(at))
}
