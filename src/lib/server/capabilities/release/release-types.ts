import type { ReleasedFigure } from '@gelingen/methods/disclosure'

/** What is released. */
export type ReleaseSubject =
  | {
      readonly kind: 'indicator'
      readonly code: string
      readonly period: string
      readonly levels: readonly string[]
    }
  | { readonly kind: 'index'; readonly code: string }
  | { readonly kind: 'residents'; readonly year: number; readonly levels: readonly string[] }

/** A number, an official sign, a word (the name of a class), or nothing. */
export type ReleasedCell = number | string | null

export type ReleasedArea = {
  readonly code: string
  readonly name: string
  readonly cells: readonly ReleasedCell[]
}

export type ReleasedLevel = {
  readonly code: string
  readonly name: string
  /** null: the level had no shapes. */
  readonly shapesId: string | null
  /** By code. */
  readonly areas: readonly ReleasedArea[]
}

export type ReleasedColumn =
  | { readonly code: 'value' | 'cases' | 'base' | 'rank' | 'class'; readonly decimals: number }
  /** Residents of an age; its end is exclusive, null = open. */
  | {
      readonly code: 'residents'
      readonly decimals: 0
      readonly ageFrom: number
      readonly ageTo: number | null
    }

/** Everything that is shown of a release; frozen. */
export type ReleaseContent = {
  readonly title: string
  readonly description: string
  readonly source: string
  /** Code of the catalogue's licences. */
  readonly licence: string
  /** Code of the catalogue's topics; null for an index. */
  readonly topic: string | null
  /** Code of the catalogue's units. */
  readonly unit: string
  readonly direction: 'higher-is-burden' | 'higher-is-better' | 'neutral'
  readonly period: string
  /** Smallest number of persons that was shown. */
  readonly minimumCount: number
  /** null: counts are as they are. */
  readonly roundingBase: number | null
  readonly columns: readonly ReleasedColumn[]
  readonly levels: readonly ReleasedLevel[]
}

/** The areas of a level as they were. */
export type ReleasedShapes = {
  readonly shapesId: string
  readonly width: number
  readonly height: number
  readonly areas: readonly { readonly code: string; readonly outline: string; readonly geometry: unknown }[]
}

/** What would be released now. */
export type GatheredRelease = {
  readonly code: string
  readonly content: ReleaseContent
  readonly shapes: readonly ReleasedShapes[]
  /** For the guard; an index has none, it is made of shown values only. */
  readonly figures: readonly ReleasedFigure[]
}

export type StoredRelease = {
  readonly releaseId: number
  readonly code: string
  readonly subject: ReleaseSubject
  readonly content: ReleaseContent
  readonly releasedAt: Date
  readonly withdrawnAt: Date | null
}

/** Whom readers of released data may write to, and as whom portals know the municipality. */
export type ReleaseContact = {
  /** Of the institution. */
  readonly email: string | null
  /** `dcatde:contributorID`, an address. */
  readonly contributorId: string | null
}

/** A release as anybody sees it. */
export type PublicRelease = {
  readonly municipality: {
    readonly slug: string
    readonly name: string
    /** Official key of eight digits; of a Kreis the first five say it. */
    readonly ags: string
    readonly kind: string
    readonly contact: ReleaseContact
  }
  readonly code: string
  readonly content: ReleaseContent
  readonly releasedAt: Date
}
