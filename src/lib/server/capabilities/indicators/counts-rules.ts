type Stored = { value: number | null; sign: string | null; cases: number | null; base: number | null }

const scales: Readonly<Record<string, number>> = { percent: 100, 'per-1000': 1000, 'per-100-per-year': 100 }

/** By what a share is multiplied in the unit; null where the unit is none of a share. */
export function scaleOf(unit: string): number | null {
  return scales[unit] ?? null
}

/** Case number and base as far as somebody can work them out from value, cases and base together. */
export function countsOf(
  { value, sign, cases, base }: Stored,
  unit: string,
): { cases: number | null; base: number | null } {
  if (unit === 'count') return { cases: cases ?? (sign === '–' ? 0 : value), base }
  const scale = scaleOf(unit)
  if (sign === '–') return { cases: cases ?? 0, base }
  if (scale === null || value === null) return { cases, base }
  if (cases === null && base !== null)
    return { cases: Math.min(base, Math.max(0, Math.round((value * base) / scale))), base }
  if (cases !== null && base === null && cases > 0 && value > 0)
    return { cases, base: Math.max(cases, Math.round((cases * scale) / value)) }
  return { cases, base }
}
