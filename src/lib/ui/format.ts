import type { Locale } from '#lib/messages/index.ts'

const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' }

/** A number in the user's notation with a fixed count of decimals. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  return value.toLocaleString(tags[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
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

/** An instant with time, in German time. */
export function formatInstant(instant: Date | string, locale: Locale): string {
  return new Date(instant).toLocaleString(tags[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  })
}
