/** How an area stands: worse off than the others beyond chance, better off, or neither that can be said. */
export type AreaStanding = 'burden' | 'strength' | 'usual'

/** A figure of an area beside those of all areas of its level; texts in the reader's language. */
export type IndicatorRow = {
  readonly code: string
  readonly name: string
  readonly href: string
  readonly mapHref: string
  readonly period: string
  /** A number with its unit, or an official sign; '' = none. */
  readonly value: string
  readonly direction: 'higher-is-burden' | 'higher-is-better' | 'neutral'
  /** 1 = most burdened, or highest; null = no number. */
  readonly rank: { readonly rank: number; readonly isTied: boolean } | null
  /** Areas with a number. */
  readonly areaCount: number
  readonly median: string
  /** Where the value lies among all, from 0 (left) to 100; null = no number, or all are equal. */
  readonly strip: { readonly marks: readonly number[]; readonly own: number; readonly median: number } | null
  readonly standing: AreaStanding
  /** Whether its case numbers are known, so that chance could be ruled out. */
  readonly isJudged: boolean
}

export type StandingGroup = { readonly standing: AreaStanding; readonly rows: readonly IndicatorRow[] }
