import type { Judgement } from '#lib/server/capabilities/chain/index.ts'

/** What the picture of a chain shows, in words and numbers that may be shown; how it looks is the layout's matter. */
export type ChainPicture = {
  readonly steps: readonly PictureStep[]
  readonly blocks: readonly { readonly code: string; readonly name: string; readonly shortName: string }[]
  /** One for each field of action. */
  readonly rows: readonly PictureRow[]
  /** Mainstream institutions, in the order of the steps. */
  readonly posts: readonly PicturePost[]
  readonly words: PictureWords
}

export type PictureStep = {
  readonly code: string
  readonly block: string
  /** Two lines fit the head of its column. */
  readonly lines: readonly [string, string]
  readonly ageFromYears: number
  readonly ageToYears: number
  /** `proxy`: around birth, where age says nothing; `gate`: a passage from one institution to the next. */
  readonly kind: 'proxy' | 'ages' | 'gate'
}

export type PictureRow = {
  readonly field: string
  readonly name: string
  /** One for each place that is shown: one, or two to compare. */
  readonly strands: readonly PictureStrand[]
}

export type PictureStrand = {
  /** Said beside the strand where there are two; '' = there is one. */
  readonly placeName: string
  /** One for each step. */
  readonly cells: readonly PictureCell[]
  readonly bars: readonly PictureBar[]
}

export type PictureCell = {
  /** null = nothing is to be expected here, or it is filtered out. */
  readonly judgement: Judgement | null
  /** Children who lack something, as it may be shown; '' = no number. */
  readonly number: string
  readonly says: string
  readonly href: string | null
}

/** `mainstream`: every child may use it; `outreach`: it comes to the family. */
export type BarKind = 'mainstream' | 'outreach' | 'other'

/** Offers of one field and kind that serve the same steps. */
export type PictureBar = {
  readonly kind: BarKind
  readonly steps: readonly string[]
  readonly count: number
  /** From the longest to the shortest; the first that fits is written into the bar. */
  readonly labels: readonly string[]
  readonly says: string
  readonly href: string | null
}

export type PicturePost = {
  readonly code: string
  readonly field: string
  readonly step: string
  readonly lines: readonly [string, string]
  /** "64", or that none is recorded. */
  readonly number: string
  readonly isThere: boolean
  readonly says: string
  readonly href: string | null
}

export type PictureWords = {
  readonly ages: string
  readonly posts: readonly [string, string]
  /** Of offers that have no bar of their own for want of room: "+12". */
  readonly more: (count: string) => string
  readonly moreSays: (count: string) => string
  readonly legend: readonly { readonly judgement: Judgement; readonly text: string }[]
  readonly barLegend: readonly { readonly kind: BarKind; readonly text: string }[]
}
