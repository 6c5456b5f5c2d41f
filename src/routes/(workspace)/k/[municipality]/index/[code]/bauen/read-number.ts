/** A number as people write it, with a decimal comma or point. @returns null for anything else */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.')
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(plain) ? Number(plain) : null
}

/** Numbers separated by semicolons or blanks. @returns null where there is none, or something else among them */
export function readNumbers(text: string): number[] | null {
  const parts = text
    .split(/[;\s]+/)
    .map((part) => part.replace(/,$/, ''))
    .filter((part) => part !== '')
  const numbers = parts.map(readNumber)
  return numbers.length === 0 || numbers.includes(null) ? null : numbers.filter((number) => number !== null)
}
