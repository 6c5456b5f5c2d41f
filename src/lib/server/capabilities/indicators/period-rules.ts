/** What a period may look like. */
export const periodPattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|\/\d{2})?$/

/** How the period is written in a file; without one it is recognised. */
export const periodFormats = ['YYYY', 'YYYYMM', 'YYYY-MM', 'YYYY-MM-DD', 'DD.MM.YYYY', 'YYYY/YY'] as const
export type PeriodFormat = (typeof periodFormats)[number]

const readers: Record<PeriodFormat, [pattern: RegExp, write: (found: string[]) => string]> = {
  YYYY: [/^(\d{4})$/, ([, year]) => `${year}`],
  YYYYMM: [/^(\d{4})(\d{2})$/, ([, year, month]) => `${year}-${month}`],
  'YYYY-MM': [/^(\d{4})-(\d{2})$/, ([, year, month]) => `${year}-${month}`],
  'YYYY-MM-DD': [/^(\d{4})-(\d{2})-(\d{2})$/, ([, year, month, day]) => `${year}-${month}-${day}`],
  'DD.MM.YYYY': [
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    ([, day, month, year]) => `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
  ],
  'YYYY/YY': [/^(\d{4})\/(?:\d{2})?(\d{2})$/, ([, year, next]) => `${year}/${next}`],
}

/** The period that a cell names, or null where it names none. */
export function readPeriod(text: string, format?: PeriodFormat): string | null {
  const trimmed = text.trim()
  for (const candidate of format === undefined ? periodFormats : [format]) {
    const [pattern, write] = readers[candidate]
    const found = pattern.exec(trimmed)
    const period = found === null ? null : write(found)
    if (period !== null && periodPattern.test(period)) return period
  }
  return /^\d{4}-Q[1-4]$/.test(trimmed) ? trimmed : null
}

/** The last day of a period, by which the areas in force are found. */
export function lastDay(period: string): string {
  const year = period.slice(0, 4)
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period
  const month = /^\d{4}-\d{2}$/.test(period)
    ? Number(period.slice(5))
    : period.includes('Q')
      ? Number(period.slice(6)) * 3
      : 12
  return `${year}-${String(month).padStart(2, '0')}-${String(daysIn(Number(year), month)).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
}
