import type { DraftSettings } from './settings-of-draft.ts'

/** The same text for the same trial, wherever it comes from: names in order, since the database keeps them in another. */
export function trialKey({
  level,
  period,
  spec,
  periods,
}: DraftSettings & { readonly level: string; readonly period: string }): string {
  return JSON.stringify([level, period, spec, periods], (_, value: unknown) =>
    value instanceof Object && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
