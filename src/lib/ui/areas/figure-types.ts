/** How an area stands: at the worse end or worse off beyond chance, at the better one, or neither. */
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
  /** The difference from all other areas is more than chance. */
  readonly isRemarkable: boolean
  /** Whether its case numbers are known, so that chance could be ruled out. */
  readonly isJudged: boolean
}

export type StandingGroup = {
  readonly standing: AreaStanding
  readonly rows: readonly IndicatorRow[]
  readonly remarkableCount: number
}
