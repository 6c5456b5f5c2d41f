import type { Locale } from '#lib/messages/index.ts'

const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' }

/** Making one costs more than using it a hundred times; a table has thousands of numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>()

/** A number in the user's notation with a fixed count of decimals; never "-0". */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const key = `${locale}${decimals}`
  let format = numberFormats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(tags[locale], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    })
    numberFormats.set(key, format)
  }
  return format.format(value)
}

/** What may be shown of a figure about people: a number, or the official sign that says why there is none. */
export type ShownCell = { kind: 'value'; value: number } | { kind: 'sign'; sign: string }

/**
 * A figure with its unit, e.g. "31,2 %", or its sign; nothing to show is an empty text.
 * @param unitSign as the catalogue's units have it; long ones ("je 1.000") belong into the heading instead
 */
export function formatCell(
  cell: ShownCell | null,
  { locale, decimals, unitSign = null }: { locale: Locale; decimals: number; unitSign?: string | null },
): string {
  if (cell === null) return ''
  if (cell.kind === 'sign') return cell.sign
  const number = formatNumber(cell.value, locale, decimals)
  return unitSign === null ? number : `${number}\u00a0${unitSign}`
}

/** A change with the sign that says where it went: "+3,2"; what is written as zero has none. */
export function formatChange(
  change: number,
  { locale, decimals, unitSign = null }: { locale: Locale; decimals: number; unitSign?: string | null },
): string {
  const text = formatCell({ kind: 'value', value: change }, { locale, decimals, unitSign })
  return change > 0 && /[1-9]/.test(formatNumber(change, locale, decimals)) ? `+${text}` : text
}

/** An ISO date (YYYY-MM-DD) in the user's notation. */
export function formatDate(isoDate: string, locale: Locale): string {
  return new Date(`${isoDate.slice(0, 10)}T12:00:00Z`).toLocaleDateString(tags[locale], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

const quarter: Record<Locale, (number: string, year: string) => string> = {
  de: (number, year) => `${number}. Quartal ${year}`,
  en: (number, year) => `quarter ${number} of ${year}`,
}
const schoolYear: Record<Locale, (years: string) => string> = {
  de: (years) => `Schuljahr ${years}`,
  en: (years) => `school year ${years}`,
}

/** A period as indicators have it (YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, YYYY/YY) in words: "Dezember 2020"; anything else as it is. */
export function formatPeriod(period: string, locale: Locale): string {
  const [, year = '', rest = ''] = /^(\d{4})(.*)$/.exec(period) ?? []
  if (/^-Q\d$/.test(rest)) return quarter[locale](rest.slice(2), year)
  if (/^\/\d{2}$/.test(rest)) return schoolYear[locale](period)
  if (/^-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(rest)) return formatDate(period, locale)
  if (/^-(0[1-9]|1[0-2])$/.test(rest)) return monthFormats[locale].format(new Date(`${period}-15T12:00:00Z`))
  return period
}

const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const monthFormats: Record<Locale, Intl.DateTimeFormat> = {
  de: new Intl.DateTimeFormat(tags.de, month),
  en: new Intl.DateTimeFormat(tags.en, month),
}

const instant = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const
const instantFormats: Record<Locale, Intl.DateTimeFormat> = {
  de: new Intl.DateTimeFormat(tags.de, instant),
  en: new Intl.DateTimeFormat(tags.en, instant),
}

/** An instant with time, in German time. */
export function formatInstant(at: Date | string, locale: Locale): string {
  return instantFormats[locale].format(new Date(at))
}
