import type { PrintableOffer } from '../offers/index.ts'

export const editionOrders = ['phase', 'area', 'field', 'name'] as const
/** What the chapters of an edition are. */
export type EditionOrder = (typeof editionOrders)[number]

export const editionPapers = ['a4', 'a5'] as const
export const editionLanguages = ['de', 'en'] as const
export const entryLengths = ['short', 'full'] as const

/** What an edition holds and how it looks. Of each list any one must be met; an empty one asks for nothing. */
export type EditionContent = {
  readonly title: string
  readonly subtitle: string
  /** Paragraphs are parted by empty lines. */
  readonly foreword: string
  /** Who publishes it and whom one may ask: an office, never a private person. */
  readonly imprint: string
  /** Language of the words around the offers. */
  readonly language: (typeof editionLanguages)[number]
  /** Codes of the catalogue. Empty = families of every kind. */
  readonly targetGroups: readonly string[]
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  /** `LEVEL/CODE`, as addresses name areas. */
  readonly areas: readonly string[]
  /** Only what Bildung und Teilhabe pays for. */
  readonly butOnly: boolean
  readonly order: EditionOrder
  readonly entries: (typeof entryLengths)[number]
  readonly paper: (typeof editionPapers)[number]
  readonly hasMap: boolean
  readonly hasProviderIndex: boolean
  readonly hasKeywordIndex: boolean
}

export type Edition = EditionContent & {
  readonly editionId: number
  readonly version: number
  /** Ids of accounts. */
  readonly createdBy: string | null
  readonly updatedBy: string | null
  readonly updatedAt: Date
}

export type ListedEdition = Pick<Edition, 'editionId' | 'title' | 'subtitle' | 'updatedBy' | 'updatedAt'> & {
  /** ISO date of the newest issue; null = none yet. */
  readonly issuedOn: string | null
}

/** An edition as it was printed on a day. */
export type EditionIssue = {
  readonly issue: number
  readonly title: string
  /** ISO date. */
  readonly issuedOn: string
  readonly issuedBy: string | null
  /** Number of offers in it. */
  readonly offers: number
}

export const leftOutReasons = ['not-in-portal', 'out-of-date', 'ended', 'not-for-families'] as const
/** Why an offer that fits is not printed. */
export type LeftOutReason = (typeof leftOutReasons)[number]

/** A part of an edition with its offers; each offer stands in one chapter. */
export type Chapter = {
  /** Code of the phase or field, id of the area, or first letter; null = belongs to none. */
  readonly key: string | null
  readonly offers: readonly PrintableOffer[]
}
