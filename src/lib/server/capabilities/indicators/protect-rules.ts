import { officialSign, type TableCell } from '../../platform/tables/table-cell.ts'

type Stored = { value: number | null; sign: string | null; cases: number | null; base: number | null }

type Minimum = {
  municipalityMinimum: number
  /** The indicator's own, if it is stricter; null = none. */
  indicatorMinimum: number | null
  /** Code of the unit: a plain count of persons is a case number itself. */
  unit: string
}

/** How many persons a figure must be about: the stricter of the two minima. */
export function minimumOf({ municipalityMinimum, indicatorMinimum }: Omit<Minimum, 'unit'>): number {
  return Math.max(municipalityMinimum, indicatorMinimum ?? 0)
}

/**
 * Whether a stored figure is about too few persons to be shown: its cases, the rest up to its base, or the base itself are
 * fewer than the minimum. Exactly zero cases, and exactly all, are about nobody in particular and stay.
 */
export function isProtected(stored: Stored, minimum: Minimum): boolean {
  const least = minimumOf(minimum)
  const isSmall = (count: number) => count > 0 && count < least
  const cases = stored.cases ?? (minimum.unit === 'count' ? stored.value : null)
  if (stored.base !== null && isSmall(stored.base)) return true
  if (cases !== null && isSmall(cases)) return true
  return cases !== null && stored.base !== null && isSmall(stored.base - cases)
}

/** What may leave the server of a stored figure. */
export function cellOf(stored: Stored, minimum: Minimum): TableCell {
  if (stored.sign !== null) return { kind: 'sign', sign: officialSign(stored.sign) }
  if (stored.value === null || isProtected(stored, minimum)) return { kind: 'sign', sign: '.' }
  return { kind: 'value', value: stored.value }
}
