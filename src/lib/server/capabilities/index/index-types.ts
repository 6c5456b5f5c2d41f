import type { IndexSpec } from '@gelingen/methods/composite-index'

/**
 * Column that stands for the residents of an area, all ages, instead of an indicator's code: for the rule "fewer than n
 * residents". Their year is the newest up to the period.
 */
export const residentsColumn = 'residents'

/** How an index is made, as it is kept in `index_definition.spec`. */
export type IndexSettings = {
  /** Columns are codes of indicators; an exclusion rule may also name `residents`. */
  readonly spec: IndexSpec
  /** Own period of a column, where it is not the definition's. */
  readonly periods: Readonly<Record<string, string>>
  /** Fixes the draws of the rank intervals, so that a page shows the same ones tomorrow. */
  readonly seed: number
}

export type IndexDefinition = {
  readonly indexDefinitionId: number
  /** Unique in the municipality, part of addresses. */
  readonly code: string
  readonly name: string
  readonly description: string
  /** Codes of the catalogue's template, and of the index in it, that it was made from. */
  readonly template: { readonly template: string; readonly index: string } | null
  readonly areaLevelId: number
  /** Of all columns without an own one; values of exactly this period count. */
  readonly period: string
  readonly settings: IndexSettings
  /** Raised by every change; who changes says which one they saw. */
  readonly version: number
  readonly updatedBy: string | null
  readonly updatedAt: Date
}

/** What a calculation depends on; a definition that is only tried out has no id yet. */
export type IndexToCompute = Pick<IndexDefinition, 'areaLevelId' | 'period' | 'settings'>
