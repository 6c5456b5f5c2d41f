/** What is shared: cents, written in euros with two decimals, or whole pieces. */
export type Unit = 'cent' | 'piece'

/**
 * An amount as it is typed, `1.234.567,89` or `1234567.89`, in whole units. Points, commas and spaces before groups of three
 * digits part thousands; a last mark before one or two digits is the decimal mark.
 *
 * @returns null if it is no such amount, below 0, or finer than the unit
 */
export function parseAmount(text: string, unit: Unit): bigint | null {
  const trimmed = text.trim()
  if (
    !/^\d+$/.test(trimmed) &&
    !/^\d{1,3}([.,\s]\d{3})+([.,]\d{1,2})?$/.test(trimmed) &&
    !/^\d+[.,]\d{1,2}$/.test(trimmed)
  )
    return null
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(trimmed) ?? []
  // One kind of mark for thousands, another for decimals.
  const marks = new Set(whole.match(/[.,\s]/g))
  if (marks.size > 1 || (decimals !== '' && marks.has(trimmed.at(-decimals.length - 1) ?? ''))) return null
  const digits = whole.replace(/[.,\s]/g, '')
  if (unit === 'piece') return /^0*$/.test(decimals) ? BigInt(digits) : null
  return BigInt(digits + decimals.padEnd(2, '0'))
}

/** A number read from a table as whole units; null if it is finer than the unit, below 0, or past all budgets. */
export function toUnits(value: number, unit: Unit): bigint | null {
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(value)) ?? []
  if (whole === undefined || value > Number.MAX_SAFE_INTEGER) return null
  if (unit === 'piece') return decimals === '' ? BigInt(whole) : null
  return BigInt(whole + decimals.padEnd(2, '0'))
}

/** With a decimal point, as programs read it: 123456n cents are 1234.56. */
export function plainAmount(units: bigint, unit: Unit): string {
  if (unit === 'piece') return String(units)
  const digits = String(units).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** As people read it: 1.234,56 €. */
export function germanAmount(units: bigint, unit: Unit): string {
  const [whole = '', decimals] = plainAmount(units, unit).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals} €`
}
