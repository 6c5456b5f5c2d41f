import { guardDifferences, type Chain, type Release, type ReleasedFigure } from '@gelingen/methods/disclosure'

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
 * correction, under another profile. Only what is new, and about fewer persons than the minimum.
 */
export function checkRelease({
  earlier,
  figures,
  minimumCount,
}: {
  /** All releases there ever were, withdrawn ones included. */
  earlier: readonly Release[]
  figures: readonly ReleasedFigure[]
  minimumCount: number
}): Collision[] {
  const pieces = new Set(figures.flatMap((figure) => figure.pieces))
  const touching = earlier.filter((release) =>
    release.figures.some((figure) => figure.pieces.some((piece) => pieces.has(piece))),
  )
  const { findings } = guardDifferences({
    earlier: touching,
    planned: { name: PLANNED, figures },
    minimum: minimumCount,
  })
  return findings
    .filter(({ isNew, count }) => isNew && count !== 0 && Math.abs(count) < minimumCount)
    .map(({ kind, figure, chain }) => ({
      kind,
      figure: figure?.name ?? null,
      chain,
      releases: [...new Set(chain.links.map(({ release }) => release))].filter((name) => name !== PLANNED),
    }))
}
