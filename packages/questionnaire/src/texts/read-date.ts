export type DatePrecision = 'day' | 'month' | 'year'

const written = {
  day: /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$|^(?<day2>\d{1,2})\.\s*(?<month2>\d{1,2})\.\s*(?<year2>\d{4})$/,
  month: /^(?<year>\d{4})-(?<month>\d{2})$|^(?<month2>\d{1,2})\s*[./]\s*(?<year2>\d{4})$/,
  year: /^(?<year>\d{4})$/,
} satisfies Record<DatePrecision, RegExp>

/** Reads `1.5.2019`, `05/2019`, `2019` and the ISO forms; null = no such day. */
export function readDate(text: string, precision: DatePrecision): string | null {
  const found = written[precision].exec(text.trim())?.groups
  if (found === undefined) return null
  const parts = [
    found['year'] ?? found['year2'],
    found['month'] ?? found['month2'],
    found['day'] ?? found['day2'],
  ].filter((part) => part !== undefined)
  const iso = parts.map((part) => part.padStart(2, '0')).join('-')
  return isDateOf(iso, precision) ? iso : null
}

const lengths = { day: 10, month: 7, year: 4 } as const

/** Whether a text is an ISO date of this precision, and the day is in the calendar; years 1000 to 2999. */
export function isDateOf(text: string, precision: DatePrecision): boolean {
  if (
    text.length !== lengths[precision] ||
    !/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)
  )
    return false
  return (
    precision !== 'day' || Number(text.slice(8)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
  )
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}
