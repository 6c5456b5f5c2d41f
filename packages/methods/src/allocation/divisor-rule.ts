import type { AllocationMethod, Fraction } from './allocation-types.ts'
import { toFraction } from './whole-weights.ts'

/**
 * A divisor method by its signposts: with k units, the next one is due when weight ÷ divisor reaches s(k), which lies
 * between k and k + 1. Whoever has the largest weight ÷ s(k) is next.
 */
export type DivisorRule = {
  /** The signpost is a root: comparisons go by its `power`th power. */
  readonly power: 1 | 2
  /** s(k)^power */
  readonly signpost: (units: bigint) => Fraction
  /** s(0) = 0: everybody with a weight gets a first unit. */
  readonly givesEverybodyOne: boolean
  /** About s(k) − k − ½ for many units, in halves: −1, 0 or 1. Only speeds up the search. */
  readonly bias: -1 | 0 | 1
}

/**
 * The signposts of a named divisor method.
 *
 * @throws RangeError `method`: `signpostAt` not from 0 to 1
 *
 * Source: M. L. Balinski, H. P. Young, Fair Representation (1982), appendix A; F. Pukelsheim, Proportional
 * Representation (2014), chapters 3 and 4.
 */
export function divisorRule(method: Exclude<AllocationMethod, 'largest-remainder'>): DivisorRule {
  if (typeof method === 'object') return stationary(toFraction(method.signpostAt, 'method: signpostAt'))
  switch (method) {
    case 'sainte-lague':
      return stationary({ numerator: 1n, denominator: 2n })
    case 'dhondt':
      return stationary({ numerator: 1n, denominator: 1n })
    case 'adams':
      return stationary({ numerator: 0n, denominator: 1n })
    case 'dean':
      return {
        power: 1,
        givesEverybodyOne: true,
        bias: 0,
        signpost: (units) => ({ numerator: 2n * units * (units + 1n), denominator: 2n * units + 1n }),
      }
    case 'huntington-hill':
      return {
        power: 2,
        givesEverybodyOne: true,
        bias: 0,
        signpost: (units) => ({ numerator: units * (units + 1n), denominator: 1n }),
      }
  }
}

function stationary({ numerator, denominator }: Fraction): DivisorRule {
  if (numerator > denominator) throw new RangeError('method: signpostAt is above 1')
  const doubled = 2n * numerator
  return {
    power: 1,
    givesEverybodyOne: numerator === 0n,
    bias: doubled < denominator ? -1 : doubled > denominator ? 1 : 0,
    signpost: (units) => ({ numerator: units * denominator + numerator, denominator }),
  }
}
