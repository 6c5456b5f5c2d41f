import type { Fraction, Weight } from './allocation-types.ts'

/**
 * Weights as whole numbers in the same ratios, so that everything after is exact.
 *
 * @returns `whole[i]` = weight i × `scale`; `null` stays `null`
 * @throws RangeError `weights`: negative, not finite, not a decimal number, denominator not above 0
 */
export function toWholeWeights(weights: readonly (Weight | null)[]): {
  whole: (bigint | null)[]
  scale: bigint
} {
  if (weights.every(isWhole))
    return { whole: weights.map((weight) => (weight === null ? null : BigInt(weight))), scale: 1n }
  const fractions = weights.map((weight, position) =>
    weight === null ? null : toFraction(weight, `weights: at position ${position}`),
  )
  const denominators = new Set(fractions.map((fraction) => fraction?.denominator ?? 1n))
  let scale = 1n
  for (const denominator of denominators) scale *= denominator / greatestCommonDivisor(scale, denominator)
  return {
    whole: fractions.map((fraction) =>
      fraction === null ? null : fraction.numerator * (scale / fraction.denominator),
    ),
    scale,
  }
}

/** The usual case, worth a quick way: counts of people. */
function isWhole(weight: Weight | null): weight is number | bigint | null {
  if (weight === null) return true
  if (typeof weight === 'number') return Number.isSafeInteger(weight) && weight >= 0
  return typeof weight === 'bigint' && weight >= 0n
}

/** @throws RangeError that begins with `name` */
export function toFraction(weight: Weight, name: string): Fraction {
  const fraction = fractionOf(weight)
  if (fraction === null || fraction.denominator <= 0n)
    throw new RangeError(`${name} “${textOf(weight)}” is no number`)
  if (fraction.numerator < 0n) throw new RangeError(`${name} ${textOf(weight)} is below 0`)
  return fraction
}

function fractionOf(weight: Weight): Fraction | null {
  if (typeof weight === 'bigint') return { numerator: weight, denominator: 1n }
  if (typeof weight === 'object') return weight
  if (typeof weight === 'number' && Number.isSafeInteger(weight))
    return { numerator: BigInt(weight), denominator: 1n }
  return decimalFraction(String(weight).trim())
}

/** An exponent beyond this is a slip of the pen, and its power of ten would fill the memory. */
const LARGEST_EXPONENT = 400

function decimalFraction(text: string): Fraction | null {
  const [, sign, whole = '', decimals = '', exponentText = '0'] = decimalNumber.exec(text) ?? []
  if (sign === undefined || whole + decimals === '') return null
  const exponent = Number(exponentText) - decimals.length
  if (Math.abs(exponent) > LARGEST_EXPONENT + decimals.length) return null
  const digits = BigInt(sign + whole + decimals)
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) }
}

const decimalNumber = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/

function textOf(weight: Weight): string {
  return typeof weight === 'object' ? `${weight.numerator}/${weight.denominator}` : String(weight)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
