/**
 * Keys are summed as whole multiples of 10⁻¹⁵: with floating-point fractions the sum would depend on the order of the
 * records, and with it now and then the result. Two such keys still add up below 2⁵³.
 */
export const keyUnits = 1e15

/** The sum of two keys, both in units and below one whole, without the whole. */
export const addKeys = (one: number, other: number) => {
  const sum = one + other
  return sum >= keyUnits ? sum - keyUnits : sum
}

/** @throws RangeError `records.key`: not from 0 up to, but not including, 1 */
export function keyInUnits(key: number, at: number): number {
  if (!(key >= 0 && key < 1)) throw new RangeError(`records.key: ${key} at position ${at}`)
  return Math.round(key * keyUnits) % keyUnits
}
