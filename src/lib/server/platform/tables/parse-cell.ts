/** Official signs of German statistical tables. */
export type OfficialSign = '–' | '.' | '/' | 'x' | '…' | '0'

export type ParsedCell =
  | { kind: 'number'; value: number }
  | { kind: 'sign'; sign: OfficialSign }
  | { kind: 'empty' }
  | { kind: 'not-a-number' }

const signs: Record<string, OfficialSign> = {
  '-': '–',
  '–': '–',
  '.': '.',
  '/': '/',
  x: 'x',
  X: 'x',
  '…': '…',
  '...': '…',
  '-9999': '.',
  // The Federal Employment Agency's mark for what it keeps secret.
  '*': '.',
}

/**
 * Reads one cell of a statistical file: a number in the file's notation, an official sign, or nothing.
 * The sign `–` means exactly zero, `.` unknown or secret (also written -9999), `/` too unreliable, `x` blocked, `…` later.
 * Thousands may be parted by the other of the two marks or by spaces; anything else is not a number.
 */
export function parseCell(text: string, decimal: ',' | '.'): ParsedCell {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'empty' }
  const sign = signs[trimmed]
  if (sign !== undefined) return { kind: 'sign', sign }
  const plain = decimal === ',' ? germanNotation : englishNotation
  if (!plain.test(trimmed)) return { kind: 'not-a-number' }
  const thousands = decimal === ',' ? /[.\s\u00a0\u202f]/g : /[,\s\u00a0\u202f]/g
  const value = Number(trimmed.replace(thousands, '').replace(',', '.'))
  if (!Number.isFinite(value)) return { kind: 'not-a-number' }
  return value === -9999 ? { kind: 'sign', sign: '.' } : { kind: 'number', value }
}

const germanNotation = /^[+-]?(\d+|[1-9]\d{0,2}([.\s\u00a0\u202f]\d{3})+)?(,\d*)?([eE][+-]?\d+)?$/
const englishNotation = /^[+-]?(\d+|[1-9]\d{0,2}([,\s\u00a0\u202f]\d{3})+)?(\.\d*)?([eE][+-]?\d+)?$/
