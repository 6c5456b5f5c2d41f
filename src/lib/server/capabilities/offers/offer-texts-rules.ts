import { parseCell } from '../../platform/tables/parse-cell.ts'

/** A text read, or the code of what is wrong with it (with the text as `value`). Empty texts are `null`. */
export type Reading<Value> =
  { readonly ok: true; readonly value: Value | null } | { readonly ok: false; readonly code: string }

const nothing = { ok: true, value: null } as const

/** One line of text: control characters and runs of blanks become one blank. */
export function cleanLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

/** Text with paragraphs: keeps line breaks, drops other control characters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim()
}

/** Degrees with a point or a comma as decimal mark, whatever the file's is: degrees have no thousands. */
export function readDegrees(text: string, limit: 90 | 180): Reading<number> {
  const trimmed = text.trim()
  if (trimmed === '') return nothing
  if (!/^[+-]?\d{1,9}([.,]\d*)?$/.test(trimmed)) return { ok: false, code: 'offers/coordinate-not-a-number' }
  const degrees = Number(trimmed.replace(',', '.'))
  if (Math.abs(degrees) > limit) return { ok: false, code: 'offers/coordinate-not-degrees' }
  return { ok: true, value: roundDegrees(degrees) }
}

/** To six decimals (11 cm), so that the same place from two sources is the same. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

/** Whole places; the official sign `–` is 0, the others say that the number is not known. */
export function readCapacity(text: string, decimal: ',' | '.'): Reading<number> {
  const cell = parseCell(text, decimal)
  if (cell.kind === 'empty') return nothing
  if (cell.kind === 'sign') return { ok: true, value: cell.sign === '–' ? 0 : null }
  if (cell.kind === 'not-a-number') return { ok: false, code: 'offers/capacity-not-a-number' }
  return checkCapacity(cell.value)
}

export function checkCapacity(places: number): Reading<number> {
  if (places < 0) return { ok: false, code: 'offers/capacity-negative' }
  if (!Number.isInteger(places)) return { ok: false, code: 'offers/capacity-not-whole' }
  if (places > 1_000_000) return { ok: false, code: 'offers/capacity-too-large' }
  return { ok: true, value: places }
}

/** Months, from a number of years; "up to 6" includes the year before the seventh birthday, "up to 1.5" ends there. */
export function readAgeYears(text: string, decimal: ',' | '.', end: 'from' | 'to'): Reading<number> {
  const cell = parseCell(text, decimal)
  if (cell.kind === 'empty') return nothing
  if (cell.kind !== 'number' || cell.value < 0 || cell.value > 99)
    return { ok: false, code: 'offers/age-not-an-age' }
  const wholeYear = end === 'to' && Number.isInteger(cell.value)
  return { ok: true, value: Math.round((wholeYear ? cell.value + 1 : cell.value) * 12) }
}

export function readAgeMonths(text: string): Reading<number> {
  const trimmed = text.trim()
  if (trimmed === '') return nothing
  return /^\d{1,4}$/.test(trimmed) && Number(trimmed) <= 1200
    ? { ok: true, value: Number(trimmed) }
    : { ok: false, code: 'offers/age-not-an-age' }
}

/** ISO (a time behind it is dropped) or German notation → ISO. */
export function readDate(text: string): Reading<string> {
  const trimmed = text.trim()
  if (trimmed === '') return nothing
  const iso = /^(\d{4})-(\d{2})-(\d{2})([T ].*)?$/.exec(trimmed)
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed)
  const [year, month, day] = iso ? iso.slice(1, 4) : german ? german.slice(1, 4).reverse() : []
  const isDate =
    Number(month) >= 1 && Number(day) >= 1 && Number(day) <= daysOfMonth(Number(year), Number(month))
  if (!isDate) return { ok: false, code: 'offers/date-not-a-date' }
  return { ok: true, value: [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-') }
}

function daysOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** An address of the web; only http and https, so that no link runs a script. Without a scheme it becomes https. */
export function readWebsite(text: string): Reading<string> {
  const trimmed = text.trim()
  if (trimmed === '') return nothing
  const address = /^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed
  return /^https?:\/\/[^\s/,;<>"'@]+\.[^\s,;<>"'@.]+[^\s,<>"']*$/i.test(address)
    ? { ok: true, value: address }
    : { ok: false, code: 'offers/website-not-usable' }
}

/** An address of electronic mail, one, without a name around it; the scheme that some write before it is taken off. */
export function readEmail(text: string): Reading<string> {
  const trimmed = text.trim().replace(/^mailto:/i, '')
  if (trimmed === '') return nothing
  return /^[^\s@<>"'(),:;[\]\\]+@[^\s@<>"'(),:;[\]\\.]+(\.[^\s@<>"'(),:;[\]\\.]+)+$/.test(trimmed)
    ? { ok: true, value: trimmed }
    : { ok: false, code: 'offers/email-not-usable' }
}

/** A telephone number as people write it; words beside it ("Zentrale") are kept, words alone are none. */
export function readPhone(text: string): Reading<string> {
  const line = cleanLine(text)
  if (line === '') return nothing
  return line.replaceAll(/\D/g, '').length >= 3
    ? { ok: true, value: line }
    : { ok: false, code: 'offers/phone-not-usable' }
}

const yes = new Set(['ja', 'j', 'x', '1', 'yes', 'y', 'true', 'wahr'])
const no = new Set(['nein', 'n', '0', 'no', 'false', 'falsch', '-', '–'])

export function readYesNo(text: string): Reading<boolean> {
  const folded = text.trim().toLocaleLowerCase('de')
  if (folded === '') return nothing
  if (yes.has(folded)) return { ok: true, value: true }
  return no.has(folded) ? { ok: true, value: false } : { ok: false, code: 'offers/not-yes-or-no' }
}

/** Several entries in one cell, parted by `;`, `,`, `|` or a line break. */
export function readList(text: string): string[] {
  return text
    .split(/[;,|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
