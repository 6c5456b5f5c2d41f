import type { IndexColumns } from '@gelingen/methods/composite-index'
import type { Draft } from './draft.ts'

/** The data that the browser has, and for which draft they were fetched. */
export type Loaded = {
  readonly areas: readonly { readonly areaId: number; readonly name: string }[]
  /** By column, in the order of the areas; without those that have no figure. */
  readonly columns: IndexColumns
  readonly seed: number
  readonly level: string
  readonly period: string
  /** Own period by column that was asked for, whether or not it has figures. */
  readonly asked: Readonly<Record<string, string>>
  /** The rules by which areas were left out. */
  readonly rules: string
}

/** What a draft needs from the server. */
export function needsOf({
  level,
  period,
  rows,
  exclusions,
}: Draft): Pick<Loaded, 'level' | 'period' | 'asked' | 'rules'> {
  return {
    level,
    period,
    asked: Object.fromEntries(rows.map(({ column, period: own }) => [column, own])),
    rules: JSON.stringify(exclusions),
  }
}

/** Whether a draft can be computed with what the browser has; otherwise the server must. */
export function canCompute(draft: Draft, loaded: Loaded): boolean {
  const needs = needsOf(draft)
  return (
    needs.level === loaded.level &&
    needs.period === loaded.period &&
    needs.rules === loaded.rules &&
    Object.entries(needs.asked).every(([column, own]) => loaded.asked[column] === own)
  )
}
