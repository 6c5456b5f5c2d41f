/** A figure that is, was or shall be published, or that was hidden in its table. */
export type ReleasedFigure = {
  /** As the planner knows it; unique within its release. */
  readonly name: string
  /**
   * The smallest pieces that it counts, by any names that are the same in all releases: cells of the finest common division,
   * with everything in them that tells people apart (area, age, sex, reference date). Where two divisions into areas overlap,
   * these are the overlaps; a figure that goes on counting has the pieces of its predecessor and one for what came since.
   */
  readonly pieces: readonly string[]
  /** The true number of people, also of a hidden figure. */
  readonly count: number
  readonly isHidden?: boolean
  /** What figures of its kind are called together, e.g. „Gebiete im Bezirk Nord“, for shorter explanations. */
  readonly family?: string
}

export type Release = { readonly name: string; readonly figures: readonly ReleasedFigure[] }

/** Figures of one release that stand in an explanation with the same factor. */
export type ChainLink = {
  readonly release: string
  /** Above 0: added, below 0: taken off; mostly 1 and −1. */
  readonly factor: number
  readonly figures: readonly string[]
  readonly family: string | null
  /** How many figures the family has in this release, or null without a family. */
  readonly familySize: number | null
}

/** How to calculate the finding: the sum over the links of factor × figures, divided by `divisor`. */
export type Chain = {
  /** What is added first. Empty only where the way is too intricate to write down. */
  readonly links: readonly ChainLink[]
  readonly divisor: number
  /** Published figures of 0 that have to be known besides: nobody is in any part of them. */
  readonly zeros: readonly { readonly release: string; readonly figure: string }[]
}

export type Finding = {
  /**
   * `hidden-figure`: a hidden figure follows from published ones. `small-group`: published figures differ by a group of
   * fewer people than the minimum, or are one. `small-correction`: a figure was published twice, and differs by so few.
   */
  readonly kind: 'hidden-figure' | 'small-group' | 'small-correction'
  /** The hidden or corrected figure (of the later release); null for a group that no figure counts. */
  readonly figure: { readonly release: string; readonly name: string } | null
  /** Sorted; those known to be empty left out. */
  readonly pieces: readonly string[]
  /** What is disclosed: people, or of a correction, the later less the earlier count. */
  readonly count: number
  /** False if it already follows from the earlier releases alone. */
  readonly isNew: boolean
  readonly chain: Chain
}
