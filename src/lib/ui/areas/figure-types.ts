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
}

export type TopicRows = { readonly topic: string; readonly rows: readonly IndicatorRow[] }
