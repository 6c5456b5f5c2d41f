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
 * Thousands may be parted by the other of the two marks or by spaces, a percent sign may follow; `k. A.` and `<5` count as `.`. Anything
 * else is not a number.
 */
export function parseCell(text: string, decimal: ',' | '.'): ParsedCell {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'empty' }
  const sign = signs[trimmed]
  if (sign !== undefined) return { kind: 'sign', sign }
  const plain = decimal === ',' ? germanNotation : englishNotation
  if (!plain.test(trimmed)) return parseAsWritten(trimmed, decimal)
  const thousands = decimal === ',' ? /[.\s\u00a0\u202f]/g : /[,\s\u00a0\u202f]/g
  const value = Number(trimmed.replace(thousands, '').replace(',', '.'))
  if (!Number.isFinite(value)) return { kind: 'not-a-number' }
  return value === -9999 ? { kind: 'sign', sign: '.' } : { kind: 'number', value }
}

/** What people write where a figure is meant: a percent sign behind it, or in words or as a bound why there is none. */
function parseAsWritten(text: string, decimal: ',' | '.'): ParsedCell {
  if (
    /^(k\. ?[aw]\.|n\. ?v\.|n\. ?b\.|n\/a|keine angabe|unbekannt|geheim|<\s?\d{1,2}|unter \d{1,2})$/i.test(
      text,
    )
  )
    return { kind: 'sign', sign: '.' }
  if (text === '—' || text === '−') return { kind: 'sign', sign: '–' }
  const share = /^([^%]*\d)\s*%$/.exec(text)?.[1]
  return share === undefined ? { kind: 'not-a-number' } : parseCell(share, decimal)
}

const germanNotation = /^[+-]?(\d+|[1-9]\d{0,2}([.\s\u00a0\u202f]\d{3})+)?(,\d*)?([eE][+-]?\d+)?$/
const englishNotation = /^[+-]?(\d+|[1-9]\d{0,2}([,\s\u00a0\u202f]\d{3})+)?(\.\d*)?([eE][+-]?\d+)?$/
