import type { ExcludeRule } from './spec/index-spec.ts'

/** Why a unit has no index. `value` is what stood in the column, null if nothing did. */
export type Exclusion =
  | { readonly rule: 'below'; readonly column: string; readonly value: number | null; readonly limit: number }
  | { readonly rule: 'not-in'; readonly column: string; readonly value: string | number | null }
  | { readonly rule: 'missing'; readonly columns: readonly string[] }

export type CellValue = number | string | null

/**
 * The first rule that excludes a unit, or null. A missing value excludes under either rule: whoever asks for at least
 * 300 residents, or for a mark of validity, wants to see it shown.
 */
export function exclusionOf({
  rules,
  valueOf,
}: {
  readonly rules: readonly ExcludeRule[]
  readonly valueOf: (column: string) => CellValue
}): Exclusion | null {
  for (const rule of rules) {
    const value = valueOf(rule.column)
    if ('below' in rule) {
      const number = typeof value === 'number' ? value : null
      if (number === null || number < rule.below) {
        return { rule: 'below', column: rule.column, value: number, limit: rule.below }
      }
    } else if (value === null || !rule.notIn.some((allowed) => String(allowed) === String(value))) {
      return { rule: 'not-in', column: rule.column, value }
    }
  }
  return null
}
