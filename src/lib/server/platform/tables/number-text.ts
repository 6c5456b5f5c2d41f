import type { Decimal } from './table-types.ts'

/** Excel stores 4.22594 as 4.2259399999999996: the shortest text for the same number is meant. Long codes stay as they are. */
export function numberText(stored: string, decimal: Decimal): string {
  const number = Number(stored)
  const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))
  const text = isExact ? String(number) : stored
  return decimal === ',' ? text.replace('.', ',') : text
}
