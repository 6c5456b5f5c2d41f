import type { CorrelationKind } from '@gelingen/methods/composite-index'

/** 97.5 % of a normal distribution lie below. */
const Z = 1.959963984540054

/**
 * The interval of 95 % of a correlation, by Fisher's transformation; for ranks with the larger variance of Bonett and
 * Wright.
 *
 * @param correlation −1 … 1
 * @param count pairs that it was computed from
 * @returns null with fewer than four pairs, or where all lie on one line
 *
 * Source: R. A. Fisher 1921; D. G. Bonett, T. A. Wright 2000, doi 10.1007/BF02294183. Checked against R's cor.test.
 */
export function correlationInterval(
  correlation: number,
  count: number,
  kind: CorrelationKind,
): { lower: number; upper: number } | null {
  if (count < 4 || Math.abs(correlation) >= 1) return null
  const variance = (kind === 'pearson' ? 1 : 1 + correlation ** 2 / 2) / (count - 3)
  const [middle, reach] = [Math.atanh(correlation), Z * Math.sqrt(variance)]
  return { lower: Math.tanh(middle - reach), upper: Math.tanh(middle + reach) }
}
