import type { IndexSpec } from '@gelingen/methods/composite-index'

/** The code itself, or with the first of -2, -3, … that is free. */
export function freeCode(code: string, taken: readonly string[]): string {
  if (!taken.includes(code)) return code
  let number = 2
  while (taken.includes(`${code}-${number}`)) number++
  return `${code}-${number}`
}

/** Every column that a spec names, in its order, each once. */
export function columnsOf(spec: IndexSpec): string[] {
  return [...new Set([...spec.indicators, ...spec.exclude].map(({ column }) => column))]
}

/**
 * The spec without what cannot be had: absent indicators, the sub-indices that they leave empty, and the exclusion
 * rules whose column is absent (else, for want of a number, all areas would be excluded).
 *
 * @returns null if no indicator is left
 */
export function withPresentColumns(
  spec: IndexSpec,
  isPresent: (column: string) => boolean,
): IndexSpec | null {
  const indicators = spec.indicators.filter(({ column }) => isPresent(column))
  if (indicators.length === 0) return null
  const groups = spec.groups.filter(({ name }) => indicators.some(({ group }) => group === name))
  return { ...spec, indicators, groups, exclude: spec.exclude.filter(({ column }) => isPresent(column)) }
}
