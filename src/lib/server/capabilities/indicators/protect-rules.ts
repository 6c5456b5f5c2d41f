import { countsOf } from './counts-rules.ts'

type Stored = { value: number | null; sign: string | null; cases: number | null; base: number | null }

type Minimum = {
  municipalityMinimum: number
  /** The indicator's own, if it is stricter; null = none. */
  indicatorMinimum: number | null
  /** Code of the unit: a plain count of persons is a case number itself. */
  unit: string
  /** Whether exactly nobody and exactly all may be shown; left out: they may. */
  showsNone?: boolean
  showsAll?: boolean
}

/** How many persons a figure must be about: the stricter of the two minima. */
export function minimumOf({
  municipalityMinimum,
  indicatorMinimum,
}: Pick<Minimum, 'municipalityMinimum' | 'indicatorMinimum'>): number {
  return Math.max(municipalityMinimum, indicatorMinimum ?? 0)
}

/**
 * Whether a stored figure is about too few persons to be shown: its cases, the rest up to its base, or the base itself are
 * fewer than the minimum. Where the case number is not stored, it is worked out of value and base, as anybody could. Exactly
 * zero cases, and exactly all, are about nobody in particular and stay, unless the profile says otherwise.
 */
export function isProtected(stored: Stored, minimum: Minimum): boolean {
  const least = minimumOf(minimum)
  const { showsNone = true, showsAll = true } = minimum
  const isSmall = (count: number) => count > 0 && count < least
  const { cases, base } = countsOf(stored, minimum.unit)
  if (base !== null && isSmall(base)) return true
  if (cases === null || base === 0) return false
  if (isSmall(cases) || (cases === 0 && !showsNone)) return true
  if (base === null) return false
  return isSmall(base - cases) || (base === cases && !showsAll)
}
